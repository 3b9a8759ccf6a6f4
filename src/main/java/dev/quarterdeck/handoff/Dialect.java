package dev.quarterdeck.handoff;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The headings, columns, facts and status words that are understood.
 *
 * @param sections alias to section id
 * @param columns additional aliases of columns, in all roles: alias to column id
 * @param tasks sections in which a plain bullet is something to do
 * @param statuses by section
 * @param facts the known facts as columns
 * @param read other facts that figures are made of, whatever they look like
 * @param names by role, the columns whose words name people and things, or tell of them; owners aside, which always do
 * @param codes by role, the columns of codes of accounts and numbers of documents, which are no names where they hold a digit
 */
record Dialect(
        Map<String, String> sections,
        Map<String, String> columns,
        List<Role> roles,
        Set<String> tasks,
        Map<String, Set<String>> statuses,
        Map<String, Column> facts,
        Set<String> read,
        Map<String, Set<String>> names,
        Map<String, Set<String>> codes) {

    List<Role> roles(String section) {
        return roles.stream().filter(role -> role.section().equals(section)).toList();
    }

    /** The first of the headings that open a section. */
    String heading(String section) {
        return sections.entrySet().stream()
                .filter(alias -> alias.getValue().equals(section))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(section);
    }

    /** What a bullet of the section becomes. */
    Optional<Role> bulletRole(String section) {
        return roles(section).stream()
                .filter(role -> role.title().isPresent() && role.perUnit().isEmpty())
                .findFirst();
    }

    /** Whether figures are made of the amounts in a section; what is to be done may name some, too. */
    boolean counts(String section) {
        return !isTask(section) && countingRole(section).isPresent();
    }

    /** Whether money may be one of the amounts that figures are made of. */
    boolean countsMoney(String section) {
        return counts(section)
                && roles(section).stream()
                        .flatMap(role -> role.columns().stream())
                        .anyMatch(column -> column.type().isCounted() && column.type() != ColumnType.INT);
    }

    /** Whether none of its rows can do without an amount. */
    boolean requiresCounts(String section) {
        return countingRole(section)
                .filter(role -> !role.either().isEmpty()
                        || role.counted().filter(Column::isRequired).isPresent())
                .isPresent();
    }

    /** What a single amount of the section would be. */
    Optional<Role> countingRole(String section) {
        return roles(section).stream()
                .filter(role -> role.counted().isPresent())
                .findFirst();
    }

    /** Whether any figure asks for a fact. */
    boolean isRead(String fact) {
        return facts.containsKey(fact) || read.contains(fact);
    }

    Optional<Column> fact(String key) {
        return Optional.ofNullable(facts.get(key));
    }

    /** Whether a column of a row says what only those may read who may read its file. */
    boolean isName(String role, String column) {
        return names.getOrDefault(role, Set.of()).contains(column);
    }

    boolean isCode(String role, String column) {
        return codes.getOrDefault(role, Set.of()).contains(column);
    }

    boolean isTask(String section) {
        return tasks.contains(section);
    }

    Set<String> statuses(String section) {
        return statuses.getOrDefault(section, Set.of());
    }
}
