package dev.quarterdeck.analysis.contradiction;

import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Bound;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Type;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A stated number beside a measured one.
 *
 * @param gather how many measured values become one
 * @param ceiling whether the stated number is the most that may be measured, and not the number itself
 * @param tolerance per cent of the stated number
 */
record Amounts(Gather gather, boolean ceiling, Quantity tolerance) implements Comparison {

    /** How many values become one. */
    enum Gather {
        COUNT,
        SUM,
        HIGHEST
    }

    @Override
    public Verdict of(List<Claim> claims, Found found) {
        Optional<Quantity> measured = found.isComplete() ? gathered(found) : Optional.empty();
        List<Claim> stated =
                claims.stream().filter(claim -> claim.amount().isKnown()).toList();
        if (measured.isEmpty() || stated.isEmpty()) {
            return Verdict.of(Outcome.UNKNOWN, claims, List.of(), found);
        }
        Quantity most = Quantity.sum(
                stated.get(0).amount().type(),
                stated.stream().map(Claim::amount).toList());
        // What is measured of all lists may be as much as all of them hold.
        List<Claim> apart = stated.stream()
                .filter(claim -> !isNear(ceiling ? most : claim.amount(), measured.get()))
                .toList();
        return new Verdict(
                apart.isEmpty() ? Outcome.AGREE : Outcome.CONTRADICT,
                apart.isEmpty() ? stated : apart,
                List.of(Format.of(Type.COUNT).text(measured.get())),
                measured.get());
    }

    /** Nothing adds up to nothing known, but can be counted. */
    private Optional<Quantity> gathered(Found found) {
        Sources sources = found.sources();
        if (gather == Gather.COUNT) {
            return Optional.of(Quantity.count(found.held().size(), sources));
        }
        List<BigDecimal> numbers = found.leaves().stream()
                .flatMap(leaf -> leaf.value().quantity(Type.NUMBER).mid().stream())
                .toList();
        Optional<BigDecimal> one = gather == Gather.SUM
                ? numbers.stream().reduce(BigDecimal::add)
                : numbers.stream().max(Comparator.naturalOrder());
        return one.map(number -> Quantity.derived(Type.COUNT, Range.of(number), sources));
    }

    private boolean isNear(Quantity stated, Quantity measured) {
        BigDecimal number = measured.mid().orElseThrow();
        BigDecimal low = stated.low().orElseThrow();
        BigDecimal high = stated.high().orElseThrow();
        BigDecimal below = low.subtract(allowed(low));
        BigDecimal above = high.add(allowed(high));
        boolean enough = ceiling || stated.bound() == Bound.AT_MOST || number.compareTo(below) >= 0;
        return enough && (stated.bound() == Bound.AT_LEAST || number.compareTo(above) <= 0);
    }

    private BigDecimal allowed(BigDecimal number) {
        return tolerance.mid().orElse(BigDecimal.ZERO).multiply(number.abs()).movePointLeft(2);
    }
}
