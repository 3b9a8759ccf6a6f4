package dev.quarterdeck.analysis.rental;

import static dev.quarterdeck.analysis.Given.shown;
import static dev.quarterdeck.analysis.rental.SampleProperty.UNIT;
import static dev.quarterdeck.analysis.rental.SampleProperty.sample;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.analysis.Given;
import dev.quarterdeck.value.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a house costs, by kind, month and line of the tax form. */
class PropertyCostsTest {

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
}
