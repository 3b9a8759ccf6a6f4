package dev.quarterdeck.handoff;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one row by column, in the author's order, unmodifiable.
 *
 * <p>A row has few columns, and thousands of notes have many rows: two lists take a third of what a linked hash map takes, and are looked
 * through as fast.
 */
final class Cells extends AbstractMap<String, Cell> {

    private final List<String> columns;
    private final List<Cell> cells;

    private Cells(Map<String, Cell> cells) {
        this.columns = List.copyOf(cells.keySet());
        this.cells = List.copyOf(cells.values());
    }

    static Map<String, Cell> of(Map<String, Cell> cells) {
        return cells.isEmpty() ? Map.of() : new Cells(cells);
    }

    @Override
    public @Nullable Cell get(@Nullable Object column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).equals(column)) {
                return cells.get(i);
            }
        }
        return null;
    }

    @Override
    public boolean containsKey(@Nullable Object column) {
        return get(column) != null;
    }

    @Override
    public Set<Entry<String, Cell>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, Cell>> iterator() {
                return IntStream.range(0, columns.size())
                        .mapToObj(i -> Map.entry(columns.get(i), cells.get(i)))
                        .iterator();
            }

            @Override
            public int size() {
                return columns.size();
            }
        };
    }
}
