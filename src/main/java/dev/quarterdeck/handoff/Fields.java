package dev.quarterdeck.handoff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which columns of a role the headers of a table, or the keys of a bullet, stand for.
 *
 * @param columns by the header's index
 * @param units the unit of each index that holds one unit's values
 */
record Fields(Role role, Map<Integer, Column> columns, Map<Integer, String> units) {

    /** Names that mean the title in every role. */
    private static final Set<String> TITLES = Set.of("what", "name", "title", "description", "item");

    static Fields of(Role role, List<Header> headers, Dialect dialect, UnitNames names) {
        Map<Integer, Column> columns = new LinkedHashMap<>();
        Map<Integer, String> units = new LinkedHashMap<>();
        Set<String> taken = new LinkedHashSet<>();
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            Optional<Column> exact = role.column(headers.get(i).key()).filter(column -> !column.isPerUnit());
            if (exact.isPresent() && taken.add(exact.get().id())) {
                columns.put(i, exact.get());
            } else {
                open.add(i);
            }
        }
        for (int i : open) {
            Header header = headers.get(i);
            Optional<Column> alias = role.columns().stream()
                    .filter(column -> !taken.contains(column.id()) && means(column, header, dialect))
                    .findFirst();
            Optional<Column> perUnit = role.perUnit();
            if (alias.isPresent()) {
                taken.add(alias.get().id());
                columns.put(i, alias.get());
            } else if (perUnit.isPresent() && !header.key().isEmpty()) {
                int index = i;
                names.named(header.name()).ifPresent(unit -> {
                    columns.put(index, perUnit.get());
                    units.put(index, unit);
                });
            }
        }
        return new Fields(role, columns, units);
    }

    private static boolean means(Column column, Header header, Dialect dialect) {
        if (column.isPerUnit()) {
            return false;
        }
        String key = header.key();
        return column.aliases().contains(key)
                || column.aliases().contains(Words.key(header.name()))
                || column.id().equals(dialect.columns().get(key))
                || (column.title() && TITLES.contains(key));
    }

    /** The required columns that no header stands for. */
    List<String> missing() {
        Set<String> found = new LinkedHashSet<>();
        columns.values().forEach(column -> found.add(column.id()));
        List<String> missing = role.missing(found);
        return missing.isEmpty() && role.perUnit().isPresent() && units.isEmpty()
                ? List.of("one column for each unit")
                : missing;
    }

    /** The same for a message. */
    String lacking() {
        List<String> missing = missing();
        boolean choice = !role.either().isEmpty()
                && missing.equals(List.copyOf(role.either().get(0)));
        return choice
                ? role.either().stream().map(set -> String.join(" and ", set)).collect(Collectors.joining(", or "))
                : String.join(", ", missing);
    }

    int count() {
        return columns.size();
    }
}
