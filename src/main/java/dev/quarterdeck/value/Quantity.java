package dev.quarterdeck.value;

import dev.quarterdeck.source.Source;
import dev.quarterdeck.source.Sources;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.function.BinaryOperator;

/**
 * An amount: a point or a range of something, how sure it is, and where it came from.
 *
 * <p>Unknown is not zero. Unknown plus a number is "at least" that number; anything times or divided by unknown is unknown.
 *
 * @param type what is counted; money carries its currency in {@code unit}
 * @param unit ISO 4217 code for money, else empty
 * @param range empty exactly when the kind is missing
 * @param estimate whether a source called it approximate; printed with ~
 * @param bound whether something unknown was left out
 * @param applicable false for a stated "n/a", which leaves denominators
 */
public record Quantity(
        Kind kind,
        Type type,
        String unit,
        Optional<Range> range,
        boolean estimate,
        Bound bound,
        boolean applicable,
        Sources sources)
        implements Value {

    public static final String HOME_CURRENCY = "USD";

    public Quantity {
        if (range.isPresent() == (kind == Kind.MISSING)) {
            throw new IllegalArgumentException("a quantity is known or missing, not both: " + range);
        }
        if (range.isPresent() && sources.isEmpty()) {
            throw new IllegalArgumentException("figure without a source: " + range);
        }
    }

    public static Quantity stated(Type type, Range range, Source source) {
        return known(Kind.STATED, type, range, source);
    }

    public static Quantity measured(Type type, BigDecimal point, Source source) {
        return known(Kind.MEASURED, type, Range.of(point), source);
    }

    public static Quantity derived(Type type, Range range, Sources sources) {
        return known(Kind.DERIVED, type, range, sources);
    }

    /** A count of rows, which rests on the rows counted, or on the place where none was found. */
    public static Quantity count(long number, Sources sources) {
        return derived(Type.COUNT, Range.of(number), sources);
    }

    /** Not known; {@code lookedAt} are the places that should have said it, if any. */
    public static Quantity missing(Type type, Sources lookedAt) {
        return new Quantity(Kind.MISSING, type, unitOf(type), Optional.empty(), false, Bound.EXACT, true, lookedAt);
    }

    /** Zero, found among all that was looked at; unknown where no place was. */
    public static Quantity none(Type type, Sources lookedAt) {
        return lookedAt.isEmpty() ? missing(type, lookedAt) : derived(type, Range.of(0), lookedAt);
    }

    /** Stated to be without meaning here ("n/a"). */
    public static Quantity notApplicable(Type type, Sources lookedAt) {
        return new Quantity(Kind.MISSING, type, unitOf(type), Optional.empty(), false, Bound.EXACT, false, lookedAt);
    }

    private static Quantity known(Kind kind, Type type, Range range, Sources sources) {
        return new Quantity(kind, type, unitOf(type), Optional.of(range), false, Bound.EXACT, true, sources);
    }

    private static String unitOf(Type type) {
        return type == Type.MONEY ? HOME_CURRENCY : "";
    }

    /** The sum; what is unknown in it leaves "at least". Nothing to add gives unknown. */
    public static Quantity sum(Type type, Collection<Quantity> parts) {
        Sources all = Sources.union(parts.stream().map(Quantity::sources).toList());
        return parts.stream()
                .map(part -> part.restingOnAll(all))
                .reduce((sum, part) -> sum.plus(part, all))
                .orElseGet(() -> missing(type, all));
    }

    public Quantity asEstimate() {
        return new Quantity(kind, type, unit, range, true, bound, applicable, sources);
    }

    public Quantity withBound(Bound side) {
        return new Quantity(kind, type, unit, range, estimate, side, applicable, sources);
    }

    public Quantity inCurrency(String code) {
        return new Quantity(kind, type, code, range, estimate, bound, applicable, sources);
    }

    /** The same numbers as another type, such as a quotient that counts months. */
    public Quantity as(Type other) {
        return type == other && unit.equals(unitOf(other))
                ? this
                : new Quantity(kind, other, unitOf(other), range, estimate, bound, applicable, sources);
    }

    /** The same amount resting on more sources. */
    public Quantity restingOn(Sources more) {
        return new Quantity(kind, type, unit, range, estimate, bound, applicable, sources.and(more));
    }

    /** For sources that hold its own: whether they do is not looked at again for each part of a large sum. */
    private Quantity restingOnAll(Sources all) {
        return new Quantity(kind, type, unit, range, estimate, bound, applicable, all);
    }

    public Optional<BigDecimal> low() {
        return range.map(Range::low);
    }

    public Optional<BigDecimal> high() {
        return range.map(Range::high);
    }

    /** The figure that stands for the range where one is needed. */
    public Optional<BigDecimal> mid() {
        return range.map(Range::mid);
    }

    /** The same range, for which another figure stands than its middle. */
    public Quantity withMid(BigDecimal figure) {
        return with(range.map(r -> r.withMid(figure)));
    }

    /** The middle of the range as a point. */
    public Quantity midpoint() {
        return with(range.map(Range::mid).map(Range::of));
    }

    public Quantity lowEnd() {
        return with(range.map(Range::low).map(Range::of));
    }

    public Quantity highEnd() {
        return with(range.map(Range::high).map(Range::of));
    }

    private Quantity with(Optional<Range> other) {
        return new Quantity(
                kind == Kind.MISSING ? kind : Kind.DERIVED, type, unit, other, estimate, bound, applicable, sources);
    }

    public boolean isZero() {
        return range.filter(r -> r.low().signum() == 0 && r.high().signum() == 0)
                .isPresent();
    }

    /** Whether the middle is known and above zero. */
    public boolean isPositive() {
        return mid().filter(m -> m.signum() > 0).isPresent();
    }

    /** The sum. One side unknown or in another currency leaves the other as "at least"; both unknown stay unknown. */
    public Quantity plus(Quantity other) {
        return plus(other, sources.and(other.sources));
    }

    private Quantity plus(Quantity other, Sources both) {
        if (!addsTo(other)) {
            return atLeastKnownOf(other, both);
        }
        return combine(other, Range::plus, bound.with(other.bound), bound.agreesWith(other.bound), both);
    }

    /** The difference; unknown when either side is. */
    public Quantity minus(Quantity other) {
        Bound taken = other.bound.reversed();
        return combine(other, Range::minus, bound.with(taken), bound.agreesWith(taken) && unit.equals(other.unit));
    }

    /** The product, of this one's type unless this is a plain number and the other is not. */
    public Quantity times(Quantity other) {
        Quantity product = combine(other, Range::times, bound.with(other.bound), scalesWith(other));
        return isPlain() && !other.isPlain() ? product.as(other.type).inCurrency(other.unit) : product;
    }

    /** The quotient, of this one's type; unknown when the divisor holds zero. */
    public Quantity dividedBy(Quantity other) {
        boolean divisible = other.range.isPresent() && !other.range.get().contains(BigDecimal.ZERO);
        Bound by = other.bound.reversed();
        return combine(other, Range::dividedBy, bound.with(by), divisible && bound.agreesWith(by));
    }

    /** This many per cent of another amount. */
    public Quantity percentOf(Quantity whole) {
        Range hundredth = Range.of(new BigDecimal("0.01"));
        Quantity fraction = new Quantity(
                kind, Type.NUMBER, "", range.map(r -> r.times(hundredth)), estimate, bound, applicable, sources);
        return whole.times(fraction);
    }

    /** This as per cent of another amount; unknown when that holds zero. */
    public Quantity shareOf(Quantity whole) {
        Range hundred = Range.of(100);
        Quantity share = dividedBy(whole).as(Type.PERCENT);
        return share.with(share.range.map(r -> r.times(hundred)));
    }

    private boolean isPlain() {
        return type == Type.NUMBER || type == Type.COUNT;
    }

    private boolean addsTo(Quantity other) {
        return isKnown() && other.isKnown() && unit.equals(other.unit);
    }

    /** A one-sided number times a number keeps its side only if that number cannot be negative. */
    private boolean scalesWith(Quantity other) {
        if (!bound.agreesWith(other.bound)) {
            return false;
        }
        boolean bounded = bound != Bound.EXACT || other.bound != Bound.EXACT;
        return !bounded || (isNotNegative() && other.isNotNegative());
    }

    private boolean isNotNegative() {
        return low().filter(l -> l.signum() >= 0).isPresent();
    }

    private Quantity atLeastKnownOf(Quantity other, Sources both) {
        Quantity known = isKnown() ? this : other;
        Quantity unknown = isKnown() ? other : this;
        boolean whole = !known.isKnown() || !unknown.applicable;
        return new Quantity(
                whole ? known.kind : Kind.DERIVED,
                known.type,
                known.unit,
                known.range,
                known.estimate,
                whole ? known.bound : Bound.AT_LEAST,
                known.applicable,
                both);
    }

    private Quantity combine(Quantity other, BinaryOperator<Range> operation, Bound side, boolean meaningful) {
        return combine(other, operation, side, meaningful, sources.and(other.sources));
    }

    private Quantity combine(
            Quantity other, BinaryOperator<Range> operation, Bound side, boolean meaningful, Sources both) {
        if (range.isEmpty() || other.range.isEmpty() || !meaningful) {
            return missing(type, both);
        }
        return new Quantity(
                Kind.DERIVED,
                type,
                unit,
                Optional.of(operation.apply(range.get(), other.range.get())),
                estimate || other.estimate,
                side,
                true,
                both);
    }
}
