package dev.quarterdeck.analysis.technology;

import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Frameworks;
import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Type;
import dev.quarterdeck.value.Word;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether the cost lines of the handoffs agree with the bills.
 *
 * @param stated what the handoffs say a month costs, low to high
 * @param billed lowest to highest month
 * @param result {@code agree} or {@code differ}; missing when either side is
 */
public record TieOut(Quantity stated, Quantity billed, Word result) {

    private static final String AGREE = "agree";
    private static final String DIFFER = "differ";

    static TieOut of(Portfolio portfolio, CloudCost cost) {
        List<String> names = portfolio.frameworks().words("cloud-cost-lines");
        Quantity stated = Quantity.sum(
                Type.MONEY,
                portfolio.rows("cost-line").stream()
                        .filter(row -> names.stream().anyMatch(item(row)::contains))
                        .map(TieOut::amount)
                        .toList());
        Quantity billed = cost.span();
        return new TieOut(stated, billed, result(portfolio, stated, billed));
    }

    private static String item(Row row) {
        return row.text("item").orElse("").toLowerCase(Locale.ROOT);
    }

    /** One amount, or its low and high end, a month. */
    private static Quantity amount(Row row) {
        Quantity amount = monthly(row, "amount");
        Quantity low = monthly(row, "low");
        Quantity high = monthly(row, "high");
        if (amount.isKnown() || !low.isKnown() || !high.isKnown()) {
            return amount;
        }
        Range both = Range.between(low.low().orElseThrow(), high.high().orElseThrow());
        return Quantity.derived(Type.MONEY, both, low.sources().and(high.sources()))
                .inCurrency(low.unit());
    }

    private static Quantity monthly(Row row, String column) {
        return row.cell(column)
                .map(cell -> cell.per()
                        .map(per -> per.monthly(cell.quantity(Type.MONEY)))
                        .orElseGet(() -> cell.quantity(Type.MONEY)))
                .orElseGet(() -> row.money(column));
    }

    private static Word result(Portfolio portfolio, Quantity stated, Quantity billed) {
        Sources both = stated.sources().and(billed.sources());
        if (!stated.isKnown() || !billed.isKnown() || !stated.unit().equals(billed.unit())) {
            return Word.missing(both);
        }
        Quantity tolerance = portfolio.frameworks().thresholds().of("tie-tolerance");
        boolean agrees = isNear(stated.lowEnd(), billed.lowEnd(), tolerance)
                && isNear(stated.highEnd(), billed.highEnd(), tolerance);
        return Word.derived(agrees ? AGREE : DIFFER, both);
    }

    private static boolean isNear(Quantity stated, Quantity billed, Quantity tolerance) {
        BigDecimal apart = stated.minus(billed).mid().orElseThrow().abs();
        BigDecimal allowed = tolerance.percentOf(billed).mid().orElseThrow().abs();
        return apart.compareTo(allowed) <= 0;
    }

    Optional<Finding> finding(Frameworks frameworks) {
        Facts facts = Facts.of("low", stated.lowEnd())
                .with("high", stated.highEnd())
                .with("min", billed.lowEnd())
                .with("max", billed.highEnd());
        return result.text()
                .filter(DIFFER::equals)
                .map(differs -> Finding.of(frameworks, "COST-TIE", Unit.PORTFOLIO, facts, List.of()));
    }
}
