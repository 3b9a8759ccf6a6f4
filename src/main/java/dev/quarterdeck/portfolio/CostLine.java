package dev.quarterdeck.portfolio;

import dev.quarterdeck.handoff.Cell;
import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Type;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A stated cost.
 *
 * @param amount a month for fixed and variable lines, in all for one-offs
 */
public record CostLine(String unit, String item, Nature nature, Quantity amount, String account, Row row) {

    /** Whether a cost comes each month, with each sale, or once. */
    public enum Nature {
        FIXED,
        VARIABLE,
        ONE_OFF
    }

    public static CostLine of(Portfolio portfolio, Row row) {
        Nature nature = nature(portfolio, row);
        Quantity amount = amount(row);
        return new CostLine(
                row.unit(),
                row.text("item").orElse(""),
                nature,
                nature == Nature.ONE_OFF ? amount : monthly(row, amount),
                row.text("account").orElse(""),
                row);
    }

    private static Quantity monthly(Row row, Quantity amount) {
        return Stream.of("amount", "low", "high")
                .flatMap(column -> row.cell(column).flatMap(Cell::per).stream())
                .findFirst()
                .map(per -> per.monthly(amount))
                .orElse(amount);
    }

    private static Nature nature(Portfolio portfolio, Row row) {
        String words =
                (row.text("kind").orElse("") + " " + row.text("frequency").orElse("")).toLowerCase(Locale.ROOT);
        if (names(words, portfolio.frameworks().words("one-off-words"))) {
            return Nature.ONE_OFF;
        }
        return names(words, portfolio.frameworks().words("variable-words")) ? Nature.VARIABLE : Nature.FIXED;
    }

    private static boolean names(String text, List<String> words) {
        return words.stream().anyMatch(text::contains);
    }

    /** The amount, or the range from the low to the high one; a row with one end only states no more than that. */
    private static Quantity amount(Row row) {
        Quantity low = row.money("low");
        Quantity high = row.money("high");
        if (low.isKnown() && high.isKnown() && low.unit().equals(high.unit())) {
            Range span = Range.between(low.low().orElseThrow(), high.high().orElseThrow());
            Quantity both = Quantity.derived(Type.MONEY, span, low.sources().and(high.sources()))
                    .inCurrency(low.unit());
            return low.estimate() || high.estimate() ? both.asEstimate() : both;
        }
        return Optional.of(row.money("amount"))
                .filter(Quantity::isKnown)
                .orElseGet(() -> HomeCurrency.sum(List.of(low, Quantity.missing(Type.MONEY, row.sources()))));
    }
}
