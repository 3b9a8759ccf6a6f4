package dev.quarterdeck.analysis.rental;

import static dev.quarterdeck.analysis.Given.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.quarterdeck.analysis.Given;
import dev.quarterdeck.framework.Severity;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.value.Format;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RentalTest {

    private static final String UNIT = "rental-3028-51st";

    private static final String CALENDAR = """
            2025-11 | long-term | 30 | 30 | 2950 | 0
            2025-12 | long-term | 31 | 31 | 2950 | 0
            2026-01 | long-term | 31 | 31 | 2950 | 0
            2026-02 | long-term | 28 | 14 | 1475 | 0
            2026-03 | short-term | 31 | 19 | 3610 | 0
            2026-04 | short-term | 30 | 21 | 3990 | 0
            """;

    private static final String COSTS = """
            Property tax | 4500 | taxes
            Insurance | 930 | insurance
            Maintenance and repairs | 1792.50 | repairs
            Utilities | 840 | utilities
            Turnover cleaning | 640 | cleaning
            Mortgage interest | 5000 | loan
            """;

    private static Given sample() {
        return new Given()
                .rows(UNIT, "occupancy-month", "@month, mode, #available, #occupied, $rent, $other", CALENDAR)
                .rows(UNIT, "property-cost", "item, $amount, category", COSTS)
                .fact(UNIT, "market value", "$845000")
                .fact(UNIT, "purchase price", "$600000")
                .fact(UNIT, "improvements", "$20000")
                .fact(UNIT, "mortgage payment", "$2100");
    }

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
    void addsTheRowsOfOneMonthUp() {
        var twice = new Given()
                .row(UNIT, "occupancy-month", "month=@2026-04", "available=#30", "occupied=#15")
                .row(UNIT, "occupancy-month", "month=@2026-04", "available=#30", "occupied=#30");

        var figures = Rental.of(twice.portfolio()).figures();

        assertThat(shown(figures, "occupancy@" + UNIT)).isEqualTo("75.0%");
        assertThat(shown(figures, "occupancy@" + UNIT + "[2026-04]")).isEqualTo("75.0%");
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

    @ParameterizedTest(name = "{0} ({1}): {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Roof | repairs | MAINTENANCE",
                "Roof repair | | MAINTENANCE",
                "Maintenance contract | services | MAINTENANCE",
                "Insurance | insurance | OPERATING",
                "Mortgage interest | loan | EXCLUDED",
                "Depreciation | | EXCLUDED",
                "Kitchen | improvement | EXCLUDED",
                "Income tax | taxes | EXCLUDED",
                "Property tax | taxes | OPERATING"
            })
    void sortsCostsByTheirWords(String item, String category, Cost.Kind expected) {
        Rental rental = Rental.of(new Given()
                .row(
                        UNIT,
                        "property-cost",
                        "item=" + item,
                        "amount=$10",
                        "category=" + (category == null ? "" : category))
                .portfolio());

        assertThat(rental.properties().get(0).costs()).extracting(Cost::kind).containsExactly(expected);
    }

    @ParameterizedTest(name = "{0} with the period {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "$600 | | $600",
                "$100/mo | | $200",
                "$600 | 2026-03 | ~$1,200",
                "$0 | | $0",
                "$500..700 | | $500 to $700",
                " | | —"
            })
    void bringsCostsToTheMonthsOfTheCalendar(String amount, String period, String expected) {
        Given given = new Given()
                .rows(UNIT, "occupancy-month", "@month, #available, #occupied, $rent", """
                        2026-03 | 31 | 31 | 1000
                        2026-04 | 30 | 30 | 1000
                        """)
                .row(UNIT, "property-cost", "item=Insurance", "amount=" + (amount == null ? "" : amount));
        if (period != null) {
            given.fact(UNIT, "period", "@" + period);
        }

        assertThat(shown(Rental.of(given.portfolio()).figures(), "operating-costs"))
                .isEqualTo(expected);
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
    void costsFallOnTheLinesOfScheduleE() {
        Rental rental = Rental.of(
                sample().row(UNIT, "property-cost", "item=New kitchen", "amount=$9000", "category=improvement")
                        .portfolio());

        assertThat(rental.taxLines().get(UNIT))
                .extracting(line -> line.number() + " " + line.name() + " " + Format.MONEY.show(line.amount()))
                .containsExactly(
                        "3 Rents received $17,925",
                        "7 Cleaning and maintenance $640",
                        "9 Insurance $930",
                        "12 Mortgage interest $5,000",
                        "14 Repairs $1,792.50",
                        "16 Taxes $4,500",
                        "17 Utilities $840",
                        "  $9,000");
    }

    @ParameterizedTest(name = "interest share {0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {"60 | $1,260", "0 | $0", " | —"})
    void interestIsAShareOfThePaymentsOnceItIsStated(String share, String expected) {
        Given given = new Given()
                .row(UNIT, "occupancy-month", "month=@2026-04", "available=#30", "occupied=#30", "rent=$1000")
                .fact(UNIT, "mortgage payment", "$2100");
        if (share != null) {
            given.fact(UNIT, "interest share", "%" + share);
        }

        assertThat(Rental.of(given.portfolio()).taxLines().get(UNIT))
                .filteredOn(line -> line.number().equals("12"))
                .extracting(line -> Format.MONEY.show(line.amount()))
                .containsExactly(expected);
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
