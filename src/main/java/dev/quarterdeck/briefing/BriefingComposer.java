package dev.quarterdeck.briefing;

import dev.quarterdeck.analysis.Analysis;
import dev.quarterdeck.framework.Perspective;
import dev.quarterdeck.framework.Wording;
import dev.quarterdeck.handoff.HandoffReader;
import dev.quarterdeck.portfolio.Action;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Figures;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.portfolio.Origins;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.section.Block;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Tile;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.value.Edits;
import dev.quarterdeck.value.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Composes what each perspective is told of an analysis. */
public final class BriefingComposer {

    /** How a source cites a measurement, with the part of the snapshot that it stands in. */
    private static final Pattern MEASURED = Pattern.compile("snapshot (/[^/]+).*");

    /** The section on missing key figures. */
    private static final String GAPS = "missing-kpis";

    private final Map<String, SectionBuilder> sections;
    private final Map<String, LineBuilder> lines;

    public BriefingComposer(Collection<SectionBuilder> sections, Collection<LineBuilder> lines) {
        this.sections = byId(sections, SectionBuilder::id);
        this.lines = byId(lines, LineBuilder::id);
    }

    private static <T> Map<String, T> byId(Collection<T> builders, Function<T, String> id) {
        return builders.stream().collect(Collectors.toMap(id, Function.identity(), (a, b) -> a, TreeMap::new));
    }

    /** Perspectives are checked with {@link #unknown} before anything is composed. */
    private static <T> T builder(Map<String, T> builders, String id) {
        return Optional.ofNullable(builders.get(id))
                .orElseThrow(() -> new IllegalArgumentException("nothing makes " + id));
    }

    /** What a perspective names and nothing makes: sections, extras and notes. */
    public List<Problem> unknown(Perspective perspective) {
        List<Problem> problems = new ArrayList<>();
        for (String id : perspective.sections()) {
            if (!sections.containsKey(id) && !id.equals(headlineId(perspective))) {
                problems.add(unknown(perspective, "section", id, sections.keySet()));
            }
        }
        List<String> named = new ArrayList<>(perspective.extras());
        named.addAll(perspective.notes());
        for (String id : named) {
            if (!lines.containsKey(id)) {
                problems.add(unknown(perspective, "digest block", id, lines.keySet()));
            }
        }
        return problems;
    }

    private static Problem unknown(Perspective perspective, String what, String id, Collection<String> known) {
        return Problem.error(
                perspective.at(), "PERSPECTIVE", "unknown " + what + " " + Problem.quote(id), Edits.advice(id, known));
    }

    /**
     * Composes one perspective.
     *
     * @param earlier its earlier reports, newest first; the first is compared with
     * @param rules hash of the product's version and frameworks
     */
    public Briefing compose(
            Portfolio portfolio,
            Analysis analysis,
            Perspective perspective,
            List<PastReport> earlier,
            String edition,
            String rules) {
        Wording wording = portfolio.frameworks().wording();
        Optional<PastReport> previous = earlier.stream().findFirst();
        Material material = new Material(portfolio, analysis, perspective, earlier);
        List<Finding> findings = material.findings();
        Figures figures = analysis.figures();
        List<Section> others = sections(material);
        Named named = new Named(portfolio, others);
        List<Tile> tiles = tiles(perspective, figures, new Delta(wording, perspective.id(), figures, previous, named));
        LastList list = list(portfolio, analysis);
        List<Section> built = withHeadline(perspective, others, wording, tiles);
        Sentences sentences = new Sentences(perspective, figures, wording);
        Agendas agendas = new Agendas(material);
        Figures shown = shown(perspective, figures, built);
        List<Problem> cited = Cited.of(portfolio.handoffs(), shown, findings, agendas.all());
        Map<String, List<Stated>> stated = Stated.of(perspective, figures, portfolio.handoffs());
        return new Briefing(
                perspective,
                edition,
                portfolio.asOf(),
                portfolio.handoffs().isSample() || portfolio.snapshot().isSample(),
                sentences.headline(),
                sentences.summary(),
                sentences.workings(),
                tiles,
                new Comparisons(wording, perspective.id(), findings, figures, list, rules, visible(portfolio))
                        .since(
                                previous,
                                perspective.changes(),
                                tiles,
                                new Causes(named, perspective.id(), figures, stated, rules).of(tiles, previous)),
                findings,
                agendas.due(),
                agendas.all(),
                extras(material),
                notes(material, cited),
                built,
                shown,
                problems(portfolio, cited, list, agendas.all(), previous),
                FirstSeen.of(findings, gaps(analysis, perspective), agendas.all(), previous, edition, portfolio.asOf()),
                rules,
                stated,
                new Origins(portfolio));
    }

    /** How a briefing differs from any earlier report. */
    public Comparison compare(Briefing briefing, Portfolio portfolio, Analysis analysis, PastReport past) {
        return Comparison.of(since(briefing, portfolio, analysis, past), past);
    }

    /** The same briefing, telling what changed since another report than the previous one. */
    private static Briefing since(Briefing briefing, Portfolio portfolio, Analysis analysis, PastReport past) {
        Wording wording = portfolio.frameworks().wording();
        Figures figures = analysis.figures();
        Named named = new Named(portfolio, briefing.sections());
        Delta delta = new Delta(wording, briefing.perspective().id(), figures, Optional.of(past), named);
        List<Tile> tiles = tiles(briefing.perspective(), figures, delta);
        Changes changes = new Comparisons(
                        wording,
                        briefing.perspective().id(),
                        briefing.findings(),
                        figures,
                        list(portfolio, analysis),
                        briefing.rules(),
                        visible(portfolio))
                .since(
                        Optional.of(past),
                        briefing.perspective().changes(),
                        tiles,
                        new Causes(named, briefing.perspective().id(), figures, briefing.stated(), briefing.rules())
                                .of(tiles, Optional.of(past)));
        return briefing.comparedWith(tiles, changes);
    }

    /** Whether the handoff that a source cites is there and could be read, or the part of the snapshot; frameworks always are. */
    private static Predicate<String> visible(Portfolio portfolio) {
        Set<String> unread = portfolio.handoffs().problems().stream()
                .filter(Problem::losesContent)
                .map(problem -> problem.at().file())
                .collect(Collectors.toSet());
        return cite -> {
            Matcher measured = MEASURED.matcher(cite);
            if (measured.matches()) {
                return portfolio.snapshot().at(measured.group(1)).isPresent();
            }
            String file = cite.replaceFirst(":\\d+:\\d+$", "");
            return !file.startsWith(HandoffReader.FOLDER + "/")
                    || (portfolio.handoffs().file(file).isPresent() && !unread.contains(file));
        };
    }

    /** What the handoffs state is to be done, and not what frameworks propose. */
    private static LastList list(Portfolio portfolio, Analysis analysis) {
        return new LastList(
                portfolio.frameworks().wording(),
                analysis.actions().stream().filter(action -> !action.proposed()).toList(),
                portfolio.asOf());
    }

    /** Only a report that shows them keeps account of them. */
    private static List<String> gaps(Analysis analysis, Perspective perspective) {
        return !perspective.sections().contains(GAPS)
                ? List.of()
                : analysis.governance().kpis().missing().stream()
                        .map(FirstSeen::gap)
                        .toList();
    }

    /** Those of the handoffs, and questions that only an earlier report could raise. */
    private static List<Problem> problems(
            Portfolio portfolio, List<Problem> cited, LastList list, List<Action> own, Optional<PastReport> previous) {
        List<Problem> problems = new ArrayList<>(Cited.told(cited, new Origins(portfolio)));
        Renames renames = new Renames(
                list.actions(), own, portfolio.frameworks().thresholds().of("rename-distance"));
        previous.ifPresent(past -> problems.addAll(renames.since(past)));
        return problems.stream().sorted(Problem.ORDER).toList();
    }

    private static String headlineId(Perspective perspective) {
        return perspective.id() + "-headline";
    }

    /** All but the headline, made on all cores, since one reader's report may be nearly all of a run. */
    private List<Section> sections(Material material) {
        String headline = headlineId(material.perspective());
        return material.perspective().sections().parallelStream()
                .filter(id -> !id.equals(headline))
                .map(id -> builder(sections, id).build(material))
                .toList();
    }

    private static List<Section> withHeadline(
            Perspective perspective, List<Section> others, Wording wording, List<Tile> tiles) {
        String id = headlineId(perspective);
        int at = perspective.sections().indexOf(id);
        if (at < 0) {
            return others;
        }
        var text = wording.section(id);
        List<Section> all = new ArrayList<>(others);
        all.add(at, new Section(id, text.title(), text.intro(), List.of(new Block.Tiles(tiles)), List.of()));
        return all;
    }

    private static List<Tile> tiles(Perspective perspective, Figures figures, Delta delta) {
        return perspective.kpis().stream().map(kpi -> tile(kpi, figures, delta)).toList();
    }

    private static Tile tile(Perspective.Kpi kpi, Figures figures, Delta delta) {
        return new Tile(
                FigureRef.parse(kpi.figures().get(0)).key().unit(),
                KeyFigure.compared(kpi),
                kpi.label(),
                KeyFigure.shown(kpi, ref -> ref.in(figures)),
                delta.of(kpi));
    }

    private List<Briefing.Extra> extras(Material material) {
        return material.perspective().extras().stream()
                .map(id -> builder(lines, id).build(material))
                .filter(made -> !made.lines().isEmpty())
                .map(made -> new Briefing.Extra(made.heading(), made.lines()))
                .toList();
    }

    /** First what is missing from the report, then what the perspective asks for. */
    private List<Text> notes(Material material, List<Problem> cited) {
        return Stream.concat(
                        UnreadNotes.of(material.portfolio(), cited),
                        material.perspective().notes().stream()
                                .flatMap(id -> builder(lines, id).build(material).lines().stream()))
                .toList();
    }

    /** The figures of its tiles, its sentences and its sections, each once. */
    private static Figures shown(Perspective perspective, Figures all, List<Section> sections) {
        Map<Figure.Key, Figure> shown = new LinkedHashMap<>();
        List<String> named = new ArrayList<>();
        perspective.kpis().forEach(kpi -> named.addAll(kpi.figures()));
        named.addAll(perspective.facts().values());
        named.addAll(perspective.changes());
        for (String name : named) {
            all.find(FigureRef.parse(name).key().toString()).ifPresent(figure -> shown.put(figure.key(), figure));
        }
        sections.forEach(section -> section.figures().forEach(figure -> shown.put(figure.key(), figure)));
        return new Figures(shown);
    }
}
