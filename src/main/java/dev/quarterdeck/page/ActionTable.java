package dev.quarterdeck.page;

import dev.quarterdeck.briefing.Briefing;
import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Wording;
import dev.quarterdeck.portfolio.Action;
import dev.quarterdeck.section.Block.ActionLine;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.section.Table.Align;
import dev.quarterdeck.section.Table.Cell;
import dev.quarterdeck.section.Table.Column;
import dev.quarterdeck.section.Table.TableRow;
import dev.quarterdeck.section.Table.Weight;
import dev.quarterdeck.section.Tone;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Actions as rows. */
final class ActionTable {

    private static final Text COMMA = Text.label(", ");

    /** Action, owner, due day, and since when it has been told stand first. */
    private static final int DUE_COLUMNS = 4;

    private final Wording wording;
    private final Map<String, Text> units;
    private final Briefing briefing;

    /**
     * A table for one report.
     *
     * @param units names by id; what names none of them is the portfolio's
     */
    ActionTable(Wording wording, Map<String, Text> units, Briefing briefing) {
        this.wording = wording;
        this.units = units;
        this.briefing = briefing;
    }

    Table of(List<ActionLine> lines) {
        return of(lines, this::what);
    }

    /** Of one unit, which they need not name. */
    Table ofUnit(List<ActionLine> lines) {
        return of(lines, Action::words);
    }

    private Table of(List<ActionLine> lines, Function<Action, Text> what) {
        return new Table(
                Text.EMPTY,
                List.of(
                        head("page.action", Align.TEXT),
                        head("page.owner", Align.TEXT),
                        head("page.due", Align.TEXT),
                        head("page.first-seen", Align.TEXT),
                        head("page.score", Align.NUMBER),
                        head("page.effort", Align.NUMBER),
                        head("page.addresses", Align.TEXT),
                        head("page.state", Align.TEXT)),
                lines.stream().map(line -> row(line, what.apply(line.action()))).toList());
    }

    /** What to do, who and when: a short list beside the agenda, which has the rest. */
    Table due(List<ActionLine> lines) {
        Table all = of(lines);
        return new Table(
                all.caption(),
                all.columns().subList(0, DUE_COLUMNS),
                all.rows().stream()
                        .map(row -> new TableRow(
                                row.unit(), row.weight(), row.cells().subList(0, DUE_COLUMNS)))
                        .toList());
    }

    private Column head(String label, Align align) {
        return new Column(wording.label(label), align);
    }

    private TableRow row(ActionLine line, Text what) {
        Action action = line.action();
        return new TableRow(
                Optional.of(action.unit()),
                Weight.BODY,
                List.of(
                        Cell.of(what),
                        owners(action),
                        due(action),
                        Cell.of(briefing.firstSeen()
                                .action(action, briefing.edition())
                                .text(wording, briefing.perspective().id())),
                        number(Format.RATIO, action.score()),
                        number(Format.NUMBER, action.effort()),
                        Cell.of(Text.join(
                                action.addresses().stream().map(Text::id).toList(), COMMA)),
                        Cell.of(line.place())));
    }

    private Text what(Action action) {
        Text unit = Optional.ofNullable(units.get(action.unit())).orElseGet(() -> wording.label("row.portfolio"));
        return action.words().and(Text.label(" · ")).and(unit);
    }

    private Cell due(Action action) {
        Quantity late = action.late(briefing.asOf());
        return late.isKnown()
                ? new Cell(
                        wording.say("ACTION-LATE", Facts.of("due", action.due()).with("late", late)), Tone.BAD)
                : Cell.of(Format.DATE.text(action.due()));
    }

    private Cell owners(Action action) {
        return action.owners().isEmpty()
                ? new Cell(wording.label("page.unassigned"), Tone.MUTED)
                : Cell.of(Text.join(action.owners().stream().map(Text::name).toList(), COMMA));
    }

    private static Cell number(Format format, Quantity quantity) {
        return new Cell(format.text(quantity), quantity.isKnown() ? Tone.PLAIN : Tone.MUTED);
    }
}
