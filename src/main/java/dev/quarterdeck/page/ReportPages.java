package dev.quarterdeck.page;

import dev.quarterdeck.briefing.Briefing;
import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.framework.Wording;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.section.Block.ActionLine;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.source.ArchiveName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages of one report: the report itself, and its part on each unit that it speaks of. */
final class ReportPages {

    /** What all units rest on would make each unit's page as long as the report, which names the rest. */
    private static final int NOTED_ON_PART = 20;

    private final Wording wording;
    private final Frames frames;
    private final List<Unit> units;

    ReportPages(Wording wording, Frames frames, List<Unit> units) {
        this.wording = wording;
        this.frames = frames;
        this.units = units;
    }

    List<Page> of(Briefing briefing) {
        var parts = new UnitParts(briefing, withoutHeadline(briefing));
        List<Unit> told = units.stream()
                .filter(unit -> !unit.isPortfolio() && ArchiveName.isFree(unit.id()) && parts.speakOf(unit.id()))
                .toList();
        List<View.UnitLink> links = told.stream().map(ReportPages::link).toList();
        Provenance made = new Provenance(briefing, wording);
        List<Page> pages = new ArrayList<>();
        pages.add(page(briefing, "index", "report", report(briefing, links), new Notes(Integer.MAX_VALUE, made)));
        told.forEach(unit -> pages.add(
                page(briefing, unit.id(), "unit", part(briefing, unit, parts), new Notes(NOTED_ON_PART, made))));
        return pages;
    }

    private static View.UnitLink link(Unit unit) {
        return new View.UnitLink(unit.id(), unit.name(), unit.id() + Page.ENDING);
    }

    private Page page(Briefing briefing, String name, String template, View.Report report, Notes notes) {
        String perspective = briefing.perspective().id();
        String path = briefing.edition() + "/" + perspective + "/" + name + Page.ENDING;
        return frames.page(path, template, Optional.of(perspective), Map.of("report", report), notes);
    }

    private View.Report report(Briefing briefing, List<View.UnitLink> links) {
        return new View.Report(
                briefing,
                Optional.empty(),
                lines(briefing, briefing.findings()),
                actions(briefing, briefing.agenda().lines()),
                new FollowedTable(wording)
                        .of(briefing.changes().followed(), last(briefing))
                        .map(Pieces::rows),
                chapters(briefing, withoutHeadline(briefing)),
                links,
                briefing.changes()
                        .since()
                        .map(edition -> "../../" + edition + "/"
                                + briefing.perspective().id() + "/index.html"));
    }

    /** It leads back to the report, which lists the others: a list of all units on every unit's page grows with their square. */
    private View.Report part(Briefing briefing, Unit unit, UnitParts parts) {
        return new View.Report(
                briefing,
                Optional.of(link(unit)),
                lines(briefing, parts.findings(unit.id())),
                actions(briefing, parts.actions(unit.id())),
                Optional.empty(),
                chapters(briefing, parts.sections(unit.id())),
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

    private List<View.FindingLine> lines(Briefing briefing, List<Finding> findings) {
        return new Pieces(wording, briefing, units).findings(findings);
    }

    /** The report that the present one is compared with. */
    private static String last(Briefing briefing) {
        return briefing.changes().since().orElse("") + "/"
                + briefing.perspective().id() + "/report.json";
    }

    private Optional<View.Rows> actions(Briefing briefing, List<ActionLine> lines) {
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(Pieces.rows(new ActionTable(wording, units, briefing).due(lines)));
    }

    private List<View.Chapter> chapters(Briefing briefing, List<Section> sections) {
        var pieces = new Pieces(wording, briefing, units);
        return sections.stream()
                .map(section -> new View.Chapter(
                        section.id(),
                        section.title(),
                        section.intro(),
                        section.blocks().stream().map(pieces::piece).toList()))
                .toList();
    }
}
