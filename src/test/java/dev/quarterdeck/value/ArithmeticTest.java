package dev.quarterdeck.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Sources;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What must hold for all figures, whatever they are. */
class ArithmeticTest {

    @Property
    void theOrderOfASumDoesNotMatter(@ForAll("figures") Quantity one, @ForAll("figures") Quantity other) {
        assertThat(one.plus(other)).isEqualTo(other.plus(one));
    }

    @Property
    void aSumRestsOnAllItsParts(@ForAll("figures") Quantity one, @ForAll("figures") Quantity other) {
        List<String> cites = one.plus(other).sources().cites();

        assertThat(cites)
                .containsAll(one.sources().cites())
                .containsAll(other.sources().cites());
    }

    @Property
    void whatIsUnknownIsNotZero(@ForAll("known") Quantity known, @ForAll("missing") Quantity unknown) {
        assertThat(known.plus(unknown).bound()).isEqualTo(Bound.AT_LEAST);
        assertThat(unknown.plus(unknown).isKnown()).isFalse();
        assertThat(unknown.isZero()).isFalse();
        assertThat(unknown.isPositive()).isFalse();
        assertThat(known.times(unknown).isKnown()).isFalse();
        assertThat(known.dividedBy(unknown).isKnown()).isFalse();
    }

    @Property
    void theMiddleLiesBetweenTheEnds(@ForAll("ranges") Range one, @ForAll("ranges") Range other) {
        for (Range result : List.of(one.plus(other), one.minus(other), one.times(other))) {
            assertThat(result.low()).isLessThanOrEqualTo(result.mid());
            assertThat(result.mid()).isLessThanOrEqualTo(result.high());
        }
    }

    @Example
    void theMiddleOfLargeEndsIsExact() {
        Range range = Range.between(new BigDecimal("111689621016465700140"), new BigDecimal("111689621016465700191"));

        assertThat(range.mid()).isEqualTo(new BigDecimal("111689621016465700165.5"));
    }

    @Property
    void aDifferenceHoldsEveryDifferenceOfItsPoints(@ForAll("ranges") Range one, @ForAll("ranges") Range other) {
        Range difference = one.minus(other);

        assertThat(difference.contains(one.low().subtract(other.low()))).isTrue();
        assertThat(difference.contains(one.high().subtract(other.high()))).isTrue();
        assertThat(difference.contains(one.mid().subtract(other.mid()))).isTrue();
    }

    @Property
    void dividingByARangeThatHoldsZeroIsUnknown(@ForAll("known") Quantity dividend, @ForAll("ranges") Range divisor) {
        Quantity by = Quantity.stated(Type.NUMBER, divisor, new Place("d.md", 1, 1));

        assertThat(dividend.dividedBy(by).isKnown()).isEqualTo(!divisor.contains(BigDecimal.ZERO));
    }

    @Provide
    Arbitrary<Range> ranges() {
        Arbitrary<BigDecimal> number = Arbitraries.bigDecimals()
                .between(new BigDecimal("-99999.99"), new BigDecimal("99999.99"))
                .ofScale(2);
        return Combinators.combine(number, number).as(Range::between);
    }

    @Provide
    Arbitrary<Quantity> known() {
        return Combinators.combine(ranges(), Arbitraries.integers().between(1, 500))
                .as((range, line) -> Quantity.stated(Type.NUMBER, range, new Place("a.md", line, 1)));
    }

    @Provide
    Arbitrary<Quantity> missing() {
        return Arbitraries.integers()
                .between(1, 500)
                .map(line -> Quantity.missing(Type.NUMBER, Sources.of(new Place("m.md", line, 1))));
    }

    @Provide
    Arbitrary<Quantity> figures() {
        return Arbitraries.oneOf(known(), missing());
    }
}
