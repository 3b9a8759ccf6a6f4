package dev.quarterdeck.framework;

import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A site's own framework file replaces the product's whole, so it must hold every key that the code asks for by name. */
final class Completeness {

    /** Heads of the first columns of tables whose keys the code knows. Other tables are lists, as long as their author likes. */
    private static final Set<String> KNOWN_BY_NAME = Set.of("rule", "key", "list", "label", "section");

    /** A table of rules that the code does not know one by one. */
    private static final String PAIRS = "Pairs";

    private Completeness() {}

    /** What {@code own} lacks of {@code defaults}, the product's files of the same names. */
    static List<Problem> problems(List<Catalogue> own, List<Catalogue> defaults) {
        List<Problem> problems = new ArrayList<>();
        defaults.stream().filter(table -> !table.name().equals(PAIRS)).forEach(table -> compare(table, own, problems));
        return problems;
    }

    private static void compare(Catalogue expected, List<Catalogue> own, List<Problem> problems) {
        List<Entry> rows = own.stream()
                .filter(table ->
                        table.file().equals(expected.file()) && table.name().equals(expected.name()))
                .flatMap(table -> table.entries().stream())
                .toList();
        if (rows.isEmpty() && expected.entries().stream().anyMatch(Completeness::isKnownByName)) {
            problems.add(lacks(expected, "table " + Problem.quote(expected.name())));
            return;
        }
        Set<String> keys = new LinkedHashSet<>(rows.stream().map(Entry::key).toList());
        expected.entries().stream()
                .filter(Completeness::isKnownByName)
                .map(Entry::key)
                .distinct()
                .filter(key -> !keys.contains(key))
                .forEach(key -> problems.add(
                        lacks(expected, "row " + Problem.quote(key) + " in table " + Problem.quote(expected.name()))));
    }

    private static boolean isKnownByName(Entry row) {
        return KNOWN_BY_NAME.stream()
                .anyMatch(head -> row.cell(head)
                        .filter(cell -> cell.text().equals(row.key()))
                        .isPresent());
    }

    private static Problem lacks(Catalogue table, String what) {
        return Problem.error(
                Place.startOf(table.file()),
                "FW-010",
                "the file lacks the " + what,
                "Take it over from the product's own file of that name");
    }
}
