package dev.quarterdeck.analysis.rental;

import static dev.quarterdeck.analysis.Given.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.quarterdeck.analysis.Given;
import dev.quarterdeck.framework.Severity;
import dev.quarterdeck.portfolio.Finding;
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
                "noi-annual | $18,445",
                "maintenance-ratio | 10.0%",
                "net-yield | 3.0%",
                "cap-rate | 2.2%",
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
                        tuple(Severity.INFO, "35 of 181 nights were vacant."));
    }

    @ParameterizedTest(name = "payments of {0}: {1}")
    @CsvSource({"1000, HIGH", "999, MEDIUM", "834, MEDIUM", "832, none", "0, none"})
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
    void withoutACalendarEverythingIsUnknown() {
        Rental rental = Rental.of(new Given().portfolio());

        assertThat(rental.findings()).isEmpty();
        assertThat(rental.figures())
                .isNotEmpty()
                .allSatisfy(figure -> assertThat(figure.value().isKnown()).isFalse());
    }
}
