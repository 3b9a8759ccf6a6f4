package dev.quarterdeck.handoff;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words of one site that the reader must know before it reads: its units, and the headings and columns it adds.
 *
 * @param sectionAliases additional headings: alias to section id, both as written in the framework
 * @param columnAliases additional columns: alias to column id, for all roles
 * @param facts keys of facts that rules look for
 * @param meaning words that rules look for, lower case: no secret wherever they stand
 */
public record Vocabulary(
        List<UnitName> units,
        Map<String, String> sectionAliases,
        Map<String, String> columnAliases,
        Set<String> facts,
        Set<String> meaning) {

    /** What one unit is called, and which files are about it. */
    public record UnitName(String id, String name, List<String> aliases, List<String> files) {}

    public Vocabulary {
        units = List.copyOf(units);
    }

    /** For a folder of notes without a single framework. */
    public static Vocabulary empty() {
        return new Vocabulary(List.of(), Map.of(), Map.of(), Set.of(), Set.of());
    }
}
