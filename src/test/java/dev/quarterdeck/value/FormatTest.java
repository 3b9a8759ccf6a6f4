package dev.quarterdeck.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Sources;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatTest {

    private static final Place HERE = new Place("a.md", 1, 1);

    @ParameterizedTest(name = "{1} as {0}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "money | 1450 | $1,450",
                "money | 83.744 | $83.74",
                "money | 83.745 | $83.75",
                "money | -45 | -$45",
                "money | 0 | $0",
                "money | -1234567.891 | -$1,234,567.89",
                "int | 999 | 999",
                "int | -1000 | -1,000",
                "number | 1000000 | 1,000,000",
                "number | -123456.5 | -123,456.5",
                "money0 | 1499.5 | $1,500",
                "money0 | 1499.49 | $1,499",
                "moneyK | 7010 | $7K",
                "moneyK | 7500 | $8K",
                "moneyK1 | 7010 | $7.0K",
                "percent | 66.666 | 66.7%",
                "ratio | 5.425 | 5.43",
                "months | 8.29 | 8.2",
                "months | 8.2 | 8.2",
                "int | 3676 | 3,676",
                "number | 1.50 | 1.5"
            })
    void roundsHalfUpAndRunwaysDown(String format, BigDecimal number, String shown) {
        assertThat(Format.named(format).orElseThrow().number(number, "USD")).isEqualTo(shown);
    }

    @Test
    void showsRangesEstimatesAndOneSidedFigures() {
        Quantity range = Quantity.stated(Type.MONEY, new Range(new BigDecimal("7010"), new BigDecimal("8794")), HERE);
        Quantity point = Quantity.stated(Type.MONEY, Range.of(45), HERE);

        assertThat(Format.MONEY.show(range)).isEqualTo("$7,010 to $8,794");
        assertThat(Format.MONEY_K.show(range)).isEqualTo("$7-9K");
        assertThat(Format.MONEY.show(point.asEstimate())).isEqualTo("~$45");
        assertThat(Format.MONEY.show(point.withBound(Bound.AT_LEAST))).isEqualTo("≥ $45");
        assertThat(Format.MONEY.show(point.inCurrency("EUR"))).isEqualTo("EUR 45");
    }

    @Test
    void showsWhatIsUnknownAsSuch() {
        assertThat(Format.MONEY.show(Quantity.missing(Type.MONEY, Sources.of(HERE))))
                .isEqualTo("—");
        assertThat(Format.MONEY.show(Quantity.notApplicable(Type.MONEY, Sources.of(HERE))))
                .isEqualTo("n/a");
    }
}
