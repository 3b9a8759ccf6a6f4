package dev.quarterdeck.digest;

import dev.quarterdeck.briefing.Briefing;
import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Wording;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.section.Block.ActionLine;
import dev.quarterdeck.section.Tile;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.source.ProblemException;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes a briefing as a letter of plain text. */
public final class DigestWriter {

    private static final String FILE = "templates/digest.ftl";

    private final LetterTemplate template;
    private final Wording wording;

    /**
     * @param template the text of {@code templates/digest.ftl}; a mistake in it is a {@link dev.quarterdeck.source.ProblemException}
     */
    public DigestWriter(String template, Wording wording) {
        this.template = new LetterTemplate(FILE, template);
        this.wording = wording;
    }

    /** The letter, which sends its reader to {@code report}. */
    public Digest write(Briefing briefing, URI report) {
        return write(briefing, report, List.of());
    }

    /** The letter to a reader whose last one is older than what the briefing compares with, which says so. */
    public Digest writeToLaggard(Briefing briefing, URI report) {
        return write(briefing, report, List.of("DIG-OLDEST"));
    }

    /** The note in place of a letter to a reader who knows it all from an earlier edition. */
    public Digest writeUnchanged(Briefing briefing, String previous, URI report) {
        Ascii ascii = new Ascii();
        Facts facts = Facts.none()
                .with("edition", Text.id(briefing.edition()))
                .with("perspective", Text.name(briefing.perspective().shortTitle()))
                .with("previous", Text.id(previous));
        List<String> lines = new ArrayList<>();
        if (briefing.sample()) {
            lines.addAll(said("DIG-SAMPLE", Facts.none(), ascii));
        }
        lines.addAll(said("DIG-SAME", facts, ascii));
        lines.add(report.toASCIIString());
        String subject = wording.say(marked("DIG-SUBJECT-SAME", briefing.sample(), briefing.edition()), facts)
                .plain();
        return new Digest(
                Columns.cut(ascii.line(subject).strip(), Subject.LONGEST),
                String.join("\n", lines) + "\n",
                report,
                ascii.replaced());
    }

    private List<String> said(String id, Facts facts, Ascii ascii) {
        return Columns.paragraph(ascii.line(wording.say(id, facts).plain()).strip());
    }

    private Digest write(Briefing briefing, URI report, List<String> remarks) {
        Ascii ascii = new Ascii();
        String text = "";
        for (Limits limits : Limits.STEPS) {
            ascii = new Ascii();
            Letter letter = new Letter(briefing, limits, ascii, remarks);
            text = template.fill(letter.model(report));
            letter.typed.check(text);
            if (Limits.fit(text)) {
                break;
            }
        }
        checkLink(text, report.toASCIIString());
        return new Digest(new Subject(wording).of(briefing), text, report, ascii.replaced());
    }

    /** Alone on its line, mail programs read it whole, and a reader's own can take its place. */
    private static void checkLink(String text, String link) {
        if (text.lines().noneMatch(link::equals)) {
            throw new ProblemException(Problem.error(
                    Place.startOf(FILE),
                    "TPL-004",
                    "the letter does not have its link alone on a line",
                    "Let the template print the lines of link, or delete it to use the product's"));
        }
    }

    /** The sentence of that id for a subject that says what is made up, and what replaces an edition of the same day. */
    public static String marked(String id, boolean sample, String edition) {
        return id + (sample ? "-SAMPLE" : "") + (edition.contains(".") ? "-REVISED" : "");
    }

    /** One attempt at a letter, within limits. */
    private final class Letter {

        private final Briefing briefing;
        private final Limits limits;
        private final Ascii ascii;
        private final List<String> remarks;
        private final Typed typed = new Typed(FILE);

        Letter(Briefing briefing, Limits limits, Ascii ascii, List<String> remarks) {
            this.briefing = briefing;
            this.limits = limits;
            this.ascii = ascii;
            this.remarks = remarks;
        }

        Map<String, Object> model(URI report) {
            Map<String, Object> model = new LinkedHashMap<>();
            model.put("title", Columns.opposite(title(), say("DIG-EDITION", edition())));
            model.put("rule", "-".repeat(Columns.WIDTH));
            model.put("sample", briefing.sample() ? List.of(say("DIG-SAMPLE", Facts.none())) : List.of());
            model.put("summary", part("DIG-SUMMARY", summary()));
            model.put("changes", changes());
            model.put("kpis", part("DIG-KPIS", or("DIG-NO-KPIS", kpis())));
            model.put("findings", part("DIG-FINDINGS", or("DIG-NO-FINDINGS", findings())));
            model.put(
                    "extras",
                    briefing.extras().stream()
                            .map(extra -> part(line(extra.heading()), bullets(extra.lines(), limits.notes())))
                            .toList());
            model.put("actions", part(line(briefing.agenda().heading()), agenda()));
            model.put("notes", part("DIG-NOTES", or("DIG-NO-NOTES", bullets(briefing.notes(), limits.notes()))));
            typed.add(report.toASCIIString());
            model.put("link", part("DIG-LINK", List.of(report.toASCIIString())));
            model.put("footer", say("DIG-FOOTER", Facts.none()));
            return model;
        }

        private String title() {
            var perspective = briefing.perspective();
            String scope = perspective.units().isEmpty()
                    ? wording.label("row.portfolio").plain()
                    : String.join(", ", perspective.units());
            return say(
                    "DIG-TITLE",
                    Facts.none()
                            .with("perspective", Text.name(perspective.shortTitle()))
                            .with("scope", Text.name(scope.toUpperCase(Locale.ROOT))));
        }

        private Facts edition() {
            return Facts.none().with("edition", Text.id(briefing.edition()));
        }

        private Map<String, Object> part(String headingId, List<String> lines) {
            return lines(say(headingId, Facts.none()), lines);
        }

        private Map<String, Object> part(List<String> heading, List<String> lines) {
            return lines(String.join("\n", heading), lines);
        }

        private Map<String, Object> lines(String heading, List<String> lines) {
            return Map.of("heading", heading, "lines", lines);
        }

        private List<String> summary() {
            return Columns.paragraph(briefing.summary().stream().map(this::flat).collect(Collectors.joining(" ")));
        }

        private Map<String, Object> changes() {
            Facts facts = briefing.changes()
                    .since()
                    .map(since -> Facts.none().with("previous", Text.id(since)))
                    .orElse(Facts.none());
            List<String> told = new ArrayList<>();
            remarks.forEach(id -> told.addAll(Columns.paragraph(say(id, facts))));
            told.addAll(bullets(briefing.changes().lines(), limits.changes()));
            return lines(say("DIG-CHANGED", facts), told);
        }

        private List<String> kpis() {
            List<Tile> told = briefing.kpis().stream()
                    .filter(tile -> tile.isKnown() || tile.change().isPresent())
                    .toList();
            List<String> lines = new ArrayList<>(some(told, limits.kpis(), this::kpi));
            List<Text> unknown = briefing.kpis().stream()
                    .filter(tile -> !told.contains(tile))
                    .map(Tile::label)
                    .toList();
            if (!unknown.isEmpty()) {
                lines.addAll(
                        Columns.paragraph(say("DIG-UNKNOWN-KPIS", Facts.none().with("labels", unknown))));
            }
            return lines;
        }

        private List<String> kpi(Tile tile) {
            String change = tile.change().map(made -> ascii(made.text())).orElse("");
            return Columns.figure(ascii(tile.label()), ascii(tile.value()).strip(), change);
        }

        private List<String> findings() {
            return some(briefing.findings(), limits.findings(), this::finding);
        }

        private List<String> finding(Finding finding) {
            return Columns.item("- [" + finding.severity().letter() + "] ", flat(finding.brief()));
        }

        private List<String> agenda() {
            List<String> lines = new ArrayList<>(or("DIG-NO-ACTIONS", actions()));
            Text elsewhere = briefing.agenda().elsewhere();
            if (!elsewhere.isEmpty()) {
                lines.addAll(line(elsewhere));
            }
            return lines;
        }

        private List<String> actions() {
            List<String> numbered = new ArrayList<>();
            return some(briefing.agenda().lines(), limits.actions(), line -> {
                numbered.add(line.action().id());
                String rank = numbered.size() + ". ";
                typed.add(rank);
                return Columns.item(rank, action(line));
            });
        }

        /** An owner's name is kept whole, and so is a date with its score. */
        private String action(ActionLine line) {
            var action = line.action();
            Facts named = action.named() ? Facts.none().with("id", Text.id(ascii.line(action.id()))) : Facts.none();
            Facts facts = named.with("action", Text.quote(ascii.line(action.title()), action.sources()))
                    .with("due", action.due())
                    .with("late", action.late(briefing.asOf()))
                    .with("score", action.score());
            String owners = ascii.line(String.join(", ", action.owners())).strip();
            if (!owners.isEmpty()) {
                facts = facts.with("owner", Text.name(owners.replace(' ', Columns.GLUE)));
            }
            Text said = wording.sayIfKnown("DIG-ACTION", facts).orElseGet(() -> Text.id(action.id()));
            typed.add(said);
            return said.plain().replaceAll("(\\d) (\\([^()]*\\))$", "$1" + Columns.GLUE + "$2");
        }

        private List<String> bullets(List<Text> texts, int limit) {
            return some(texts, limit, text -> Columns.item("- ", flat(text)));
        }

        private <T> List<String> some(List<T> items, int limit, Function<T, List<String>> lines) {
            List<String> all = new ArrayList<>();
            items.stream().limit(limit).forEach(item -> all.addAll(lines.apply(item)));
            if (items.size() > limit) {
                Quantity left = Quantity.count(
                        items.size() - (long) limit,
                        Sources.of(briefing.perspective().at()));
                all.add(say("DIG-MORE", Facts.of("n", left)));
            }
            return all;
        }

        private List<String> or(String id, List<String> lines) {
            return lines.isEmpty() ? List.of(say(id, Facts.none())) : lines;
        }

        private String say(String id, Facts facts) {
            return flat(wording.say(id, facts));
        }

        private List<String> line(Text text) {
            return Columns.paragraph(flat(text));
        }

        private String flat(Text text) {
            return ascii(text).strip();
        }

        private String ascii(Text text) {
            typed.add(text);
            return ascii.line(text.plain());
        }
    }
}
