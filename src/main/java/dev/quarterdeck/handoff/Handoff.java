package dev.quarterdeck.handoff;

import dev.quarterdeck.source.Place;
import dev.quarterdeck.value.Day;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One file of notes as it was read.
 *
 * @param file path relative to the site folder
 * @param updated the date its author or git gives it; missing when neither does
 * @param sample whether it says that its content is made up
 * @param confidential whether its prose and names must not be rendered
 * @param headers front matter by normalised key
 * @param sections ids of the sections it has, even empty ones, with the place of their first heading
 * @param unread headings that may be misspelled, and amounts in no row
 * @param blob the id under which git keeps these bytes, committed or not
 */
public record Handoff(
        String file,
        String unit,
        Day updated,
        boolean sample,
        boolean confidential,
        Map<String, Cell> headers,
        Map<String, Place> sections,
        List<Unread> unread,
        List<Row> rows,
        List<Fact> facts,
        List<Prose> prose,
        String blob) {

    /**
     * The author's words of the cell or fact that begins at a place; of a confidential file none, nor of one that was to be an amount and is none.
     *
     * <p>A whole row is cited by its first cell. Where that names the row, it is for sections to say who is told the name.
     */
    public Optional<String> said(Place at) {
        if (confidential || isUnread(at)) {
            return Optional.empty();
        }
        for (Row row : rows) {
            if (row.at().line() == at.line()) {
                for (Cell cell : row.cells().values()) {
                    boolean names = cell.at().equals(row.at()) && cell.reading() instanceof Cell.Words;
                    if (cell.at().equals(at) && !names) {
                        return Optional.of(cell)
                                .filter(one -> !one.isUnreadable())
                                .map(Cell::raw);
                    }
                }
            }
        }
        for (Fact fact : facts) {
            if (fact.cell().at().equals(at)) {
                return Optional.of(fact.cell().raw());
            }
        }
        for (Cell header : headers.values()) {
            if (header.at().equals(at)) {
                return Optional.of(header.raw());
            }
        }
        return Optional.empty();
    }

    private boolean isUnread(Place at) {
        for (Unread one : unread) {
            if (one.kind() == Unread.Kind.AMOUNT && one.at().equals(at)) {
                return true;
            }
        }
        return false;
    }

    /** All cells and facts that were read as amounts, by the place where they begin; of a confidential file none. */
    public Map<Place, Cell> amounts() {
        Map<Place, Cell> amounts = new HashMap<>();
        if (!confidential) {
            Stream.concat(rows.stream().flatMap(row -> row.cells().values().stream()), single())
                    .filter(cell -> cell.reading() instanceof Cell.Amount)
                    .forEach(cell -> amounts.putIfAbsent(cell.at(), cell));
        }
        return amounts;
    }

    private Stream<Cell> single() {
        return Stream.concat(facts.stream().map(Fact::cell), headers.values().stream());
    }
}
