package dev.quarterdeck.analysis.rental;

import static dev.quarterdeck.analysis.Given.shown;
import static dev.quarterdeck.analysis.rental.SampleProperty.UNIT;
import static dev.quarterdeck.analysis.rental.SampleProperty.sample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.quarterdeck.analysis.Given;
import dev.quarterdeck.framework.Severity;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RentalTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "occupancy | 80.7%",
                "occupancy-short-term | 65.6%",
                "adr | $190",
                "revpar | $124.59",
                "collected | $17,925",
                "operating-costs | $8,702.50",
                "noi | $9,222.50",
                "noi-annual | ~$18,445",
                "maintenance-ratio | 10.0%",
                "net-yield | ~2.98%",
                "gross-yield | ~5.98%",
                "cap-rate | ~2.18%",
                "vacancy-cost | ~$4,297.09",
                "calendar-months | 6",
                "cash-flow-after-debt | -$3,377.50",
                "dscr | 0.73"
            })
    void readsTheSampleProperty(String figure, String expected) {
        var figures = Rental.of(sample().portfolio()).figures();

        assertThat(shown(figures, figure + "@" + UNIT)).isEqualTo(expected);
    }

    @Test
    void reportsThinCoverAndVacantNights() {
        assertThat(Rental.of(sample().portfolio()).findings())
                .extracting(Finding::severity, finding -> finding.sentence().plain())
                .containsExactly(
                        tuple(Severity.HIGH, "Income covers 0.73 of the loan payments."),
                        tuple(
                                Severity.INFO,
                                "35 of 181 nights were vacant, worth ~$4,297 at the mean nightly income."));
    }

    @ParameterizedTest(name = "payments of {0}: {1}")
    @CsvSource({"1000, HIGH", "999, MEDIUM", "834, MEDIUM", "832, none", "0, none", "998..1002, HIGH", "700..900, none"
    })
    void judgesTheCoverOfTheLoan(String payment, String severity) {
        Rental rental = Rental.of(new Given()
                .row(UNIT, "occupancy-month", "month=@2026-04", "available=#30", "occupied=#30", "rent=$1999")
                .row(UNIT, "property-cost", "item=Insurance", "amount=$1000")
                .fact(UNIT, "mortgage payment", "$" + payment)
                .portfolio());

        assertThat(rental.findings())
                .extracting(finding -> finding.severity().name())
                .containsExactlyElementsOf(severity.equals("none") ? List.of() : List.of(severity));
    }

    @Test
    void aLoanThatNobodyStatesIsNotCovered() {
        Rental rental = Rental.of(new Given()
                .row(UNIT, "occupancy-month", "month=@2026-04", "available=#30", "occupied=#30", "rent=$10")
                .row(UNIT, "property-cost", "item=Insurance", "amount=$1000")
                .portfolio());

        assertThat(rental.findings()).isEmpty();
        assertThat(shown(rental.figures(), "dscr")).isEqualTo("—");
        assertThat(shown(rental.figures(), "cash-flow-after-debt")).isEqualTo("—");
    }

    @ParameterizedTest(name = "price {0}, improvements {1}, value {2}: {3}, {4}, {5}")
    @CsvSource(
            delimiter = '|',
            value = {
                "100000 | 20000 | 200000 | ~10.00% | ~12.00% | ~6.00%",
                "100000 | | 200000 | ~12.00% | ~12.00% | ~6.00%",
                "0 | 0 | 0 | — | — | —",
                " | 20000 | | — | — | —",
                "100000..150000 | 0 | 200000 | ~8.00%-12.00% | ~8.00%-12.00% | ~6.00%"
            })
    void yieldsNeedAPriceAndAValue(
            String price, String improvements, String value, String net, String gross, String cap) {
        Given given = new Given()
                .row(UNIT, "occupancy-month", "month=@2026-04", "available=#30", "occupied=#30", "rent=$1000")
                .row(UNIT, "property-cost", "item=Insurance", "amount=$0");
        facts(given, "purchase price", price);
        facts(given, "improvements", improvements);
        facts(given, "market value", value);
        List<Figure> figures = Rental.of(given.portfolio()).figures();

        assertThat(shown(figures, "net-yield")).isEqualTo(net);
        assertThat(shown(figures, "gross-yield")).isEqualTo(gross);
        assertThat(shown(figures, "cap-rate")).isEqualTo(cap);
    }

    private static void facts(Given given, String key, String amount) {
        if (amount != null) {
            given.fact(UNIT, key, "$" + amount);
        }
    }

    @Test
    void twoPropertiesAddUpAndWhatOneDoesNotStateLeavesABound() {
        List<Figure> figures = Rental.of(new Given()
                        .model(UNIT, "rental")
                        .model("beach-house", "rental")
                        .row(UNIT, "occupancy-month", "month=@2026-04", "available=#30", "occupied=#30", "rent=$1000")
                        .row(
                                "beach-house",
                                "occupancy-month",
                                "month=@2026-04",
                                "available=#30",
                                "occupied=#15",
                                "rent=$500")
                        .row(UNIT, "property-cost", "item=Insurance", "amount=$100")
                        .fact(UNIT, "market value", "$120000")
                        .fact("beach-house", "market value", "$60000")
                        .portfolio())
                .figures();

        assertThat(shown(figures, "occupancy")).isEqualTo("75.0%");
        assertThat(shown(figures, "collected")).isEqualTo("$1,500");
        assertThat(shown(figures, "operating-costs")).isEqualTo("≥ $100");
        assertThat(shown(figures, "noi")).isEqualTo("≤ $1,400");
        assertThat(shown(figures, "noi@beach-house")).isEqualTo("—");
        assertThat(shown(figures, "cap-rate")).isEqualTo("≤ ~9.33%");
    }

    @Test
    void withoutACalendarEverythingIsUnknown() {
        Rental rental = Rental.of(new Given().portfolio());

        assertThat(rental.findings()).isEmpty();
        assertThat(rental.figures())
                .isNotEmpty()
                .allSatisfy(figure -> assertThat(figure.value().isKnown()).isFalse());
    }
}
