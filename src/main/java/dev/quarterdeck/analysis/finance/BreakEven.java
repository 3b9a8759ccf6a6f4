package dev.quarterdeck.analysis.finance;

import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Type;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How many sales a month pay the fixed costs.
 *
 * @param quotient fixed costs ÷ contribution, before rounding
 * @param units the same, rounded up; missing when a sale leaves nothing
 */
public record BreakEven(Quantity quotient, Quantity units) {

    static BreakEven of(Quantity fixed, Quantity contribution) {
        Quantity quotient =
                fixed.as(Type.NUMBER).dividedBy(divisor(contribution).as(Type.NUMBER));
        Quantity known = atMiddle(quotient, fixed, contribution);
        return new BreakEven(known, known.isKnown() ? whole(known) : Quantity.missing(Type.COUNT, known.sources()));
    }

    /** A contribution that is a loss pays nothing; one that may be a loss counts by its middle. */
    private static Quantity divisor(Quantity contribution) {
        if (!contribution.isPositive()) {
            return Quantity.missing(Type.MONEY, contribution.sources());
        }
        boolean maybeLoss = contribution.low().filter(low -> low.signum() <= 0).isPresent();
        return maybeLoss ? contribution.midpoint().asEstimate() : contribution;
    }

    private static Quantity atMiddle(Quantity quotient, Quantity fixed, Quantity contribution) {
        return quotient.isKnown()
                ? quotient.withMid(
                        fixed.mid().orElseThrow().divide(contribution.mid().orElseThrow(), Range.PRECISION))
                : quotient;
    }

    private static Quantity whole(Quantity quotient) {
        Range range = quotient.range().orElseThrow();
        Range up = new Range(ceiling(range.low()), ceiling(range.mid()), ceiling(range.high()));
        Quantity units = Quantity.derived(Type.COUNT, up, quotient.sources()).withBound(quotient.bound());
        return quotient.estimate() ? units.asEstimate() : units;
    }

    private static BigDecimal ceiling(BigDecimal number) {
        return number.setScale(0, RoundingMode.CEILING);
    }

    /** Whether the last sale brings profit to exactly zero. */
    public boolean isExact() {
        Optional<BigDecimal> exact = quotient.mid();
        return exact.isPresent() && exact.get().signum() > 0 && exact.get().compareTo(ceiling(exact.get())) == 0;
    }
}
