package dev.quarterdeck.analysis.finance;

import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.portfolio.CostLine;
import dev.quarterdeck.portfolio.HomeCurrency;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.portfolio.Window;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Type;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What all units cost a month before any receipt.
 *
 * @param units those in the burn that state costs, in their order
 * @param silent ids of units in the burn that should state costs and do not; a child without costs counts into its parent
 * @param excluded those that their handoff takes out of the burn
 * @param gross sum of the units' costs; at least so much when a unit is silent
 * @param recorded trailing months in which every unit in the burn recorded what it spent
 */
public record Burn(
        List<UnitCosts> units, List<String> silent, List<Excluded> excluded, Quantity gross, Quantity recorded) {

    /** A unit outside the burn. */
    public record Excluded(UnitCosts costs, Optional<String> reason, Sources sources) {}

    /** How far the burn rests on spend that was recorded. */
    public enum Basis {
        MODELLED,
        ACTUAL,
        MIXED;

        /** The end of its label's name. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Burn {
        units = List.copyOf(units);
        silent = List.copyOf(silent);
        excluded = List.copyOf(excluded);
    }

    static Burn of(Portfolio portfolio) {
        return new Reading(portfolio).burn();
    }

    public Basis basis() {
        long actual = units.stream().filter(UnitCosts::isActual).count();
        if (actual == 0) {
            return Basis.MODELLED;
        }
        return actual == units.size() ? Basis.ACTUAL : Basis.MIXED;
    }

    /** The costs of a unit, in the burn or out of it. */
    public Optional<UnitCosts> of(String unit) {
        return Stream.concat(units.stream(), excluded.stream().map(Excluded::costs))
                .filter(costs -> costs.unit().equals(unit))
                .findFirst();
    }

    public boolean excludes(String unit) {
        return excluded.stream().anyMatch(out -> out.costs().unit().equals(unit));
    }

    /** The costs of a unit that should state them. */
    static Quantity unstated(Portfolio portfolio, String unit) {
        return Quantity.missing(
                Type.MONEY,
                Headings.of(portfolio, unit, "financials")
                        .and(portfolio.handoffs().unread(unit, List.of("financials"))));
    }

    /** One look at all units. */
    private static final class Reading {

        private static final String OUT = "exclude";

        private final Portfolio portfolio;
        private final Window window;

        /** Units that no other one answers for. */
        private final Set<String> independent;

        private final List<UnitCosts> units = new ArrayList<>();
        private final List<String> silent = new ArrayList<>();
        private final List<Excluded> excluded = new ArrayList<>();

        Reading(Portfolio portfolio) {
            this.portfolio = portfolio;
            this.window = portfolio.trailing();
            this.independent = portfolio.units().stream()
                    .filter(unit -> unit.parent().isEmpty())
                    .map(Unit::id)
                    .collect(Collectors.toSet());
        }

        Burn burn() {
            unitIds().forEach(this::sort);
            List<Quantity> parts = new ArrayList<>();
            units.forEach(unit -> parts.add(unit.costs()));
            silent.forEach(unit -> parts.add(unstated(portfolio, unit)));
            return new Burn(units, silent, excluded, HomeCurrency.sum(parts), recorded());
        }

        private Set<String> unitIds() {
            Set<String> ids = new LinkedHashSet<>();
            ids.add(Unit.PORTFOLIO);
            portfolio.units().forEach(unit -> ids.add(unit.id()));
            portfolio.rows("cost-line").forEach(row -> ids.add(row.unit()));
            return ids;
        }

        private void sort(String unit) {
            UnitCosts costs = costs(unit);
            boolean stated = costs.costs().isKnown() || !costs.lines().isEmpty();
            boolean unread = !unread(unit).isEmpty();
            var exclusion = portfolio
                    .handoffs()
                    .fact(unit, "burn")
                    .filter(fact -> fact.cell().text().equalsIgnoreCase(OUT));
            if (exclusion.isPresent()) {
                excluded.add(
                        new Excluded(costs, reason(unit), exclusion.get().cell().sources()));
            } else if (stated) {
                units.add(costs);
            } else if (unread || mustState(unit)) {
                silent.add(unit);
            }
        }

        private boolean mustState(String unit) {
            return independent.contains(unit);
        }

        private Optional<String> reason(String unit) {
            return List.of("burn_reason", "burn reason").stream()
                    .flatMap(key -> portfolio.handoffs().fact(unit, key).stream())
                    .map(fact -> fact.cell().text())
                    .filter(text -> !text.isBlank())
                    .findFirst();
        }

        private UnitCosts costs(String unit) {
            List<CostLine> lines = portfolio.rows(unit, "cost-line").stream()
                    .map(row -> CostLine.of(portfolio, row))
                    .toList();
            List<Quantity> fixed = lines.stream()
                    .filter(line -> line.nature() == CostLine.Nature.FIXED)
                    .map(CostLine::amount)
                    .toList();
            return new UnitCosts(unit, HomeCurrency.sum(withUnread(unit, fixed)), actual(unit), lines);
        }

        /** More costs may stand below a heading that nobody knows, or in words. */
        private List<Quantity> withUnread(String unit, List<Quantity> fixed) {
            Sources unread = unread(unit);
            return unread.isEmpty()
                    ? fixed
                    : Stream.concat(fixed.stream(), Stream.of(Quantity.missing(Type.MONEY, unread)))
                            .toList();
        }

        private Sources unread(String unit) {
            return portfolio.handoffs().unread(unit, List.of("financials"));
        }

        private Quantity actual(String unit) {
            List<Quantity> months = new ArrayList<>();
            for (YearMonth month : window.months()) {
                List<Quantity> spent = spent(unit, month);
                if (spent.isEmpty()) {
                    return Quantity.missing(Type.MONEY, Headings.of(portfolio, unit, "financials"));
                }
                months.addAll(spent);
            }
            return HomeCurrency.sum(months)
                    .dividedBy(portfolio.frameworks().thresholds().of("trailing-months"))
                    .midpoint();
        }

        private List<Quantity> spent(String unit, YearMonth month) {
            return portfolio.rows(unit, "actual").stream()
                    .filter(row -> row.day("month").date().map(YearMonth::from).equals(Optional.of(month)))
                    .map(row -> row.money("costs"))
                    .filter(Quantity::isKnown)
                    .toList();
        }

        private Quantity recorded() {
            Sources sources = Sources.union(
                    units.stream().map(unit -> unit.costs().sources()).toList());
            Sources limit =
                    portfolio.frameworks().thresholds().of("trailing-months").sources();
            long months = window.months().stream()
                    .filter(month -> !units.isEmpty()
                            && units.stream()
                                    .noneMatch(unit -> spent(unit.unit(), month).isEmpty()))
                    .count();
            return Quantity.count(months, sources.and(limit));
        }
    }
}
