package dev.quarterdeck.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.source.Place;
import dev.quarterdeck.value.Bound;
import dev.quarterdeck.value.Range;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How people write amounts, efforts, grades, dates and limits. */
class ValueTypesTest {

    private static String ends(Optional<Range> range) {
        return range.map(r -> r.low().stripTrailingZeros().toPlainString() + ".."
                        + r.high().stripTrailingZeros().toPlainString())
                .orElse("none");
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "$1,450 | 1450..1450",
                "1450.50 | 1450.5..1450.5",
                ".5 | 0.5..0.5",
                "$7–9K | 7000..9000",
                "$7K-9K | 7000..9000",
                "1.2M | 1200000..1200000",
                "$900 to 1,100 | 900..1100",
                "$9..7 | 7..9",
                "-$45 | -45..-45",
                "(45) | -45..-45",
                "($1,200) | -1200..-1200",
                "€20/mo | 20..20",
                "20 EUR monthly | 20..20",
                "~$40 | 40..40",
                "up to $50 | 0..50",
                "< 5 | 0..5",
                "$10+ | 10..10",
                "free | 0..0",
                "no charge | 0..0",
                "twelve | 12..12",
                "15-20% | 15..20",
                "1,45,0 | none",
                "12 monkeys | none",
                "$ | none",
                "1-2-3 | none"
            })
    void readsNumbers(String text, String expected) {
        assertThat(ends(Numeral.read(text).map(Numeral::range))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"~$40", "about 40", "approx. 40", "40 (est)", "40?", "40ish", "est. 40"})
    void knowsEstimates(String text) {
        assertThat(Numeral.read(text).orElseThrow().estimate()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"> 40", "over 40", "at least 40", "40+"})
    void knowsWhatIsAtLeast(String text) {
        assertThat(Numeral.read(text).orElseThrow().bound()).isEqualTo(Bound.AT_LEAST);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "3h, 0.375..0.375",
        "90 min, 0.1875..0.1875",
        "2d, 2..2",
        "1.5 days, 1.5..1.5",
        "1w, 5..5",
        "half day, 0.5..0.5",
        "2-3d, 2..3",
        "XS, 0.25..0.25",
        "S, 1..1",
        "M, 3..3",
        "L, 5..5",
        "XL, 10..10",
        "4, none"
    })
    void readsEffortsInPersonDays(String text, String expected) {
        assertThat(ends(EffortReading.days(text, ""))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "4, 4..4", "4/5, 4..4", "8/10, 4..4", "1/10, 1..1", "very low, 1..1", "moderate, 3..3", "H, 4..4",
        "critical, 5..5", "P0, 5..5", "P4, 1..1", "3-4, 3..4", "0, none", "7, none", "huge, none"
    })
    void readsGrades(String text, String expected) {
        assertThat(ends(ScaleReading.grade(text))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} -> {1} to {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-05-08 | 2026-05-08 | 2026-05-08",
                "2026/05/08 | 2026-05-08 | 2026-05-08",
                "May 8, 2026 | 2026-05-08 | 2026-05-08",
                "8 May 2026 | 2026-05-08 | 2026-05-08",
                "5/8/26 | 2026-05-08 | 2026-05-08",
                "2026-05 | 2026-05-01 | 2026-05-31",
                "Feb 2028 | 2028-02-01 | 2028-02-29",
                "Q1 2027 | 2027-01-01 | 2027-03-31",
                "2025-11 to 2026-04 | 2025-11-01 | 2026-04-30",
                "EOM | 2026-04-30 | 2026-04-30",
                "EOY | 2026-12-31 | 2026-12-31",
                "in 2 weeks | 2026-05-14 | 2026-05-14",
                "next Friday | 2026-05-01 | 2026-05-01",
                "tomorrow | 2026-05-01 | 2026-05-01",
                "ASAP | 2026-05-07 | 2026-05-07",
                "end of March | 2027-03-31 | 2027-03-31"
            })
    void readsDates(String text, LocalDate first, LocalDate last) {
        DateReading.Days days = new DateReading(DateOrder.MONTH_FIRST)
                .read(text, Optional.of(Reading.WRITTEN))
                .orElseThrow();

        assertThat(days.first()).isEqualTo(first);
        assertThat(days.last()).isEqualTo(last);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                ">= 6 | AT_LEAST 6..6",
                "at least 6 months | AT_LEAST 6..6",
                "<= $100 | AT_MOST 100..100",
                "max 25% | AT_MOST 25..25",
                "< 5 | LESS_THAN 5..5",
                "between 3 and 6 | BETWEEN 3..6"
            })
    void readsLimits(String text, String expected) {
        Comparison limit = ComparisonReading.read(text, new Place("a.md", 1, 1)).orElseThrow();

        assertThat(limit.operator() + " " + ends(limit.limit().range())).isEqualTo(expected);
    }
}
