package dev.quarterdeck.analysis.rental;

import static dev.quarterdeck.analysis.Given.shown;
import static dev.quarterdeck.analysis.rental.SampleProperty.UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.quarterdeck.analysis.Given;
import dev.quarterdeck.portfolio.Figure;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nights that a calendar has, lets and leaves vacant, and what each brings. */
class RentedNightsTest {

    @Test
    void addsTheRowsOfOneMonthUp() {
        var twice = new Given()
                .row(UNIT, "occupancy-month", "month=@2026-04", "available=#30", "occupied=#15")
                .row(UNIT, "occupancy-month", "month=@2026-04", "available=#30", "occupied=#30");

        var figures = Rental.of(twice.portfolio()).figures();

        assertThat(shown(figures, "occupancy@" + UNIT)).isEqualTo("75.0%");
        assertThat(shown(figures, "occupancy@" + UNIT + "[2026-04]")).isEqualTo("75.0%");
    }

    @ParameterizedTest(name = "{1} of {0} nights: {2}, vacancy {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "30 | 29 | 1 of 30 nights were vacant, worth ~$100 at the mean nightly income. | ~$100",
                "30 | 30 | none | ~$0",
                "0 | 0 | none | —",
                "30 | 0 | 30 of 30 nights were vacant. | —",
                "30 | | none | —",
                "  | 30 | none | —",
                "30 | 20..24 | 6-10 of 30 nights were vacant, worth ~$725 to $1,450 at the mean nightly income. | ~$725 to $1,450",
                "30 | 31 | none | —"
            })
    void countsVacantNights(String available, String occupied, String sentence, String cost) {
        String let = occupied == null ? "" : "#" + occupied;
        String nights = available == null ? "" : "#" + available;
        Rental rental = Rental.of(new Given()
                .row(UNIT, "occupancy-month", "month=@2026-04", "available=" + nights, "occupied=" + let, "rent=$2900")
                .portfolio());

        assertThat(rental.findings())
                .extracting(finding -> finding.sentence().plain())
                .containsExactlyElementsOf(sentence.equals("none") ? List.of() : List.of(sentence));
        assertThat(shown(rental.figures(), "vacancy-cost")).isEqualTo(cost);
    }

    @Test
    void aMonthWithMoreNightsLetThanItHasIsLeftOutOfOccupancyAndNotOfIncome() {
        Rental rental = Rental.of(new Given()
                .rows(UNIT, "occupancy-month", "@month, #available, #occupied, $rent", """
                        2026-03 | 31 | 32 | 1000
                        2026-04 | 30 | 15 | 500
                        """)
                .portfolio());

        assertThat(shown(rental.figures(), "occupancy")).isEqualTo("50.0%");
        assertThat(shown(rental.figures(), "collected")).isEqualTo("$1,500");
        assertThat(rental.occupancy().overfull()).hasSize(1);
        assertThat(rental.figures())
                .extracting(figure -> figure.key().of())
                .contains("2026-04")
                .doesNotContain("2026-03");
    }

    @ParameterizedTest(name = "{0} months of {1} nights let, rent {2}: ADR {3}, RevPAR {4}")
    @CsvSource(
            delimiter = '|',
            value = {
                "short-term | 20 | 2000 | $100 | $66.67",
                "STR | 20 | 2000 | $100 | $66.67",
                "short-term | 0 | 0 | — | $0",
                "short-term | 20 | | — | —",
                "short-term | | 2000 | — | $66.67",
                "short-term | 20 | 1800..2000 | $90 to $100 | $60 to $66.67",
                "long-term | 30 | 2000 | n/a | n/a",
                " | 30 | 2000 | n/a | n/a"
            })
    void ratesCountOnlyMonthsLetByTheNight(String mode, String occupied, String rent, String adr, String revpar) {
        Rental rental = Rental.of(new Given()
                .row(
                        UNIT,
                        "occupancy-month",
                        "month=@2026-04",
                        "mode=" + (mode == null ? "" : mode),
                        "available=#30",
                        "occupied=" + (occupied == null ? "" : "#" + occupied),
                        "rent=" + (rent == null ? "" : "$" + rent))
                .portfolio());

        assertThat(shown(rental.figures(), "adr")).isEqualTo(adr);
        assertThat(shown(rental.figures(), "revpar")).isEqualTo(revpar);
    }

    @ParameterizedTest(name = "rent {0} for {1} of {2} nights")
    @CsvSource({"3610, 19, 31", "3990, 21, 30", "1000, 3, 7", "0.01, 29, 31"})
    void incomeOfAnAvailableNightIsTheDailyRateTimesOccupancy(String rent, int occupied, int available) {
        Occupancy occupancy = Rental.of(new Given()
                        .row(
                                UNIT,
                                "occupancy-month",
                                "month=@2026-04",
                                "mode=nightly",
                                "available=#" + available,
                                "occupied=#" + occupied,
                                "rent=$" + rent)
                        .portfolio())
                .occupancy();

        assertThat(occupancy.rateTimesShare().mid().orElseThrow())
                .isCloseTo(occupancy.perAvailable().mid().orElseThrow(), within(new BigDecimal("0.01")));
    }

    @Test
    void aCalendarOfTwelveMonthsNeedsNoEstimateAndARepeatedMonthIsOne() {
        Given given = new Given().row(UNIT, "property-cost", "item=Insurance", "amount=$1200");
        for (int month = 1; month <= 12; month++) {
            given.row(
                    UNIT,
                    "occupancy-month",
                    "month=@2025-%02d".formatted(month),
                    "available=#15",
                    "occupied=#15",
                    "rent=$500");
        }
        given.row(UNIT, "occupancy-month", "month=@2025-12", "available=#15", "occupied=#0", "rent=$0");
        List<Figure> figures = Rental.of(given.portfolio()).figures();

        assertThat(shown(figures, "calendar-months")).isEqualTo("12");
        assertThat(shown(figures, "noi-annual")).isEqualTo("$4,800");
        assertThat(shown(figures, "occupancy@" + UNIT + "[2025-12]")).isEqualTo("50.0%");
    }
}
