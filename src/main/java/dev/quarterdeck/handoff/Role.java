package dev.quarterdeck.handoff;

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
