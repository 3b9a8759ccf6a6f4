package dev.quarterdeck.page;

import dev.quarterdeck.briefing.Briefing;
import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.framework.Wording;
import dev.quarterdeck.section.Block.ActionLine;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.source.ArchiveName;
import dev.quarterdeck.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The pages of one report: the report itself, and its part on each unit that it speaks of. */
final class ReportPages {

    /** What all units rest on would make each unit's page as long as the report, which names the rest. */
    private static final int NOTED_ON_PART = 20;

    private final Wording wording;
    private final Frames frames;
    private final List<Unit> units;
    private final Map<String, Text> names;

    ReportPages(Wording wording, Frames frames, List<Unit> units) {
        this.wording = wording;
        this.frames = frames;
        this.units = units;
        this.names = units.stream()
                .filter(unit -> !unit.isPortfolio())
                .collect(Collectors.toMap(Unit::id, unit -> Text.name(unit.name()), (first, again) -> first));
    }

    List<Page> of(Briefing briefing) {
        var parts = new UnitParts(briefing, withoutHeadline(briefing));
        List<Unit> told = units.stream()
                .filter(unit -> !unit.isPortfolio() && ArchiveName.isFree(unit.id()) && parts.speakOf(unit.id()))
                .toList();
        List<View.UnitLink> links = told.stream().map(ReportPages::link).toList();
        Provenance made = Provenance.of(briefing, wording);
        var pieces = new Pieces(wording, briefing, names);
        List<Page> pages = new ArrayList<>();
        pages.add(page(
                briefing,
                "index",
                "report",
                () -> new Notes(Integer.MAX_VALUE, made),
                () -> report(briefing, pieces, links)));
        for (Unit unit : told) {
            pages.add(page(
                    briefing,
                    unit.id(),
                    "unit",
                    () -> new Notes(NOTED_ON_PART, made),
                    () -> part(briefing, pieces, unit, parts)));
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

    private View.Report report(Briefing briefing, Pieces pieces, List<View.UnitLink> links) {
        return new View.Report(
                briefing,
                Optional.empty(),
                pieces.findings(briefing.findings()),
                actions(pieces, briefing.agenda().lines()),
                new FollowedTable(wording)
                        .of(briefing.changes().followed(), last(briefing))
                        .map(Pieces::rows),
                chapters(pieces, withoutHeadline(briefing)),
                links,
                briefing.changes()
                        .since()
                        .map(edition -> "../../" + edition + "/"
                                + briefing.perspective().id() + "/index.html"));
    }

    /** It leads back to the report, which lists the others: a list of all units on every unit's page grows with their square. */
    private static View.Report part(Briefing briefing, Pieces pieces, Unit unit, UnitParts parts) {
        return new View.Report(
                briefing,
                Optional.of(link(unit)),
                pieces.findings(parts.findings(unit.id())),
                actions(pieces, parts.actions(unit.id())),
                Optional.empty(),
                chapters(pieces, parts.sections(unit.id())),
                List.of(),
                Optional.empty());
    }

    /** Its tiles stand at the head of the page already. */
    private static List<Section> withoutHeadline(Briefing briefing) {
        String headline = briefing.perspective().id() + "-headline";
        return briefing.sections().stream()
                .filter(section -> !section.id().equals(headline))
                .toList();
    }

    /** The report that the present one is compared with. */
    private static String last(Briefing briefing) {
        return briefing.changes().since().orElse("") + "/"
                + briefing.perspective().id() + "/report.json";
    }

    private static Optional<View.Rows> actions(Pieces pieces, List<ActionLine> lines) {
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
