package dev.quarterdeck.analysis.finance;

import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Type;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What sales leave, unit by unit.
 *
 * @param units those that state a price, in their order
 * @param contributions by unit, of those that state one or whose parent does
 */
public record Economics(List<UnitEconomics> units, Map<String, Contribution> contributions) {

    private static final String RATIO = "contribution ratio";

    public Economics {
        units = List.copyOf(units);
        contributions = Collections.unmodifiableMap(new LinkedHashMap<>(contributions));
    }

    static Economics of(Portfolio portfolio, Burn burn, Sales sales) {
        List<UnitEconomics> units = portfolio.frameworks().units().stream()
                .flatMap(unit -> new SaleReader(portfolio, burn, sales, unit.id()).read().stream())
                .toList();
        Map<String, Contribution> contributions = new LinkedHashMap<>();
        for (Unit unit : portfolio.frameworks().units()) {
            own(portfolio, units, unit.id())
                    .or(() -> unit.parent().flatMap(parent -> own(portfolio, units, parent)))
                    .ifPresent(found -> contributions.put(unit.id(), found));
        }
        return new Economics(units, contributions);
    }

    private static Optional<Contribution> own(Portfolio portfolio, List<UnitEconomics> units, String unit) {
        Optional<Contribution> computed = units.stream()
                .filter(sale -> sale.unit().equals(unit) && sale.ratio().isKnown())
                .map(sale -> new Contribution(sale.ratio(), unit, Optional.of(sale)))
                .findFirst();
        return computed.or(() -> portfolio
                .handoffs()
                .fact(unit, RATIO)
                .map(fact -> fact.cell().quantity(Type.PERCENT))
                .filter(Quantity::isKnown)
                .map(stated -> new Contribution(stated.as(Type.PERCENT), unit, Optional.empty())));
    }

    public Optional<UnitEconomics> of(String unit) {
        return units.stream().filter(sale -> sale.unit().equals(unit)).findFirst();
    }

    /** The unit that headlines speak of: the first that states what a sale brings. */
    public Optional<UnitEconomics> lead() {
        return units.stream().findFirst();
    }

    /** What a revenue of a unit leaves; unknown where no ratio is. */
    Quantity contributionOf(String unit, Quantity revenue) {
        return Optional.ofNullable(contributions.get(unit))
                .map(known -> known.of(revenue))
                .orElseGet(() -> revenue.isZero() ? revenue : Quantity.missing(Type.MONEY, revenue.sources()));
    }
}
