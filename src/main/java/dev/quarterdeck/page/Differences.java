package dev.quarterdeck.page;

import dev.quarterdeck.briefing.Briefing;
import dev.quarterdeck.briefing.Comparison;
import dev.quarterdeck.briefing.Comparison.Changed;
import dev.quarterdeck.briefing.PastReport.PastFigure;
import dev.quarterdeck.briefing.PastReport.PastFinding;
import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Wording;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.section.Block.ActionLine;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.section.Table.Align;
import dev.quarterdeck.section.Table.Cell;
import dev.quarterdeck.section.Table.Column;
import dev.quarterdeck.section.Table.TableRow;
import dev.quarterdeck.section.Table.Weight;
import dev.quarterdeck.section.Tile;
import dev.quarterdeck.section.Tone;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The page that holds a report against an earlier one. */
final class Differences {

    private final Wording wording;
    private final Map<String, Text> units;
    private final Comparison comparison;
    private final Briefing told;
    private final Sources then;

    /** @param units names by id */
    Differences(Wording wording, Map<String, Text> units, Comparison comparison) {
        this.wording = wording;
        this.units = units;
        this.comparison = comparison;
        this.told = comparison.told();
        this.then = Sources.of(Place.startOf(
                comparison.past().edition() + "/" + told.perspective().id() + "/report.json"));
    }

    String path() {
        return Shelf.comparison(
                told.edition(), told.perspective().id(), comparison.past().edition());
    }

    ArchiveView.Compared shown(Pieces pieces) {
        return new ArchiveView.Compared(
                report(pieces),
                wording.say(
                        "COMPARE-LEAD",
                        Facts.none()
                                .with("before", Text.id(comparison.past().edition()))
                                .with("edition", Text.id(told.edition()))),
                unchanged(),
                comparison.past().edition() + "/" + told.perspective().id() + "/index" + Page.ENDING,
                pieces.findings(comparison.fresh()),
                table(comparison.moved(), List.of("page.finding", "page.then", "page.now"), this::moved),
                table(gone(), List.of("page.finding", "page.severity-then", "page.fate"), row -> row),
                table(comparison.figures(), List.of("page.figure", "page.unit", "page.then", "page.now"), this::figure)
                        .map(Pieces::rows),
                ReportPages.actions(
                        pieces,
                        comparison.added().stream()
                                .map(action -> new ActionLine(action, Text.EMPTY))
                                .toList()));
    }

    /** A range that is what it was, on a page of differences, reads as if it had gone from its one end to the other. */
    private Text unchanged() {
        List<Text> labels = comparison.sameTiles().stream().map(Tile::label).toList();
        return labels.isEmpty()
                ? Text.EMPTY
                : wording.say("COMPARE-SAME", Facts.none().with("labels", labels));
    }

    private View.Report report(Pieces pieces) {
        return new View.Report(
                told,
                Optional.empty(),
                pieces.tiles(comparison.movedTiles()),
                List.of(),
                Optional.empty(),
                new FollowedTable(wording).of(told.changes().followed(), then).map(Pieces::rows),
                new FollowedTable(wording)
                        .open(told.changes().followed(), comparison.past().edition(), then),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private <T> Optional<Table> table(List<T> items, List<String> heads, Function<T, TableRow> row) {
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(new Table(
                        Text.EMPTY,
                        heads.stream()
                                .map(head -> new Column(wording.label(head), Align.TEXT))
                                .toList(),
                        items.stream().map(row).toList()));
    }

    private TableRow moved(Comparison.Moved moved) {
        return row(
                moved.finding().brief(),
                severity(moved.before()),
                severity(moved.finding().severity().id()));
    }

    private List<TableRow> gone() {
        return Stream.concat(
                        comparison.resolved().stream().map(finding -> gone(finding, "page.resolved", Tone.GOOD)),
                        comparison.unseen().stream().map(finding -> gone(finding, "page.unseen", Tone.MUTED)))
                .toList();
    }

    private TableRow gone(PastFinding finding, String fate, Tone tone) {
        return new TableRow(
                Optional.empty(),
                Weight.BODY,
                List.of(
                        Cell.of(Text.quote(finding.brief(), then)),
                        Cell.of(severity(finding.severity())),
                        new Cell(wording.label(fate), tone)));
    }

    private Text severity(String id) {
        return wording.findLabel("severity." + id).orElse(Text.id(id));
    }

    private TableRow figure(Changed changed) {
        Figure.Key key = changed.key();
        Text name = wording.findLabel("figure." + key.id()).orElse(Text.id(key.id()));
        return row(
                key.of().isEmpty()
                        ? name
                        : name.and(Text.label(" · ")).and(comparison.title(key).orElseGet(() -> Text.name(key.of()))),
                Optional.ofNullable(units.get(key.unit())).orElseGet(() -> wording.label("row.portfolio")),
                shown(changed.then().map(PastFigure::display), then),
                shown(
                        changed.now().map(Figure::display),
                        changed.now().map(figure -> figure.value().sources()).orElse(Sources.none())));
    }

    /** What rests on nothing is not known, and nothing to lead to. */
    private static Text shown(Optional<String> display, Sources rests) {
        return display.filter(known -> !known.equals(Format.UNKNOWN) && !rests.isEmpty())
                .map(known -> Text.figure(known, rests))
                .orElseGet(() -> Text.label(Format.UNKNOWN));
    }

    private static TableRow row(Text... cells) {
        return new TableRow(
                Optional.empty(), Weight.BODY, Stream.of(cells).map(Cell::of).toList());
    }
}
