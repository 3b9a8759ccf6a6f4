package dev.quarterdeck.analysis.rental;

import dev.quarterdeck.handoff.Cell;
import dev.quarterdeck.handoff.Per;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Type;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The sums that the ratios of a property are made of; those of several properties add up.
 *
 * @param collected rent and other income over the months of the calendar; {@code collectedYear} for twelve
 * @param operating costs of operating it over the same months; {@code operatingYear} for twelve
 * @param payments on the loan, over the same months
 * @param invested purchase price and improvements
 */
record Amounts(
        Quantity collected,
        Quantity operating,
        Quantity maintenance,
        Quantity collectedYear,
        Quantity operatingYear,
        Quantity payments,
        Quantity price,
        Quantity invested,
        Quantity marketValue) {

    private static final int MONTHS_A_YEAR = 12;

    static Amounts of(Portfolio portfolio, String unit, List<Month> calendar, List<Cost> costs, Quantity months) {
        Quantity collected = sum(calendar.stream().map(Month::income).toList());
        Quantity operating = amounts(costs, Cost::isOperating);
        Quantity price = fact(portfolio, unit, "purchase price");
        Quantity improvements = fact(portfolio, unit, "improvements");
        return new Amounts(
                collected,
                operating,
                amounts(costs, cost -> cost.kind() == Cost.Kind.MAINTENANCE),
                yearly(collected, months),
                yearly(operating, months),
                monthlyPayment(portfolio, unit).times(months),
                price,
                price.isKnown() && improvements.isKnown() ? price.plus(improvements) : price,
                fact(portfolio, unit, "market value"));
    }

    static Amounts together(List<Amounts> all) {
        return new Amounts(
                total(all, Amounts::collected),
                total(all, Amounts::operating),
                total(all, Amounts::maintenance),
                total(all, Amounts::collectedYear),
                total(all, Amounts::operatingYear),
                total(all, Amounts::payments),
                total(all, Amounts::price),
                total(all, Amounts::invested),
                total(all, Amounts::marketValue));
    }

    private static Quantity total(List<Amounts> all, Function<Amounts, Quantity> part) {
        return sum(all.stream().map(part).toList());
    }

    private static Quantity amounts(List<Cost> costs, Predicate<Cost> kind) {
        return sum(costs.stream().filter(kind).map(Cost::amount).toList());
    }

    private static Quantity sum(List<Quantity> parts) {
        return Quantity.sum(Type.MONEY, parts);
    }

    /** Of another number of months than twelve it is an estimate, for seasons differ. */
    private static Quantity yearly(Quantity amount, Quantity months) {
        Quantity twelve = months.mid()
                .map(any -> Quantity.derived(Type.NUMBER, Range.of(MONTHS_A_YEAR), months.sources()))
                .orElse(months);
        Quantity year = amount.times(twelve).dividedBy(months);
        return twelve.mid().equals(months.mid()) ? year : year.asEstimate();
    }

    private static Quantity monthlyPayment(Portfolio portfolio, String unit) {
        Per per = portfolio
                .handoffs()
                .fact(unit, "mortgage payment")
                .flatMap(fact -> fact.cell().per())
                .orElse(Per.MONTH);
        return per.monthly(fact(portfolio, unit, "mortgage payment"));
    }

    private static Quantity fact(Portfolio portfolio, String unit, String key) {
        return portfolio
                .handoffs()
                .fact(unit, key)
                .map(fact -> fact.cell())
                .map((Cell cell) -> cell.quantity(Type.MONEY))
                .orElseGet(() -> Quantity.missing(Type.MONEY, Sources.none()));
    }
}
