package dev.quarterdeck.handoff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A kind of row, with the columns it may have.
 *
 * @param either sets of columns of which one must be there; empty when the required ones suffice
 */
record Role(String id, String section, List<Column> columns, List<Set<String>> either) {

    Role {
        columns = List.copyOf(columns);
        either = List.copyOf(either);
    }

    Optional<Column> title() {
        return columns.stream().filter(Column::title).findFirst();
    }

    Optional<Column> perUnit() {
        return columns.stream().filter(Column::isPerUnit).findFirst();
    }

    Optional<Column> column(String id) {
        return columns.stream().filter(column -> column.id().equals(id)).findFirst();
    }

    /** The columns that the shortest of its rows has and is counted by, for a message. */
    List<String> least() {
        List<String> least = new ArrayList<>(missing(Set.of()));
        either.stream()
                .findFirst()
                .ifPresent(set ->
                        set.stream().filter(column -> !least.contains(column)).forEach(least::add));
        counted()
                .map(column -> column.isPerUnit() ? "one for each unit" : column.id())
                .filter(column -> !least.contains(column))
                .ifPresent(least::add);
        return least;
    }

    /** The column that figures are made of: what each row must state, else the first amount of money. */
    Optional<Column> counted() {
        return columns.stream()
                .filter(column -> column.isRequired() && column.type().isCounted())
                .findFirst()
                .or(() -> columns.stream()
                        .filter(column -> column.type() == ColumnType.MONEY)
                        .findFirst());
    }

    /** The required columns that are not among those found, in the role's order. */
    List<String> missing(Set<String> found) {
        List<String> missing = columns.stream()
                .filter(Column::isRequired)
                .map(Column::id)
                .filter(id -> !found.contains(id))
                .toList();
        if (!missing.isEmpty() || either.isEmpty() || either.stream().anyMatch(found::containsAll)) {
            return missing;
        }
        return List.copyOf(either.get(0));
    }
}
