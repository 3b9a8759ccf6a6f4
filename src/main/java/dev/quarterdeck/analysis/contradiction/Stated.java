package dev.quarterdeck.analysis.contradiction;

import dev.quarterdeck.handoff.Cell;
import dev.quarterdeck.handoff.Fact;
import dev.quarterdeck.handoff.Handoff;
import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Source;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Day;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where the handoffs state one side of a pair.
 *
 * @param names phrases, keys of facts, or the role and column of rows, by the kind
 * @param where what other columns of a row must say
 */
record Stated(Kind kind, List<String> names, List<Condition> where) {

    /** The forms of statements. */
    enum Kind {
        /** Words, in whatever rows, facts and prose. */
        SAYS,
        /** A fact, by its keys. */
        FACT,
        /** A cell of each row of a role. */
        CELL,
        /** The number of rows of a role. */
        COUNT,
        /** The day a unit's newest handoff is from. */
        UPDATED
    }

    /** A column, and the words of which it must hold one. */
    record Condition(String column, List<String> words) {
        boolean holds(Row row) {
            String said = Sayings.plain(row.text(column).orElse(""));
            return words.stream().anyMatch(word -> said.contains(Sayings.plain(word)));
        }
    }

    Stated {
        names = List.copyOf(names);
        where = List.copyOf(where);
    }

    /**
     * What the handoffs state, in their order.
     *
     * @param sections those in which words count; all where there is none
     */
    List<Claim> claims(Portfolio portfolio, Sayings sayings, List<String> sections) {
        return switch (kind) {
            case SAYS -> sayings.holding(names, sections);
            case FACT -> facts(portfolio);
            case CELL ->
                rows(portfolio).stream()
                        .flatMap(row -> row.cell(names.get(1)).stream()
                                .filter(cell -> !cell.isMissing())
                                .map(cell -> of(row.unit(), cell)))
                        .toList();
            case COUNT -> counts(portfolio);
            case UPDATED -> updates(portfolio);
        };
    }

    private static Claim of(String unit, Cell cell) {
        return new Claim(unit, cell.text(), cell.quantity(Type.NUMBER), cell.day(), cell.at());
    }

    private List<Claim> facts(Portfolio portfolio) {
        Map<String, Claim> byUnit = new LinkedHashMap<>();
        for (Fact fact : portfolio.handoffs().facts()) {
            if (names.contains(fact.key()) && !fact.cell().isMissing()) {
                byUnit.putIfAbsent(fact.unit(), of(fact.unit(), fact.cell()));
            }
        }
        return List.copyOf(byUnit.values());
    }

    private List<Row> rows(Portfolio portfolio) {
        return portfolio.rows(names.get(0)).stream()
                .filter(row -> where.stream().allMatch(one -> one.holds(row)))
                .toList();
    }

    /** Whoever lists none does not state that there is none. */
    private List<Claim> counts(Portfolio portfolio) {
        List<Claim> claims = new ArrayList<>();
        Map<String, List<Row>> byUnit = rows(portfolio).stream()
                .collect(Collectors.groupingBy(Row::unit, LinkedHashMap::new, Collectors.toList()));
        byUnit.forEach((unit, own) -> {
            Source[] places = own.stream().map(Row::at).toArray(Source[]::new);
            Quantity count = Quantity.count(own.size(), Sources.of(places));
            Place at = own.get(0).at();
            claims.add(new Claim(unit, "", count, Day.missing(Type.DATE, Sources.of(at)), at));
        });
        return claims;
    }

    private static List<Claim> updates(Portfolio portfolio) {
        List<Claim> claims = new ArrayList<>();
        List<String> units = portfolio.handoffs().files().stream()
                .map(Handoff::unit)
                .distinct()
                .toList();
        for (String unit : units) {
            Optional<Handoff> newest = portfolio.handoffs().of(unit).stream()
                    .filter(file -> file.updated().isKnown())
                    .max(Comparator.comparing(file -> file.updated().date().orElseThrow()));
            newest.ifPresent(file -> {
                Place at = Place.startOf(file.file());
                claims.add(new Claim(unit, "", Quantity.missing(Type.NUMBER, Sources.of(at)), file.updated(), at));
            });
        }
        return claims;
    }
}
