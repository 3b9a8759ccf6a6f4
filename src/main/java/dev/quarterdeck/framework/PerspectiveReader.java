package dev.quarterdeck.framework;

import dev.quarterdeck.framework.Perspective.AgendaKind;
import dev.quarterdeck.framework.Perspective.Better;
import dev.quarterdeck.framework.Perspective.Delta;
import dev.quarterdeck.framework.Perspective.Kpi;
import dev.quarterdeck.source.ArchiveName;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.value.Edits;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads one perspective: its front matter, its tables Facts and KPIs, and its list of sections. */
final class PerspectiveReader {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,31}");
    private static final Pattern HEADER = Pattern.compile("([^:]+?)\\s*:\\s*(.*)", Pattern.DOTALL);
    private static final Pattern BULLET = Pattern.compile("[-*]\\s+(\\S.*?)\\s*");
    private static final Pattern DELTA = Pattern.compile("(\\d)(?:\\s+(\\S+))?");
    private static final Pattern BETWEEN = Pattern.compile(" / | of ");
    private static final int LONGEST_LABEL = 31;

    private final String file;
    private final List<String> lines;
    private final List<Catalogue> tables;
    private final Wording wording;
    private final WordingReader words;
    private final List<Problem> problems;
    private final Map<String, Header> headers = new LinkedHashMap<>();

    /** What a line of front matter says. */
    private record Header(String value, Place at) {}

    PerspectiveReader(
            String file,
            String text,
            List<Catalogue> tables,
            Wording wording,
            WordingReader words,
            List<Problem> problems) {
        this.file = file;
        this.lines = text.lines().toList();
        this.tables = tables;
        this.wording = wording;
        this.words = words;
        this.problems = problems;
        headers();
    }

    String id() {
        return file.substring(file.lastIndexOf('/') + 1, file.length() - ".md".length());
    }

    /** Whether the site says that it wants no such report, and so nothing else of it. */
    boolean isOff() {
        return header("off").filter(Set.of("true", "yes")::contains).isPresent();
    }

    Perspective read() {
        String id = id();
        List<String> reserved = Stream.concat(ArchiveName.RESERVED.stream(), Perspective.NOTICES.stream())
                .toList();
        if (!ID.matcher(id).matches() || reserved.contains(id)) {
            problem(
                    Place.startOf(file),
                    "FW-050",
                    Problem.quote(id) + " cannot name a perspective",
                    "Use up to thirty-two lower-case letters, digits and hyphens, and none of: "
                            + String.join(", ", reserved));
        }
        return new Perspective(
                id,
                header("title").orElse(id),
                header("short title").orElse(id.toUpperCase(Locale.ROOT)),
                header("group").orElse("domain"),
                list("models"),
                list("units"),
                sayable("headlines"),
                sayable("summaries"),
                sayable("workings"),
                list("areas"),
                facts(),
                kpis(),
                sections(),
                list("extras"),
                list("notes"),
                header("agenda")
                        .filter("capacity"::equals)
                        .map(any -> AgendaKind.CAPACITY)
                        .orElse(AgendaKind.PLAIN),
                changes(),
                Place.startOf(file));
    }

    private void headers() {
        List<String> known = List.of(
                "id",
                "off",
                "title",
                "short title",
                "group",
                "models",
                "units",
                "headlines",
                "summaries",
                "workings",
                "areas",
                "agenda",
                "extras",
                "notes",
                "changes");
        if (lines.isEmpty() || !lines.get(0).equals("---")) {
            return;
        }
        for (int i = 1; i < lines.size() && !lines.get(i).equals("---"); i++) {
            Matcher line = HEADER.matcher(lines.get(i));
            Place at = new Place(file, i + 1, 1);
            if (line.matches() && known.contains(line.group(1))) {
                headers.put(line.group(1), new Header(line.group(2).strip(), at));
            } else if (!lines.get(i).isBlank()) {
                problem(
                        at,
                        "FW-051",
                        "unknown line " + Problem.quote(lines.get(i)),
                        Edits.advice(line.matches() ? line.group(1) : lines.get(i), known));
            }
        }
    }

    private Optional<String> header(String key) {
        return Optional.ofNullable(headers.get(key)).map(Header::value).filter(value -> !value.isEmpty());
    }

    private Place at(String key) {
        return Optional.ofNullable(headers.get(key)).map(Header::at).orElse(Place.startOf(file));
    }

    private List<String> list(String key) {
        return header(key).stream()
                .flatMap(value -> Arrays.stream(value.replaceAll("^\\[|]$", "").split(",")))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    private List<String> sayable(String key) {
        List<String> ids = list(key);
        for (String id : ids) {
            if (!wording.has(id)) {
                problem(
                        at(key),
                        "FW-052",
                        "no sentence " + Problem.quote(id),
                        "Add a row to the table Headlines of wording.md");
            }
        }
        return ids;
    }

    private List<String> changes() {
        List<String> told = list("changes");
        told.stream().filter(topic -> !topic.equals("findings")).forEach(topic -> known(topic, at("changes")));
        return told;
    }

    private Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        for (Entry row : rows("Facts")) {
            String figure = row.text("figure").orElse("");
            known(figure, row.cell("figure").map(Entry.Cell::at).orElse(row.at()));
            facts.put(row.key(), figure);
        }
        return facts;
    }

    private List<Kpi> kpis() {
        return rows("KPIs").stream().map(this::kpi).toList();
    }

    private Kpi kpi(Entry row) {
        Matcher between = BETWEEN.matcher(row.key());
        String separator = between.find() ? between.group() : "";
        Text label = words.fixed(row, "label");
        if (label.isEmpty() || label.plain().length() > LONGEST_LABEL) {
            problem(
                    row.cell("label").map(Entry.Cell::at).orElse(row.at()),
                    "FW-053",
                    "the label " + Problem.quote(label.plain()) + " is not between one and " + LONGEST_LABEL
                            + " characters long",
                    "Choose another one");
        }
        List<String> figures =
                Arrays.stream(BETWEEN.split(row.key())).map(String::strip).toList();
        figures.forEach(figure -> known(figure, row.at()));
        return new Kpi(figures, separator.equals(" / ") ? "/" : separator, label, format(row), delta(row), better(row));
    }

    /** Every figure has its formula, so what has none is misspelt. */
    private void known(String figure, Place at) {
        String id = figure.replaceAll("[.@\\[].*", "").strip();
        if (wording.findLabel("formula." + id).isEmpty()) {
            problem(at, "FW-057", "unknown figure " + Problem.quote(figure), "Use an id of docs/figures.md");
        }
    }

    private Format format(Entry row) {
        String name = row.text("format").orElse("");
        return Format.named(name).orElseGet(() -> {
            problem(
                    row.cell("format").map(Entry.Cell::at).orElse(row.at()),
                    "FW-023",
                    "unknown format " + Problem.quote(name),
                    "Use one of: " + String.join(", ", Format.ids()));
            return Format.NUMBER;
        });
    }

    /** Such as "2 mid": the second figure, with that word behind the difference. */
    private static Optional<Delta> delta(Entry row) {
        return row.text("delta")
                .map(DELTA::matcher)
                .filter(Matcher::matches)
                .map(cell -> new Delta(
                        Integer.parseInt(cell.group(1)) - 1,
                        Optional.ofNullable(cell.group(2)).orElse("")));
    }

    private Better better(Entry row) {
        String word = row.text("better").orElse("neither");
        return Arrays.stream(Better.values())
                .filter(better -> better.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseGet(() -> {
                    problem(
                            row.cell("better").map(Entry.Cell::at).orElse(row.at()),
                            "FW-054",
                            "unknown direction " + Problem.quote(word),
                            "Use one of: up, down, neither");
                    return Better.NEITHER;
                });
    }

    private List<Entry> rows(String table) {
        return tables.stream()
                .filter(one -> one.name().equals(table))
                .flatMap(one -> one.entries().stream())
                .toList();
    }

    private List<String> sections() {
        List<String> sections = new ArrayList<>();
        boolean inside = false;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("#")) {
                inside = lines.get(i).matches("#+\\s+Sections\\s*");
            }
            Matcher bullet = BULLET.matcher(lines.get(i));
            if (inside && bullet.matches()) {
                section(bullet.group(1), new Place(file, i + 1, bullet.start(1) + 1))
                        .ifPresent(sections::add);
            }
        }
        if (sections.isEmpty()) {
            problem(Place.startOf(file), "FW-055", "the perspective has no sections", "List them under ## Sections");
        }
        return sections;
    }

    private Optional<String> section(String id, Place at) {
        if (wording.hasSection(id)) {
            return Optional.of(id);
        }
        problem(at, "FW-056", "unknown section " + Problem.quote(id), Edits.advice(id, wording.sectionIds()));
        return Optional.empty();
    }

    private void problem(Place at, String code, String what, String todo) {
        problems.add(Problem.error(at, code, what, todo));
    }
}
