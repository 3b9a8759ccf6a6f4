package dev.quarterdeck.analysis.finance;

import dev.quarterdeck.portfolio.HomeCurrency;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.value.Bound;
import dev.quarterdeck.value.Day;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Type;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How long cash lasts.
 *
 * @param netBurn gross burn plus direct costs less average receipts; unknown when receipts are
 * @param months cash ÷ burn, its value that of the middle burn; not applicable where burn does not limit it
 * @param end the as-of date plus the displayed months; missing where the months are
 */
public record Runway(Quantity netBurn, Basis basis, Quantity months, Day end) {

    /** What cash was divided by. */
    public enum Basis {
        /** Net burn. */
        NET,
        /** Gross burn, since receipts are unknown. */
        GROSS,
        /** Nothing: receipts cover all costs. */
        UNLIMITED,
        UNKNOWN;

        /** The end of its label's name. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Mean length of a month: 365.25 days ÷ 12. */
    private static final BigDecimal DAYS_A_MONTH = new BigDecimal("30.4375");

    /** A thousand years: beyond it a date says nothing. */
    private static final BigDecimal LONGEST = BigDecimal.valueOf(12_000);

    static Runway of(Portfolio portfolio, Burn burn, Receipts receipts, DirectCosts direct, Cash cash) {
        Quantity costs = HomeCurrency.sum(List.of(burn.gross(), direct.total()));
        Quantity net = burn.gross().isKnown()
                ? costs.minus(receipts.average())
                : Quantity.missing(
                        Type.MONEY, costs.sources().and(receipts.average().sources()));
        boolean known = receipts.average().isKnown();
        return of(portfolio.asOf(), cash.total(), net, known ? net : burn.gross(), known ? Basis.NET : Basis.GROSS);
    }

    private static Runway of(LocalDate asOf, Quantity cash, Quantity net, Quantity burn, Basis basis) {
        // burn of at least nothing may be any burn
        if (burn.isKnown() && !burn.isPositive() && burn.bound() != Bound.AT_LEAST) {
            Quantity none = Quantity.notApplicable(Type.MONTHS, burn.sources());
            return new Runway(net, Basis.UNLIMITED, none, Day.missing(Type.DATE, burn.sources()));
        }
        Quantity months = lasts(cash, burn);
        return new Runway(net, months.isKnown() ? basis : Basis.UNKNOWN, months, end(asOf, months));
    }

    /** What cash is divided by: net burn, or gross burn where receipts are unknown. */
    public Quantity divisor(Burn burn) {
        return netBurn.isKnown() ? netBurn : burn.gross();
    }

    /** Cash ÷ burn. Burn that may be nothing leaves the far end open; if it may be any more too, nothing is known. */
    static Quantity lasts(Quantity cash, Quantity burn) {
        if (!burn.isPositive() || cash.mid().isEmpty()) {
            return Quantity.missing(Type.MONTHS, cash.sources().and(burn.sources()));
        }
        boolean open = burn.low().filter(low -> low.signum() <= 0).isPresent();
        if (open && burn.bound() == Bound.AT_LEAST) {
            return Quantity.missing(Type.MONTHS, cash.sources().and(burn.sources()));
        }
        Quantity months = cash.dividedBy(open ? burn.midpoint() : burn).as(Type.MONTHS);
        if (!months.isKnown()) {
            return months;
        }
        BigDecimal middle = over(cash.mid().orElseThrow(), burn.mid().orElseThrow());
        BigDecimal nearest = over(cash.low().orElseThrow(), burn.high().orElseThrow());
        return open
                ? new Quantity(
                        months.kind(),
                        Type.MONTHS,
                        "",
                        Optional.of(new Range(nearest.min(middle), middle, middle)),
                        months.estimate(),
                        Bound.AT_LEAST,
                        true,
                        months.sources())
                : months.withMid(middle);
    }

    private static BigDecimal over(BigDecimal cash, BigDecimal burn) {
        return cash.divide(burn, Range.PRECISION);
    }

    private static Day end(LocalDate asOf, Quantity months) {
        return months.mid()
                .filter(count -> count.abs().compareTo(LONGEST) < 0)
                .map(count -> count.setScale(1, RoundingMode.FLOOR).multiply(DAYS_A_MONTH))
                .map(days -> asOf.plusDays(days.setScale(0, RoundingMode.FLOOR).longValueExact()))
                .map(day -> Day.derived(day, months.sources()))
                .orElseGet(() -> Day.missing(Type.DATE, months.sources()));
    }
}
