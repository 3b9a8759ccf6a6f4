package dev.quarterdeck.analysis.finance;

import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.portfolio.HomeCurrency;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.portfolio.Window;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Variable costs of what was sold, which fixed costs leave out.
 *
 * @param units those in the burn that sold something in the trailing months
 * @param total mean month of all; missing when no sale is recorded, at least so much when a unit's costs are unknown
 */
public record DirectCosts(List<Sold> units, Quantity total) {

    /** Direct costs of one unit over the trailing months and in their mean month. */
    public record Sold(String unit, Quantity window, Quantity monthly, Basis basis) {}

    /** What direct costs were computed from, the best first. */
    public enum Basis {
        ACTUAL,
        JOBS,
        SALES,
        RATIO,
        UNKNOWN;

        /** The end of its label's name. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public DirectCosts {
        units = List.copyOf(units);
    }

    static DirectCosts of(Portfolio portfolio, Burn burn, Economics economics, Sales sales) {
        Quantity months = portfolio.frameworks().thresholds().of("trailing-months");
        List<Sold> units = new ArrayList<>();
        for (Unit unit : portfolio.frameworks().units()) {
            if (!burn.excludes(unit.id())) {
                of(portfolio, unit, burn, economics, sales)
                        .ifPresent(cost -> units.add(
                                new Sold(unit.id(), cost.window(), cost.window().dividedBy(months), cost.basis())));
            }
        }
        Quantity window = HomeCurrency.sum(units.stream().map(Sold::window).toList());
        boolean others = units.isEmpty() && sales.hasAny(portfolio.trailing());
        Quantity total = others ? Quantity.none(Type.MONEY, sales.lookedAt()) : window.dividedBy(months);
        return new DirectCosts(units, portfolio.atLeast(total, Sales.SECTIONS));
    }

    private record Cost(Quantity window, Basis basis) {}

    private static Optional<Cost> of(Portfolio portfolio, Unit unit, Burn burn, Economics economics, Sales sales) {
        Window window = portfolio.trailing();
        List<Sales.Sale> jobs = sales.jobs(unit.id(), window);
        List<Sales.Sale> events = sales.events(unit.id(), window);
        if (jobs.isEmpty() && events.isEmpty()) {
            return Optional.empty();
        }
        if (isActual(burn, unit)) {
            return Optional.of(
                    new Cost(Quantity.none(Type.MONEY, Sales.sources(jobs).and(Sales.sources(events))), Basis.ACTUAL));
        }
        if (!jobs.isEmpty()) {
            return Optional.of(new Cost(
                    HomeCurrency.sum(jobs.stream().map(Sales.Sale::amount).toList()), Basis.JOBS));
        }
        Quantity revenue =
                HomeCurrency.sum(events.stream().map(Sales.Sale::amount).toList());
        Quantity count = Quantity.count(events.size(), Sales.sources(events));
        Optional<Cost> bySale = economics
                .of(unit.id())
                .map(sale -> sale.variable().times(count))
                .filter(Quantity::isKnown)
                .map(cost -> new Cost(cost, Basis.SALES));
        return bySale.or(() -> Optional.of(byRatio(economics, unit.id(), revenue)));
    }

    private static Cost byRatio(Economics economics, String unit, Quantity revenue) {
        Quantity cost = revenue.minus(economics.contributionOf(unit, revenue));
        return new Cost(cost, cost.isKnown() ? Basis.RATIO : Basis.UNKNOWN);
    }

    /** Recorded spend holds the direct costs already; a child without costs of its own is in its parent's. */
    private static boolean isActual(Burn burn, Unit unit) {
        return burn.of(unit.id())
                .filter(costs -> costs.costs().isKnown())
                .or(() -> unit.parent().flatMap(burn::of))
                .filter(UnitCosts::isActual)
                .isPresent();
    }
}
