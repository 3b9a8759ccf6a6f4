package dev.quarterdeck.analysis.technology;

import dev.quarterdeck.framework.Entry;
import dev.quarterdeck.framework.Thresholds;
import dev.quarterdeck.metric.Measured;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;

/** The last complete month's bill by usage type, and the list prices that savings are computed with. */
final class Bill {

    private final Portfolio portfolio;

    Bill(Portfolio portfolio) {
        this.portfolio = portfolio;
    }

    Portfolio portfolio() {
        return portfolio;
    }

    Measured at(String pointer) {
        return portfolio.snapshot().at(pointer);
    }

    Thresholds limits() {
        return portfolio.frameworks().thresholds();
    }

    List<String> words(String list) {
        return portfolio.frameworks().words(list);
    }

    YearMonth month() {
        return portfolio.lastMonth();
    }

    Quantity price(String key) {
        return row(key).quantity("amount", Type.MONEY);
    }

    /** What is free each month, in the price's unit. */
    Quantity free(String key) {
        return row(key).quantity("free", Type.NUMBER);
    }

    /** What the month was billed for the usage that a price is for; zero when the bill does not name it. */
    Quantity billed(String key) {
        Measured usage = at("/cost/usageTypes");
        if (!usage.isPresent()
                || portfolio.snapshot().at("/cost/months").items().isEmpty()) {
            return Quantity.missing(Type.MONEY, Sources.none());
        }
        List<Quantity> costs = usage.items().stream()
                .filter(line -> isFor(row(key), line))
                .map(line -> line.get("cost").quantity(Type.MONEY))
                .toList();
        return costs.isEmpty()
                ? Quantity.measured(Type.MONEY, BigDecimal.ZERO, usage.source())
                : Quantity.sum(Type.MONEY, costs);
    }

    private static boolean isFor(Entry price, Measured line) {
        String type = line.get("type").text().orElse("");
        return price.text("usage type").filter(type::contains).isPresent()
                && price.text("service")
                        .map(service -> line.get("service").text().orElse("").equals(service))
                        .orElse(true);
    }

    private Entry row(String key) {
        return portfolio
                .frameworks()
                .catalogue("aws-prices", "Prices")
                .find(key)
                .orElseThrow(() -> new IllegalArgumentException("no price " + key));
    }

    /** Hours of the month in which something existed that was made at the given instant. */
    Quantity hoursOf(Measured created) {
        OffsetDateTime from = month().atDay(1).atStartOfDay().atOffset(ZoneOffset.UTC);
        OffsetDateTime end = from.plusMonths(1);
        OffsetDateTime made = created.moment().orElse(from);
        long hours = Math.max(
                0, Duration.between(made.isAfter(from) ? made : from, end).toHours());
        return Quantity.derived(Type.HOURS, Range.of(hours), created.sources());
    }

    /** Hours of the whole month. */
    long hours() {
        return 24L * month().lengthOfMonth();
    }
}
