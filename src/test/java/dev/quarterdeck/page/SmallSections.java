package dev.quarterdeck.page;

import static dev.quarterdeck.page.SmallReport.at;
import static dev.quarterdeck.page.SmallReport.dollars;
import static dev.quarterdeck.page.SmallReport.money;

import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.handoff.Prose;
import dev.quarterdeck.section.Block;
import dev.quarterdeck.section.Block.ActionLine;
import dev.quarterdeck.section.Chart;
import dev.quarterdeck.section.Chart.Series;
import dev.quarterdeck.section.HeatMap;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.section.Table.Align;
import dev.quarterdeck.section.Table.Cell;
import dev.quarterdeck.section.Table.Column;
import dev.quarterdeck.section.Table.TableRow;
import dev.quarterdeck.section.Table.Weight;
import dev.quarterdeck.section.Timeline;
import dev.quarterdeck.section.Tone;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Type;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Sections that hold each shape of block. */
final class SmallSections {

    private SmallSections() {}

    static List<Section> of(List<ActionLine> agenda) {
        return List.of(
                section(
                        "prose",
                        new Block.Paragraphs(List.of(Text.quote(SmallReport.HOSTILE, Sources.of(at(50))))),
                        new Block.Quotes(List.of(
                                new Prose(Unit.PORTFOLIO, "summary", "Summary", "As *written*.", at(51)),
                                new Prose("jada", "notes", "Notes", "As *said*.", at(52))))),
                section("roll-up", table()),
                section(
                        "charts",
                        chart(Chart.Kind.LINES),
                        chart(Chart.Kind.STACKED_BARS),
                        chart(Chart.Kind.WATERFALL),
                        chart(Chart.Kind.BARS)),
                section("milestones", timeline()),
                section("risks", heatMap()),
                section("agenda", new Block.ActionList(agenda, Text.label("Nothing is left."))));
    }

    private static Section section(String id, Block... blocks) {
        return new Section(id, Text.label("About " + id), Text.label("How to read it."), List.of(blocks), List.of());
    }

    private static Table table() {
        return new Table(
                Text.label("Roll-up"),
                List.of(
                        new Column(Text.label("Unit"), Align.TEXT),
                        new Column(Text.label("Listed"), Align.STATE),
                        new Column(Text.label("Revenue"), Align.NUMBER),
                        new Column(Text.label("State"), Align.TEXT)),
                List.of(
                        new TableRow(
                                Optional.of("jada"),
                                Weight.BODY,
                                List.of(
                                        Cell.of(Text.name("JADA")),
                                        new Cell(Text.label("D draft"), Tone.CAUTION),
                                        Cell.of(dollars("$1,450", 60)),
                                        new Cell(Text.label("breached"), Tone.BAD))),
                        new TableRow(
                                Optional.empty(),
                                Weight.TOTAL,
                                List.of(
                                        Cell.of(Text.label("Total")),
                                        new Cell(Text.label("L live"), Tone.GOOD),
                                        Cell.of(dollars("$1,450", 60)),
                                        new Cell(Text.label("—"), Tone.MUTED)))));
    }

    private static Chart chart(Chart.Kind kind) {
        return new Chart(
                kind,
                Text.label("Revenue by month"),
                Text.label("Booked revenue of each unit."),
                List.of(month("2026-02"), month("2026-03"), month("2026-04")),
                List.of(
                        new Series(
                                Text.name("JADA"),
                                Optional.of("jada"),
                                List.of(money("6300"), Quantity.missing(Type.MONEY, Sources.none()), money("4100"))),
                        new Series(
                                Text.name("QuickDumpNow"),
                                Optional.of("quickdumpnow"),
                                List.of(money("900"), money("-450"), money("1200")))),
                Format.MONEY0);
    }

    private static Text month(String shown) {
        return Text.date(shown, Sources.of(at(61)));
    }

    private static Timeline timeline() {
        return new Timeline(
                Text.label("Milestones"),
                Text.label("By due date."),
                Text.label("Milestone"),
                LocalDate.parse(SmallReport.EDITION),
                List.of(
                        event("First charter", "2026-04-15", "met", Tone.GOOD),
                        event("Break even", "2026-09-30", "behind", Tone.BAD)));
    }

    private static Timeline.Event event(String what, String day, String state, Tone tone) {
        Text when = Text.date(day, Sources.of(at(70)));
        return new Timeline.Event(
                Optional.of("jada"), Text.name(what), LocalDate.parse(day), when, Text.label(state), tone);
    }

    private static HeatMap heatMap() {
        return new HeatMap(
                Text.label("Risks"),
                Text.label("By likelihood and impact."),
                Text.label("Likelihood"),
                Text.label("Impact"),
                List.of(
                        List.of("medium", "high", "critical", "critical", "critical"),
                        List.of("low", "medium", "high", "critical", "critical"),
                        List.of("low", "medium", "medium", "high", "critical"),
                        List.of("low", "low", "medium", "medium", "high"),
                        List.of("low", "low", "low", "low", "medium")),
                Collections.nCopies(5, Collections.nCopies(5, Text.id("R3"))));
    }
}
