package dev.quarterdeck.handoff;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one row by column, in the author's order, unmodifiable.
 *
 * <p>A row has few columns, and thousands of notes have many rows: a list, which is the table's, and an array take a fifth of what a
 * linked hash map takes, and are looked through as fast.
 */
final class Cells extends AbstractMap<String, Cell> {

    private final List<String> columns;
    private final Cell[] cells;

    private Cells(List<String> columns, Collection<Cell> cells) {
        this.columns = columns;
        this.cells = cells.toArray(Cell[]::new);
    }

    static Map<String, Cell> of(Map<String, Cell> cells) {
        return of(cells, List::copyOf);
    }

    /** The same with columns that other rows share. */
    static Map<String, Cell> of(Map<String, Cell> cells, Alike alike) {
        return of(cells, alike::columns);
    }

    private static Map<String, Cell> of(Map<String, Cell> cells, Function<Set<String>, List<String>> columns) {
        if (cells instanceof Cells) {
            return cells;
        }
        return cells.isEmpty() ? Map.of() : new Cells(columns.apply(cells.keySet()), cells.values());
    }

    @Override
    public @Nullable Cell get(@Nullable Object column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).equals(column)) {
                return cells[i];
            }
        }
        return null;
    }

    @Override
    public boolean containsKey(@Nullable Object column) {
        return get(column) != null;
    }

    /** Asked for more often than all else: rules look at what rows say. */
    @Override
    public Collection<Cell> values() {
        return Collections.unmodifiableList(Arrays.asList(cells));
    }

    @Override
    public Set<Entry<String, Cell>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, Cell>> iterator() {
                List<Entry<String, Cell>> all = new ArrayList<>(cells.length);
                for (int i = 0; i < cells.length; i++) {
                    all.add(Map.entry(columns.get(i), cells[i]));
                }
                return Collections.unmodifiableList(all).iterator();
            }

            @Override
            public int size() {
                return columns.size();
            }
        };
    }
}
