package dev.quarterdeck.analysis.finance;

import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.portfolio.HomeCurrency;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads what one sale of one unit brings and costs. */
final class SaleReader {

    private static final String PER = " per ";

    private final Portfolio portfolio;
    private final Burn burn;
    private final Sales sales;
    private final String unit;
    private final List<Row> rows;

    SaleReader(Portfolio portfolio, Burn burn, Sales sales, String unit) {
        this.portfolio = portfolio;
        this.burn = burn;
        this.sales = sales;
        this.unit = unit;
        this.rows = portfolio.rows(unit, "line").stream()
                .filter(row -> row.section().equals("economics"))
                .toList();
    }

    /** Nothing where no price is known. */
    Optional<UnitEconomics> read() {
        return priceRow().filter(row -> price(row).isPositive()).map(this::economics);
    }

    private static Quantity price(Row row) {
        return row.money("value");
    }

    /** The row that begins with a word for price, else one that ends with it. */
    private Optional<Row> priceRow() {
        List<String> words = portfolio.frameworks().words("price-words");
        List<Row> money = rows.stream().filter(row -> !isPercent(row)).toList();
        return money.stream()
                .filter(row -> words.stream().anyMatch(item(row)::startsWith))
                .findFirst()
                .or(() -> money.stream()
                        .filter(row -> words.stream().anyMatch(item(row)::endsWith))
                        .findFirst());
    }

    private static String item(Row row) {
        return row.text("item").orElse("").toLowerCase(Locale.ROOT);
    }

    private static boolean isPercent(Row row) {
        return row.quantity("value", Type.MONEY).type() == Type.PERCENT;
    }

    private UnitEconomics economics(Row priced) {
        Quantity price = price(priced);
        List<UnitEconomics.VariableCost> costs = costs(priced, price);
        Quantity left = left(price, costs);
        Quantity fixed = burn.of(unit)
                .map(UnitCosts::costs)
                .orElseGet(() -> Quantity.missing(Type.MONEY, Headings.of(portfolio, unit, "financials")));
        BreakEven breakEven = BreakEven.of(fixed, left);
        Quantity sold = sales.count(unit, portfolio.lastMonth());
        Quantity safety = sold.as(Type.NUMBER)
                .minus(breakEven.units().midpoint().as(Type.NUMBER))
                .shareOf(sold.as(Type.NUMBER));
        return new UnitEconomics(
                unit,
                noun(priced),
                price,
                costs,
                left,
                left.shareOf(price),
                fixed,
                breakEven,
                sold,
                safety,
                channels(price, left, fixed),
                sensitivity(priced, price, fixed));
    }

    private String noun(Row priced) {
        String item = item(priced);
        int per = item.indexOf(PER);
        return per < 0
                ? portfolio.frameworks().wording().label("noun.sale").plain()
                : item.substring(per + PER.length()).strip();
    }

    private List<UnitEconomics.VariableCost> costs(Row priced, Quantity price) {
        List<UnitEconomics.VariableCost> costs = new ArrayList<>();
        for (Row row : rows) {
            if (!row.at().equals(priced.at())) {
                Quantity stated = row.quantity("value", Type.MONEY);
                Quantity amount = isPercent(row) ? stated.percentOf(price) : stated;
                costs.add(new UnitEconomics.VariableCost(row.text("item").orElse(""), stated, amount));
            }
        }
        return costs;
    }

    private static Quantity left(Quantity price, List<UnitEconomics.VariableCost> costs) {
        List<Quantity> amounts =
                costs.stream().map(UnitEconomics.VariableCost::amount).toList();
        return amounts.isEmpty() ? price : price.minus(HomeCurrency.sum(amounts));
    }

    private List<UnitEconomics.Channel> channels(Quantity price, Quantity left, Quantity fixed) {
        return portfolio.rows("channel-plan").stream()
                .filter(row -> NamedUnit.in(portfolio, row).map(unit::equals).orElse(true))
                .map(row -> channel(row, price, left, fixed))
                .sorted(Comparator.comparing(
                        channel -> channel.breakEven().units().mid().orElse(BigDecimal.valueOf(Long.MAX_VALUE))))
                .toList();
    }

    private UnitEconomics.Channel channel(Row row, Quantity price, Quantity left, Quantity fixed) {
        Quantity commission = row.quantity("commission", Type.PERCENT);
        Quantity after = left.minus(commission.percentOf(price));
        return new UnitEconomics.Channel(
                row.text("channel").orElse(""), commission, after, BreakEven.of(fixed.midpoint(), after), row);
    }

    private List<UnitEconomics.Case> sensitivity(Row priced, Quantity price, Quantity fixed) {
        Quantity step = portfolio.frameworks().thresholds().of("sensitivity-step");
        Quantity up = factor(BigDecimal.ONE, step);
        Quantity down = factor(BigDecimal.ONE.negate(), step);
        return List.of(
                changed(UnitEconomics.Case.Kind.BASE, priced, price, fixed),
                changed(UnitEconomics.Case.Kind.PRICE_UP, priced, price.times(up), fixed),
                changed(UnitEconomics.Case.Kind.PRICE_DOWN, priced, price.times(down), fixed),
                changed(UnitEconomics.Case.Kind.FIXED_UP, priced, price, fixed.times(up)),
                changed(UnitEconomics.Case.Kind.FIXED_DOWN, priced, price, fixed.times(down)));
    }

    private UnitEconomics.Case changed(UnitEconomics.Case.Kind kind, Row priced, Quantity price, Quantity fixed) {
        Quantity left = left(price, costs(priced, price));
        return new UnitEconomics.Case(kind, price, fixed.midpoint(), left, BreakEven.of(fixed.midpoint(), left));
    }

    /** One more or less a step of so many per cent. */
    private static Quantity factor(BigDecimal sign, Quantity step) {
        Sources sources = step.sources();
        BigDecimal part = step.mid().orElseThrow().movePointLeft(2).multiply(sign);
        return Quantity.derived(Type.NUMBER, Range.of(BigDecimal.ONE.add(part)), sources);
    }
}
