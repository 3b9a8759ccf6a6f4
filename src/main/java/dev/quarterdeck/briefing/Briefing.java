package dev.quarterdeck.briefing;

import dev.quarterdeck.framework.Perspective;
import dev.quarterdeck.portfolio.Action;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Figures;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.portfolio.Origins;
import dev.quarterdeck.section.Block.ActionLine;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Tile;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.value.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * All that one perspective's report and digest say in one edition; pages and digests draw it and choose nothing.
 *
 * @param edition the edition's id
 * @param sample whether any of it is made up, which every page and digest then says
 * @param headline the part of the subject behind the colon
 * @param summary at most three sentences
 * @param workings how a key figure is reckoned, beside them on the page
 * @param kpis key figures with their changes, in the perspective's order; the same as the tiles of the headline section
 * @param changes what changed since the edition compared with
 * @param findings those that speak to the perspective, in their order
 * @param agenda heading and lines of the actions due
 * @param extras further blocks of the digest
 * @param notes on the data: stale handoffs, what is left out, ages
 * @param figures those the sections show
 * @param problems diagnostics of what the report shows
 * @param actions all actions of its areas, open or not, and those that address its findings
 * @param rules hash of the product's version and frameworks, so that later editions can tell a change of rules
 * @param stated the amounts of notes that its key figures rest on, by file
 * @param origins what stands at the places that it cites
 * @param firstSeen edition in which each finding and action id was first seen
 */
public record Briefing(
        Perspective perspective,
        String edition,
        LocalDate asOf,
        boolean sample,
        Text headline,
        List<Text> summary,
        List<Text> workings,
        List<Tile> kpis,
        Changes changes,
        List<Finding> findings,
        Agenda agenda,
        List<Action> actions,
        List<Extra> extras,
        List<Text> notes,
        List<Section> sections,
        Figures figures,
        List<Problem> problems,
        FirstSeen firstSeen,
        String rules,
        Map<String, List<Stated>> stated,
        Origins origins) {

    /** The figures of its tiles, each once: what is followed over editions. */
    public List<Figure> keyFigures() {
        return perspective.kpis().stream()
                .flatMap(kpi -> kpi.figures().stream())
                .map(name -> FigureRef.parse(name).key())
                .distinct()
                .flatMap(key -> figures.find(key.toString()).stream())
                .toList();
    }

    /** The same, compared with another edition; its sections stay as they are, since only pages show them. */
    Briefing comparedWith(List<Tile> tiles, Changes other) {
        return new Briefing(
                perspective,
                edition,
                asOf,
                sample,
                headline,
                summary,
                workings,
                tiles,
                other,
                findings,
                agenda,
                actions,
                extras,
                notes,
                sections,
                figures,
                problems,
                firstSeen,
                rules,
                stated,
                origins);
    }

    /** The actions due. */
    public record Agenda(Text heading, List<ActionLine> lines, Text elsewhere) {}

    /** A block of the digest under its own heading. */
    public record Extra(Text heading, List<Text> lines) {}
}
