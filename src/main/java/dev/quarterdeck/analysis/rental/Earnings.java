package dev.quarterdeck.analysis.rental;

import dev.quarterdeck.handoff.Cell;
import dev.quarterdeck.handoff.Per;
import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a rental property earned over the months of its calendar.
 *
 * @param operating costs of operating it; before debt service, depreciation, income tax and improvements
 * @param excluded costs left out of these
 * @param net collected − operating (net operating income)
 * @param annual the same for twelve months
 * @param netYield annual ÷ purchase price with improvements; {@code capRate} annual ÷ market value; in per cent
 * @param cover net ÷ loan payments of the same months (debt service coverage ratio)
 */
public record Earnings(
        Quantity collected,
        Quantity operating,
        List<Row> excluded,
        Quantity net,
        Quantity annual,
        Quantity maintenanceRatio,
        Quantity operatingRatio,
        Quantity netYield,
        Quantity grossYield,
        Quantity capRate,
        Quantity cashFlow,
        Quantity cover) {

    private static final int MONTHS_A_YEAR = 12;

    public Earnings {
        excluded = List.copyOf(excluded);
    }

    static Earnings of(Portfolio portfolio, String unit) {
        return new Reading(portfolio, unit).earnings();
    }

    /** One unit's rows and facts. */
    private record Reading(Portfolio portfolio, String unit) {

        Earnings earnings() {
            List<Row> calendar = portfolio.rows(unit, "occupancy-month");
            List<Row> costs = portfolio.rows(unit, "property-cost");
            List<Row> operatingRows =
                    costs.stream().filter(row -> !isAmong("not-operating", row)).toList();
            Quantity collected = sum(calendar.stream()
                    .flatMap(row -> Stream.of(row.money("rent"), row.money("other")))
                    .toList());
            Quantity operating = amounts(operatingRows);
            Quantity maintenance = amounts(operatingRows.stream()
                    .filter(row -> isAmong("maintenance-categories", row))
                    .toList());
            Quantity net = collected.minus(operating);
            Quantity months = number(
                    calendar.size(),
                    Sources.union(calendar.stream().map(Row::sources).toList()));
            Quantity annual = yearly(net, months);
            Quantity price = fact("purchase price");
            Quantity payments = monthlyFact("mortgage payment").times(months);
            return new Earnings(
                    collected,
                    operating,
                    costs.stream().filter(row -> isAmong("not-operating", row)).toList(),
                    net,
                    annual,
                    maintenance.shareOf(collected),
                    operating.shareOf(collected),
                    annual.shareOf(invested(price)),
                    yearly(collected, months).shareOf(price),
                    annual.shareOf(fact("market value")),
                    net.minus(payments),
                    net.dividedBy(payments).as(Type.NUMBER));
        }

        /** Without improvements the price alone was invested. */
        private Quantity invested(Quantity price) {
            Quantity improvements = fact("improvements");
            return improvements.isKnown() ? price.plus(improvements) : price;
        }

        private Quantity yearly(Quantity amount, Quantity months) {
            return amount.times(number(MONTHS_A_YEAR, months.sources())).dividedBy(months);
        }

        private boolean isAmong(String list, Row row) {
            String words =
                    (row.text("item").orElse("") + " " + row.text("category").orElse("")).toLowerCase(Locale.ROOT);
            return portfolio.frameworks().words(list).stream().anyMatch(words::contains);
        }

        private Quantity fact(String key) {
            return portfolio
                    .handoffs()
                    .fact(unit, key)
                    .map(fact -> fact.cell().quantity(Type.MONEY))
                    .orElseGet(() -> Quantity.missing(Type.MONEY, Sources.none()));
        }

        private Quantity monthlyFact(String key) {
            Per per = portfolio
                    .handoffs()
                    .fact(unit, key)
                    .map(fact -> fact.cell())
                    .flatMap(Cell::per)
                    .orElse(Per.MONTH);
            return per.monthly(fact(key));
        }
    }

    private static Quantity amounts(List<Row> costs) {
        return sum(costs.stream().map(row -> row.money("amount")).toList());
    }

    private static Quantity sum(List<Quantity> parts) {
        return Quantity.sum(Type.MONEY, parts);
    }

    private static Quantity number(int number, Sources sources) {
        return sources.isEmpty()
                ? Quantity.missing(Type.NUMBER, sources)
                : Quantity.derived(Type.NUMBER, Range.of(number), sources);
    }

    List<Figure> figures(String unit) {
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of("collected", unit, collected));
        figures.add(Figure.of("operating-costs", unit, operating));
        figures.add(Figure.of("noi", unit, net));
        figures.add(Figure.of("noi-annual", unit, annual));
        figures.add(Figure.of("maintenance-ratio", unit, maintenanceRatio));
        figures.add(Figure.of("operating-ratio", unit, operatingRatio));
        figures.add(Figure.of("net-yield", unit, netYield));
        figures.add(Figure.of("gross-yield", unit, grossYield));
        figures.add(Figure.of("cap-rate", unit, capRate));
        figures.add(Figure.of("cash-flow-after-debt", unit, cashFlow));
        figures.add(Figure.of("dscr", unit, cover).in(Format.RATIO));
        return figures;
    }
}
