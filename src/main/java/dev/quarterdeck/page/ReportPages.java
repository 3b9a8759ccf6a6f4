package dev.quarterdeck.page;

import dev.quarterdeck.briefing.Briefing;
import dev.quarterdeck.briefing.Comparison;
import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.framework.Wording;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.section.Block.ActionLine;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.source.ArchiveName;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The pages of one report: the report itself, and its part on each unit that it speaks of. */
final class ReportPages {

    /** What all units rest on would make each unit's page as long as the report, which names the rest. */
    private static final int NOTED_ON_PART = 6;

    private final Wording wording;
    private final Frames frames;
    private final List<Unit> units;
    private final Map<String, Text> names;

    ReportPages(Wording wording, Frames frames, List<Unit> units) {
        this.wording = wording;
        this.frames = frames;
        this.units = units;
        this.names = names(units);
    }

    static Map<String, Text> names(List<Unit> units) {
        return units.stream()
                .filter(unit -> !unit.isPortfolio())
                .collect(Collectors.toMap(Unit::id, unit -> Text.name(unit.name()), (first, again) -> first));
    }

    /** @param shelf of its perspective, this edition among them; empty where nothing is known of any */
    List<Page> of(Briefing briefing, Optional<Shelf> shelf) {
        var parts = new UnitParts(briefing, withoutHeadline(briefing));
        List<Unit> told = units.stream()
                .filter(unit -> !unit.isPortfolio() && ArchiveName.isFree(unit.id()) && parts.speakOf(unit.id()))
                .toList();
        Set<String> paged = told.stream().map(Unit::id).collect(Collectors.toSet());
        List<View.UnitLink> links = told.stream().map(ReportPages::link).toList();
        Provenance made = Provenance.of(briefing, wording);
        Map<Figure.Key, Trend> trends = shelf.map(Shelf::trends).orElse(List.of()).stream()
                .collect(Collectors.toMap(trend -> trend.figure().key(), trend -> trend));
        var pieces = new Pieces(wording, briefing, names, trends);
        List<Page> pages = new ArrayList<>();
        pages.add(page(
                briefing,
                "index",
                "report",
                () -> new Notes(Integer.MAX_VALUE, made),
                () -> report(briefing, shelf, pieces, links, paged)));
        for (Unit unit : told) {
            pages.add(page(
                    briefing,
                    unit.id(),
                    "unit",
                    () -> new Notes(NOTED_ON_PART, made),
                    () -> part(briefing, pieces, unit, parts)));
        }
        for (Comparison comparison : shelf.map(Shelf::comparisons).orElse(List.of())) {
            var differences = new Differences(wording, names, comparison);
            pages.add(new Page(
                    differences.path(),
                    "compare",
                    Optional.of(briefing.perspective().id()),
                    () -> frames.model(
                            differences.path(),
                            Map.of("shown", differences.shown(new Pieces(wording, comparison.told(), names, trends))),
                            new Notes(NOTED_ON_PART, made))));
        }
        return pages;
    }

    private static View.UnitLink link(Unit unit) {
        return new View.UnitLink(unit.id(), unit.name(), unit.id() + Page.ENDING);
    }

    private Page page(
            Briefing briefing, String name, String template, Supplier<Notes> notes, Supplier<View.Report> report) {
        String perspective = briefing.perspective().id();
        String path = briefing.edition() + "/" + perspective + "/" + name + Page.ENDING;
        return new Page(
                path,
                template,
                Optional.of(perspective),
                () -> frames.model(path, Map.of("report", report.get()), notes.get()));
    }

    private View.Report report(
            Briefing briefing, Optional<Shelf> shelf, Pieces pieces, List<View.UnitLink> links, Set<String> paged) {
        return new View.Report(
                briefing,
                Optional.empty(),
                pieces.tiles(briefing.kpis()),
                pieces.findings(briefing.findings()),
                actions(pieces, briefing.agenda().lines()),
                new FollowedTable(wording)
                        .of(briefing.changes().followed(), last(briefing))
                        .map(Pieces::rows),
                new FollowedTable(wording)
                        .open(
                                briefing.changes().followed(),
                                briefing.changes().since().orElse(""),
                                last(briefing)),
                chapters(
                        pieces,
                        withoutHeadline(briefing).stream()
                                .map(section -> section.withoutQuotes(paged))
                                .toList()),
                links,
                briefing.changes()
                        .since()
                        .map(edition -> "../../" + edition + "/"
                                + briefing.perspective().id() + "/index.html"),
                shelf.stream()
                        .flatMap(known -> known.comparisons().stream())
                        .map(comparison -> comparison.past().edition())
                        .filter(edition -> briefing.changes().since().equals(Optional.of(edition)))
                        .map(edition -> Shelf.comparison(
                                briefing.edition(), briefing.perspective().id(), edition))
                        .findFirst());
    }

    /** It leads back to the report, which lists the others: a list of all units on every unit's page grows with their square. */
    private static View.Report part(Briefing briefing, Pieces pieces, Unit unit, UnitParts parts) {
        return new View.Report(
                briefing,
                Optional.of(link(unit)),
                List.of(),
                pieces.findings(parts.findings(unit.id())),
                parts.actions(unit.id()).isEmpty()
                        ? Optional.empty()
                        : Optional.of(pieces.ofUnit(parts.actions(unit.id()))),
                Optional.empty(),
                Text.EMPTY,
                chapters(pieces, parts.sections(unit.id())),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** The section that a report shows above all others, and not as one of them. */
    static String headline(String perspective) {
        return perspective + "-headline";
    }

    /** Its tiles stand at the head of the page already. */
    private static List<Section> withoutHeadline(Briefing briefing) {
        String headline = headline(briefing.perspective().id());
        return briefing.sections().stream()
                .filter(section -> !section.id().equals(headline))
                .toList();
    }

    /** The report that the present one is compared with. */
    private static Sources last(Briefing briefing) {
        return Sources.of(Place.startOf(briefing.changes().since().orElse("") + "/"
                + briefing.perspective().id() + "/report.json"));
    }

    static Optional<View.Rows> actions(Pieces pieces, List<ActionLine> lines) {
        return lines.isEmpty() ? Optional.empty() : Optional.of(pieces.due(lines));
    }

    private static List<View.Chapter> chapters(Pieces pieces, List<Section> sections) {
        return sections.stream()
                .map(section -> new View.Chapter(
                        section.id(),
                        section.title(),
                        section.intro(),
                        section.blocks().stream().map(pieces::piece).toList()))
                .toList();
    }
}
