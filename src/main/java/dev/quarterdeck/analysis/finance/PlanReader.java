package dev.quarterdeck.analysis.finance;

import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.portfolio.HomeCurrency;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Type;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Turns the table of targets into results and cash, month by month. */
final class PlanReader {

    private static final int MONTHS_A_QUARTER = 3;

    private final Portfolio portfolio;
    private final Economics economics;
    private final Sales sales;
    private final Quantity burn;
    private final YearMonth now;

    PlanReader(Portfolio portfolio, Burn burn, Economics economics, Sales sales) {
        this.portfolio = portfolio;
        this.economics = economics;
        this.sales = sales;
        this.burn = burn.gross().midpoint();
        this.now = YearMonth.from(portfolio.asOf());
    }

    Plan read(Quantity cash) {
        List<Plan.Month> months = new ArrayList<>();
        Quantity left = cash.midpoint();
        for (Map.Entry<YearMonth, Map<String, Quantity>> row : targets().entrySet()) {
            boolean past = row.getKey().isBefore(now);
            Plan.Month month = month(row.getKey(), row.getValue());
            left = past ? left : left.plus(month.result());
            // cash plus an unknown result is not "at least" cash: the result may be a loss
            boolean known = !past && month.result().isKnown() && left.isKnown() && cash.isKnown();
            left = known || past ? left : Quantity.missing(Type.MONEY, left.sources());
            months.add(at(month, known ? left : Quantity.missing(Type.MONEY, left.sources())));
        }
        return new Plan(months, now, quarters(months));
    }

    /** By month and unit; of two rows for one the later stands. */
    private Map<YearMonth, Map<String, Quantity>> targets() {
        Map<YearMonth, Map<String, Quantity>> targets = new TreeMap<>();
        for (Row row : portfolio.rows("target")) {
            row.day("month")
                    .date()
                    .map(YearMonth::from)
                    .ifPresent(month -> targets.computeIfAbsent(month, first -> new LinkedHashMap<>())
                            .putAll(byUnit(row)));
        }
        targets.values().removeIf(Map::isEmpty);
        return targets;
    }

    private Map<String, Quantity> byUnit(Row row) {
        Map<String, Quantity> byUnit = new LinkedHashMap<>();
        row.cells()
                .forEach((column, cell) -> portfolio.frameworks().units().stream()
                        .filter(unit -> NamedUnit.isCalled(unit, column))
                        .findFirst()
                        .map(Unit::id)
                        .or(() -> column.equals("amount") ? Optional.of(row.unit()) : Optional.empty())
                        .ifPresent(unit -> byUnit.put(unit, cell.quantity(Type.MONEY))));
        return byUnit;
    }

    private Plan.Month month(YearMonth month, Map<String, Quantity> targets) {
        List<Quantity> left = new ArrayList<>();
        Map<String, Quantity> actual = new LinkedHashMap<>();
        targets.forEach((unit, target) -> left.add(economics.contributionOf(unit, target)));
        if (month.isBefore(now)) {
            targets.keySet().forEach(unit -> actual.put(unit, sales.revenue(unit, month)));
        }
        Quantity contribution = HomeCurrency.sum(left);
        return new Plan.Month(
                month,
                targets,
                HomeCurrency.sum(targets.values()),
                actual,
                HomeCurrency.sum(actual.values()),
                contribution,
                contribution.minus(burn),
                Quantity.missing(Type.MONEY, burn.sources()));
    }

    private static Plan.Month at(Plan.Month month, Quantity cash) {
        return new Plan.Month(
                month.month(),
                month.targets(),
                month.target(),
                month.actual(),
                month.revenue(),
                month.contribution(),
                month.result(),
                cash);
    }

    private static Map<String, Plan.Quarter> quarters(List<Plan.Month> months) {
        Map<String, List<Plan.Month>> byQuarter = new LinkedHashMap<>();
        for (Plan.Month month : months) {
            int quarter = (month.month().getMonthValue() - 1) / MONTHS_A_QUARTER + 1;
            byQuarter
                    .computeIfAbsent(month.month().getYear() + "-Q" + quarter, name -> new ArrayList<>())
                    .add(month);
        }
        Map<String, Plan.Quarter> quarters = new LinkedHashMap<>();
        byQuarter.forEach((name, parts) -> {
            if (parts.size() == MONTHS_A_QUARTER) {
                quarters.put(name, quarter(parts));
            }
        });
        return quarters;
    }

    private static Plan.Quarter quarter(List<Plan.Month> months) {
        boolean known = months.stream().allMatch(month -> month.result().isKnown());
        Quantity result =
                HomeCurrency.sum(months.stream().map(Plan.Month::result).toList());
        return new Plan.Quarter(
                HomeCurrency.sum(months.stream().map(Plan.Month::target).toList()),
                known ? result : Quantity.missing(Type.MONEY, result.sources()));
    }
}
