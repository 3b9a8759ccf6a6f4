package dev.quarterdeck.analysis.logistics;

import dev.quarterdeck.portfolio.Deal;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Type;
import java.util.List;
import java.util.Locale;

/** How fast deals turn into money: open value × win rate ÷ days of a sale. The last two are stated as KPIs or nobody knows them. */
final class Velocity {

    private Velocity() {}

    static Quantity of(Portfolio portfolio, List<String> units) {
        return Quantity.sum(
                Type.MONEY, units.stream().map(unit -> of(portfolio, unit)).toList());
    }

    /** Open deals times their mean value is the value of all open deals. */
    private static Quantity of(Portfolio portfolio, String unit) {
        Quantity value = Quantity.sum(
                Type.MONEY,
                Deal.open(portfolio, portfolio.rows(unit, "deal")).stream()
                        .map(Deal::value)
                        .toList());
        Quantity rate = stated(portfolio, unit, "win-rate-names", Type.PERCENT);
        Quantity days = stated(portfolio, unit, "sales-cycle-names", Type.DAYS);
        return rate.percentOf(value).dividedBy(days.as(Type.NUMBER));
    }

    /** A rate must say that it is per cent; days may stand as a bare number. */
    private static Quantity stated(Portfolio portfolio, String unit, String names, Type type) {
        List<String> known = portfolio.frameworks().words(names);
        return portfolio.rows(unit, "kpi").stream()
                .filter(row -> known.contains(row.text("kpi").orElse("").toLowerCase(Locale.ROOT)))
                .map(row -> row.quantity("current", type))
                .filter(value -> value.isKnown() && (value.type() == type || type == Type.DAYS))
                .findFirst()
                .orElseGet(() -> Quantity.missing(type, Sources.none()));
    }
}
