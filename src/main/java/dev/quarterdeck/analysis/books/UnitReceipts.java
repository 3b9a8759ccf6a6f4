package dev.quarterdeck.analysis.books;

import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.portfolio.Window;
import dev.quarterdeck.value.Quantity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gross deposits of the trailing months by the unit of what they pay; of the portfolio, those that pay nothing known.
 *
 * @param byUnit zero where a unit received something before; a unit that no deposit ever paid is left out, since nobody records it
 */
record UnitReceipts(Map<String, Quantity> byUnit) {

    UnitReceipts {
        byUnit = Collections.unmodifiableMap(new LinkedHashMap<>(byUnit));
    }

    static UnitReceipts of(Portfolio portfolio, Matching matching) {
        Window window = portfolio.trailing();
        Map<String, List<Match>> matches = new LinkedHashMap<>();
        matching.matches()
                .forEach(match -> matches.computeIfAbsent(match.unit(), unit -> new ArrayList<>())
                        .add(match));
        Map<String, Quantity> byUnit = new LinkedHashMap<>();
        matches.forEach((unit, own) -> byUnit.put(
                unit,
                portfolio.ofAll(
                        Zero.orSum(
                                own.stream()
                                        .filter(match -> Totals.isIn(
                                                window, match.deposit().date()))
                                        .map(match -> match.deposit().gross().restingOn(match.sources()))
                                        .toList(),
                                own.stream().map(Match::sources).toList()),
                        Ledger.SECTIONS)));
        return new UnitReceipts(byUnit);
    }

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        byUnit.forEach((unit, received) -> figures.add(
                Figure.of("deposits-gross", unit, unit.equals(Unit.PORTFOLIO) ? "unassigned" : "", received)));
        return figures;
    }
}
