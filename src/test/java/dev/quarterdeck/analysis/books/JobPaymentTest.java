package dev.quarterdeck.analysis.books;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.analysis.Given;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When delivery jobs were invoiced and paid. */
class JobPaymentTest {

    private static final String UNIT = "expert-yacht-delivery";

    private static Given job(String revenue) {
        return new Given()
                .row(
                        UNIT,
                        "job",
                        "job=J-02",
                        "status=delivered",
                        "booked=@2026-02-10",
                        "delivered=@2026-03-12",
                        "revenue=" + revenue);
    }

    private static JobPayment first(Given given) {
        return Books.of(given.portfolio()).jobPayments().get(0);
    }

    private static String shown(Quantity amount) {
        return Format.of(amount.type()).show(amount);
    }

    @Test
    void followsTheSampleJobFromBookingToCash() {
        JobPayment payment = first(job("$4200")
                .row("portfolio", "event", "id=EV-105", "date=@2026-03-12", "unit=" + UNIT, "amount=$4200")
                .row("portfolio", "invoice", "id=INV-2604", "ref=EV-105", "date=@2026-03-13", "amount=$4200")
                .row("portfolio", "deposit", "id=DEP-5", "date=@2026-03-28", "for=INV-2604", "amount=$2080", "fee=$20")
                .row("portfolio", "deposit", "id=DEP-9", "date=@2026-05-02", "for=INV-2604", "amount=$2100", "fee=$0"));

        assertThat(payment.sale().map(Sale::id)).contains("EV-105");
        assertThat(payment.invoice().map(Invoice::id)).contains("INV-2604");
        assertThat(shown(payment.received())).isEqualTo("$2,100");
        assertThat(shown(payment.open())).isEqualTo("$2,100");
        assertThat(shown(payment.daysToCash())).isEqualTo("46");
    }

    @ParameterizedTest(name = "{0} on {1} of {2}: {3}")
    @CsvSource({
        "4200, 2026-03-12, , true",
        "4200, 2026-03-17, , true",
        "4200, 2026-03-18, , false",
        "4200.02, 2026-03-12, , false",
        "100, 2026-01-01, deposit on J-02, true",
        "100, 2026-01-01, deposit on J-021, false",
        "0, 2026-03-12, , false",
        "4100..4300, 2026-03-12, , true"
    })
    void aSaleIsTheJobsWhenItNamesItOrFitsItAlone(String amount, String day, String customer, boolean own) {
        JobPayment payment = first(job("$4200")
                .row(
                        "portfolio",
                        "event",
                        "id=EV-1",
                        "date=@" + day,
                        "unit=" + UNIT,
                        "customer=" + (customer == null ? "" : customer),
                        "amount=$" + amount));

        assertThat(payment.sale().isPresent()).isEqualTo(own);
        assertThat(shown(payment.received())).isEqualTo(own ? "$0" : "—");
    }

    @Test
    void aSaleThatFitsTwoJobsBelongsToNeither() {
        Given given = job("$4200")
                .row(UNIT, "job", "job=J-03", "status=delivered", "delivered=@2026-03-13", "revenue=$4200")
                .row("portfolio", "event", "id=EV-1", "date=@2026-03-12", "unit=" + UNIT, "amount=$4200");

        assertThat(first(given).sale()).isEmpty();
    }

    @Test
    void aJobWithoutRevenueFitsNoSale() {
        assertThat(first(job("").row(
                                        "portfolio",
                                        "event",
                                        "id=EV-1",
                                        "date=@2026-03-12",
                                        "unit=" + UNIT,
                                        "amount=$4200"))
                        .sale())
                .isEmpty();
    }

    @Test
    void receivablesOfClientsAreThoseOfTheirUnits() {
        Books books = Books.of(new Given()
                .row("portfolio", "event", "id=E1", "date=@2026-03-31", "unit=dc-clients", "amount=$450")
                .row("portfolio", "invoice", "id=I1", "ref=E1", "date=@2026-03-31", "amount=$450")
                .row("portfolio", "invoice", "id=I2", "date=@2026-03-31", "amount=$999")
                .portfolio());

        assertThat(shown(books.clientReceivables().total())).isEqualTo("$450");
        assertThat(shown(books.receivables().total())).isEqualTo("$1,449");
    }
}
