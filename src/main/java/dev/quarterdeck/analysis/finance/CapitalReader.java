package dev.quarterdeck.analysis.finance;

import dev.quarterdeck.framework.Entry;
import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Sorts initiatives into tiers. */
final class CapitalReader {

    private final Portfolio portfolio;
    private final List<Entry> tiers;

    CapitalReader(Portfolio portfolio) {
        this.portfolio = portfolio;
        this.tiers =
                portfolio.frameworks().catalogue("finance", "Capital tiers").entries();
    }

    Capital read(Gates gates) {
        List<Initiative> all =
                portfolio.rows("initiative").stream().map(this::initiative).toList();
        List<Capital.Tier> sorted = new ArrayList<>();
        for (Entry tier : tiers) {
            List<Initiative> items = all.stream()
                    .filter(one -> one.tier().equals(tier.key()))
                    .sorted(Initiative.ORDER)
                    .toList();
            Optional<Text> reason = items.isEmpty() ? Optional.empty() : gates.reason(sorted, items);
            sorted.add(new Capital.Tier(tier.key(), items, reason));
        }
        return new Capital(sorted);
    }

    private Initiative initiative(Row row) {
        Quantity cost = row.money("cost");
        Quantity monthly = row.money("monthly");
        Quantity gain = row.money("gain");
        Quantity confidence = row.quantity("confidence", Type.PERCENT);
        Quantity net = net(confidence.percentOf(gain), monthly);
        String title = row.text("initiative").orElse("");
        return new Initiative(
                RowKey.of(row, title),
                title,
                NamedUnit.in(portfolio, row).orElse(row.unit()),
                cost,
                monthly,
                gain,
                confidence,
                net,
                payback(cost, net),
                tier(cost, monthly),
                row.text("tier").orElse("").toLowerCase(Locale.ROOT),
                row.day("due"),
                row.status(),
                row);
    }

    /** The first tier whose limits the amounts keep; an unknown amount keeps none, so it falls to the last. */
    private String tier(Quantity cost, Quantity monthly) {
        return tiers.stream()
                .filter(tier -> keeps(cost, tier, "cost up to") && keeps(monthly, tier, "monthly up to"))
                .map(Entry::key)
                .findFirst()
                .orElse("");
    }

    private static boolean keeps(Quantity amount, Entry tier, String column) {
        Optional<BigDecimal> limit = tier.quantity(column, Type.MONEY).mid();
        return limit.isEmpty()
                || amount.high()
                        .filter(high -> high.compareTo(limit.get()) <= 0)
                        .isPresent();
    }

    /** A monthly saving is in the gain already, so only what is paid is taken off. */
    private static Quantity net(Quantity expected, Quantity monthly) {
        boolean saves = monthly.high().filter(high -> high.signum() <= 0).isPresent();
        return saves ? expected.restingOn(monthly.sources()) : expected.minus(monthly);
    }

    private static Quantity payback(Quantity cost, Quantity net) {
        if (!net.isPositive()) {
            return Quantity.missing(Type.MONTHS, cost.sources().and(net.sources()));
        }
        Quantity months = cost.midpoint().dividedBy(net.midpoint()).as(Type.MONTHS);
        return months.range()
                .map(range -> Quantity.derived(Type.MONTHS, Range.of(range.mid()), months.sources()))
                .orElse(months);
    }
}
