package dev.quarterdeck.framework;

import dev.quarterdeck.handoff.Handoffs;
import dev.quarterdeck.handoff.Vocabulary;
import dev.quarterdeck.source.Problem;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All of a site's frameworks, read and checked.
 *
 * @param units in the order of {@code units.md}, the portfolio first, then units that only a handoff's front matter names
 * @param rules in order
 * @param catalogues every table of every framework file
 * @param perspectives those that are told
 * @param silent ids of those that are not: switched off, or of a model that no unit lives by
 * @param thresholds the tables Thresholds of all framework files: key, value and unit
 * @param wordLists the tables Words of all framework files
 */
public record Frameworks(
        List<Unit> units,
        List<Rule> rules,
        List<Catalogue> catalogues,
        Thresholds thresholds,
        WordLists wordLists,
        Wording wording,
        List<Perspective> perspectives,
        List<String> silent,
        List<Problem> problems) {

    public Frameworks {
        units = List.copyOf(units);
        rules = List.copyOf(rules);
        catalogues = List.copyOf(catalogues);
        perspectives = List.copyOf(perspectives);
        silent = List.copyOf(silent);
        problems = problems.stream().sorted(Problem.ORDER).toList();
    }

    public Optional<Unit> unit(String id) {
        return units.stream().filter(unit -> unit.id().equals(id)).findFirst();
    }

    /** The row of a rule that the code knows. Every such id is checked when the frameworks are read. */
    public Rule rule(String id) {
        return rules.stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no framework row for rule " + id));
    }

    /** A table by file name without ending and heading, such as {@code aws-prices} and {@code Prices}; empty if the site has none. */
    public Catalogue catalogue(String file, String name) {
        String path = "content/frameworks/" + file + ".md";
        return catalogues.stream()
                .filter(table -> table.name().equals(name) && table.file().equals(path))
                .findFirst()
                .orElseGet(() -> new Catalogue(path, name, List.of()));
    }

    /** The items of a list in any table Words, such as {@code weak-systems}; every list that the code knows is checked when they are read. */
    public List<String> words(String list) {
        return wordLists.of(list);
    }

    /** Whether a list holds a word, whatever its case. */
    public boolean isWord(String list, String word) {
        return words(list).contains(word.strip().toLowerCase(Locale.ROOT));
    }

    /** The words that handoffs are read with. */
    public Vocabulary vocabulary() {
        return new Vocabulary(
                units.stream()
                        .map(unit -> new Vocabulary.UnitName(unit.id(), unit.name(), unit.aliases(), unit.files()))
                        .toList(),
                aliases("Section aliases", "section"),
                aliases("Column aliases", "column"),
                facts(),
                meaning());
    }

    /** What key figures and contradictions are looked up in. */
    private Set<String> facts() {
        Stream<String> figures =
                catalogue("kpi-catalogue", "KPIs").entries().stream().flatMap(kpi -> kpi.text("figure").stream());
        Stream<String> stated = catalogue("contradictions", "Pairs").entries().stream()
                .flatMap(pair -> pair.list("stated").stream())
                .map(fact -> fact.replaceFirst("^fact:\\s*", ""));
        return Stream.concat(figures, stated).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Lists of words, and what rows of frameworks are called: rules, key figures, channels, figures. */
    private Set<String> meaning() {
        return catalogues.stream()
                .flatMap(table -> table.entries().stream())
                .flatMap(row -> Stream.of(
                                row.list("words").stream(),
                                Stream.of(row.key().replaceFirst("^figure\\.", "")),
                                row.text("name").stream())
                        .flatMap(Function.identity()))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The same with a unit for each handoff whose front matter names one that has no row, and the perspectives on their models. */
    public Frameworks withUnitsOf(Handoffs handoffs) {
        List<Unit> all = UnitReader.withThoseOf(units, handoffs.files());
        List<Perspective> told = perspectives.stream()
                .filter(perspective -> perspective.concerns(all))
                .map(perspective -> perspective.of(all))
                .toList();
        List<String> untold = Stream.concat(
                        silent.stream(),
                        perspectives.stream()
                                .filter(perspective -> !perspective.concerns(all))
                                .map(Perspective::id))
                .sorted()
                .toList();
        return new Frameworks(all, rules, catalogues, thresholds, wordLists, wording, told, untold, problems);
    }

    private Map<String, String> aliases(String table, String column) {
        Map<String, String> aliases = new LinkedHashMap<>();
        catalogue("sections", table)
                .entries()
                .forEach(row -> row.text(column).ifPresent(name -> aliases.put(row.key(), name)));
        return aliases;
    }
}
