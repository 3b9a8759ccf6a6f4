package dev.quarterdeck.handoff;

import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Day;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Type;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One record of a handoff: a table row, a record bullet or a task.
 *
 * @param unit the unit whose handoff holds it
 * @param section the section's id, such as {@code financials}
 * @param role what the row is, such as {@code cost-line}; its columns are those of the role
 * @param cells by column id, in the author's order
 * @param extra columns the role does not know, by the author's header
 * @param group the group row above it, or empty
 * @param qualifier the rest of the heading, such as {@code April 2026}, or empty
 * @param notes what footnotes below its table say of its cells
 */
public record Row(
        String unit,
        String section,
        String role,
        Map<String, Cell> cells,
        Map<String, Cell> extra,
        String group,
        String qualifier,
        List<String> notes,
        Place at) {

    public Row {
        cells = Cells.of(cells);
        extra = Cells.of(extra);
        notes = List.copyOf(notes);
    }

    public Sources sources() {
        return at;
    }

    public Optional<Cell> cell(String column) {
        return Optional.ofNullable(cells.get(column));
    }

    /** The words of a column; empty when it is missing. */
    public Optional<String> text(String column) {
        return cell(column).filter(cell -> !cell.isMissing()).map(Cell::text).filter(text -> !text.isBlank());
    }

    /** The amount in a column; missing, with this row as the place looked at, when there is none. */
    public Quantity quantity(String column, Type type) {
        return cell(column).map(cell -> cell.quantity(type)).orElseGet(() -> Quantity.missing(type, sources()));
    }

    public Quantity money(String column) {
        return quantity(column, Type.MONEY);
    }

    public Day day(String column) {
        return cell(column).map(Cell::day).orElseGet(() -> Day.missing(Type.DATE, sources()));
    }

    /** What is noted of it: its column for notes, then the footnotes of its cells. */
    public String remark() {
        return Stream.concat(text("note").stream(), notes.stream()).collect(Collectors.joining(" "));
    }

    public List<String> names(String column) {
        return cell(column).map(Cell::names).orElse(List.of());
    }

    /** The general status; a row that states none is open. */
    public Status status() {
        return cell("status").flatMap(Cell::status).orElse(Status.OPEN);
    }

    /** The status in the author's words, lower case; empty when it is missing. */
    public String statusWord() {
        return text("status").orElse("").toLowerCase(Locale.ROOT);
    }
}
