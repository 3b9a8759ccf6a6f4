package dev.quarterdeck.section;

import dev.quarterdeck.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Rows under heads.
 *
 * @param caption what it shows; may be empty where the section's title says it
 */
public record Table(Text caption, List<Column> columns, List<TableRow> rows) implements Block {

    /** A head and what kind of cells stand under it. */
    public record Column(Text head, Align align) {}

    /** Which side cells keep to. */
    public enum Align {
        TEXT,
        NUMBER,
        /** Words for states: their tones fill the cells, so that a page of them is read as a picture. */
        STATE
    }

    /**
     * A row.
     *
     * @param unit the unit it is about; empty for totals and the like
     */
    public record TableRow(Optional<String> unit, Weight weight, List<Cell> cells) {
        public TableRow {
            cells = List.copyOf(cells);
        }
    }

    /** What kind of row it is. */
    public enum Weight {
        BODY,
        TOTAL
    }

    /** A cell and how it should feel. */
    public record Cell(Text text, Tone tone) {
        public static Cell of(Text text) {
            return new Cell(text, Tone.PLAIN);
        }
    }

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (TableRow row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException("row of " + row.cells().size() + " cells under " + columns.size()
                        + " heads in table " + caption.plain());
            }
        }
    }

    /** The same without columns, the first apart, in which no row says anything. */
    public Table withoutEmptyColumns() {
        int[] kept = IntStream.range(0, columns.size())
                .filter(column -> column == 0 || isSaid(column))
                .toArray();
        if (kept.length == columns.size()) {
            return this;
        }
        return new Table(
                caption,
                IntStream.of(kept).mapToObj(columns::get).toList(),
                rows.stream()
                        .map(row -> new TableRow(
                                row.unit(),
                                row.weight(),
                                IntStream.of(kept).mapToObj(row.cells()::get).toList()))
                        .toList());
    }

    private boolean isSaid(int column) {
        for (TableRow row : rows) {
            if (!row.cells().get(column).text().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** The same with the first {@code most} rows about units; those about none stay, since no unit's page has them. */
    public Table shortened(int most) {
        List<TableRow> kept = new ArrayList<>();
        int about = 0;
        for (TableRow row : rows) {
            about += row.unit().isPresent() ? 1 : 0;
            if (row.unit().isEmpty() || about <= most) {
                kept.add(row);
            }
        }
        return kept.size() == rows.size() ? this : new Table(caption, columns, kept);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.table().apply(this);
    }

    @Override
    public Map<String, Block> parts() {
        return ByUnit.parts(rows, row -> row.unit().stream(), own -> new Table(caption, columns, own));
    }
}
