package dev.quarterdeck.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Stream;

/**
 * A closed interval of exact decimals with the figure that stands for it; a point is a range with both ends equal.
 *
 * <p>Arithmetic is interval arithmetic (IEEE 1788 without outward rounding: quotients are rounded to 16 digits, DECIMAL64).
 *
 * @param mid the middle, unless {@link #withMid} has set the figure that stands for the range
 */
public record Range(BigDecimal low, BigDecimal mid, BigDecimal high) {

    /** Precision of quotients; sums and products of money never reach it. */
    public static final MathContext PRECISION = MathContext.DECIMAL64;

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    public Range {
        if (low.compareTo(mid) > 0 || mid.compareTo(high) > 0) {
            throw new IllegalArgumentException("range upside down: " + low + ", " + mid + ", " + high);
        }
    }

    /** Both ends in their order; the middle stands for the range. Half of a decimal number is one: rounded, it might lie outside. */
    public Range(BigDecimal low, BigDecimal high) {
        this(low, low.compareTo(high) == 0 ? low : low.add(high).divide(TWO), high);
    }

    public static Range of(BigDecimal point) {
        return new Range(point, point);
    }

    public static Range of(long point) {
        return of(BigDecimal.valueOf(point));
    }

    public static Range between(BigDecimal one, BigDecimal other) {
        return one.compareTo(other) <= 0 ? new Range(one, other) : new Range(other, one);
    }

    public boolean isPoint() {
        return low.compareTo(high) == 0;
    }

    /** The same ends, with another figure to stand for the range, such as a quotient taken at the middle of its divisor. */
    public Range withMid(BigDecimal figure) {
        return new Range(low, figure, high);
    }

    public boolean contains(BigDecimal number) {
        return low.compareTo(number) <= 0 && number.compareTo(high) <= 0;
    }

    public Range plus(Range other) {
        return new Range(low.add(other.low), high.add(other.high));
    }

    public Range minus(Range other) {
        return new Range(low.subtract(other.high), high.subtract(other.low));
    }

    public Range times(Range other) {
        if (isPoint() && other.isPoint()) {
            return of(low.multiply(other.low, PRECISION));
        }
        return span(Stream.of(low, high)
                .flatMap(a -> Stream.of(other.low, other.high).map(b -> a.multiply(b, PRECISION)))
                .toList());
    }

    /** The quotient. Throws {@link ArithmeticException} where the divisor holds zero: ask first. */
    public Range dividedBy(Range other) {
        if (other.contains(BigDecimal.ZERO)) {
            throw new ArithmeticException("division by a range that holds zero: " + other.low + " to " + other.high);
        }
        if (isPoint() && other.isPoint()) {
            return of(low.divide(other.low, PRECISION));
        }
        return span(Stream.of(low, high)
                .flatMap(a -> Stream.of(other.low, other.high).map(b -> a.divide(b, PRECISION)))
                .toList());
    }

    private static Range span(List<BigDecimal> corners) {
        BigDecimal least = corners.get(0);
        BigDecimal most = least;
        for (BigDecimal corner : corners) {
            least = least.min(corner);
            most = most.max(corner);
        }
        return new Range(least, most);
    }
}
