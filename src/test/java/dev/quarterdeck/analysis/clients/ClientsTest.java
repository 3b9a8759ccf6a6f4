package dev.quarterdeck.analysis.clients;

import static dev.quarterdeck.analysis.Given.shown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.analysis.Given;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.value.Format;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientsTest {

    private static final String COLUMNS = "client, model, $fee, $rate, #hours, $invoiced";

    private static final String CLIENTS = """
            Client A | retainer | 450 | | 9 | 450
            Client B | hourly | | 75 | 14 | 0
            Client C | none | | | 6 | 0
            Client D | none | | | 3.5 | 0
            Client E | retainer | 150 | | 1 | 0
            """;

    private static List<Figure> sample() {
        return Clients.of(new Given()
                        .rows("dc-clients", "client", COLUMNS, CLIENTS)
                        .fact("dc-clients", "house_rate", "$75")
                        .portfolio())
                .figures();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "billable | $2,362.50",
                "invoiced-work | $450",
                "billing-coverage | 19.0%",
                "billing-coverage-count | 20.0%",
                "unbilled | $1,912.50",
                "unbilled-contractual | $1,200",
                "unbilled-house | $712.50",
                "effective-rate | $13.43",
                "mrr | $600",
                "mrr-billed | $450",
                "clients-without-model | 2",
                "unbilled@dc-clients | $1,912.50"
            })
    void auditsTheSampleClients(String figure, String expected) {
        assertThat(shown(sample(), figure)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "invoiced {0}: {1} unbilled")
    @CsvSource({"0, $450", "450, $0", "500, $0"})
    void neverCountsOverbillingAgainstOtherClients(String invoiced, String expected) {
        List<Figure> figures = Clients.of(new Given()
                        .rows("dc-clients", "client", COLUMNS, "A | retainer | 450 | | 9 | " + invoiced)
                        .portfolio())
                .figures();

        assertThat(shown(figures, "unbilled")).isEqualTo(expected);
    }

    @Test
    void withoutClientsOrRatesNothingIsKnown() {
        assertThat(Clients.of(new Given().portfolio()).figures())
                .isNotEmpty()
                .allSatisfy(figure -> assertThat(figure.value().isKnown()).isFalse());
    }

    private static Clients of(String... cells) {
        return Clients.of(new Given()
                .row("dc-clients", "client", cells)
                .fact("dc-clients", "house_rate", "$75")
                .portfolio());
    }

    private static String words(String column, String mark, String word) {
        return column + "=" + (word == null ? "" : mark + word);
    }

    @ParameterizedTest(name = "{0}, fee {1}, rate {2}, {3} hours of {4}: {5}, {6}")
    @CsvSource(
            delimiter = '|',
            value = {
                "retainer | 450 | | 9 | | RETAINER | $450",
                "Monthly retainer | 450 | | 9 | | RETAINER | $450",
                "retainer | | | 9 | | RETAINER | —",
                "retainer | 0 | | 9 | | RETAINER | $0",
                "retainer | 450 | 60 | 9 | 8 | RETAINER | $510",
                "retainer | 450 | 60 | 8 | 8 | RETAINER | $450",
                "retainer | 450 | | 9 | 8 | RETAINER | ≥ $450",
                "hourly | | 75 | 14 | | HOURLY | $1,050",
                "hourly | | 75 | 10..14 | | HOURLY | $750 to $1,050",
                "hourly | | | 14 | | HOURLY | —",
                "hourly | | 75 | | | HOURLY | —",
                "project | 900 | | 14 | | OTHER | $900",
                "project | | 50 | 2 | | HOURLY | $100",
                "project | | | 2 | | OTHER | —",
                "none | | | 2 | | HOUSE_RATE | $150",
                " | | | 2 | | HOUSE_RATE | $150",
                "none | | | 0 | | HOUSE_RATE | $0"
            })
    void whatAMonthIsWorthFollowsTheModel(
            String model, String fee, String rate, String hours, String included, Client.Basis basis, String billable) {
        Clients clients = of(
                "client=A",
                words("model", "", model),
                words("fee", "$", fee),
                words("rate", "$", rate),
                words("hours", "#", hours),
                words("included", "#", included),
                "invoiced=$0");

        assertThat(clients.all().clients()).extracting(Client::basis).containsExactly(basis);
        assertThat(shown(clients.figures(), "billable")).isEqualTo(billable);
    }

    @ParameterizedTest(name = "{0} of {1} over {2} hours: coverage {3}, by count {4}, {5} an hour")
    @CsvSource(
            delimiter = '|',
            value = {
                "300 | 400 | 4 | 75.0% | 100.0% | $75",
                "0 | 400 | 4 | 0.0% | 0.0% | $0",
                "0 | 0 | 0 | n/a | n/a | —",
                "100 | 0 | 0 | n/a | n/a | —",
                "300 | | 4 | — | 100.0% | $75",
                " | 400 | 4 | — | 0.0% | —",
                "100..200 | 400 | 4 | 25.0%-50.0% | 100.0% | $25 to $50"
            })
    void coverageNeedsSomethingToCover(
            String invoiced, String fee, String hours, String value, String count, String rate) {
        List<Figure> figures = of(
                        "client=A",
                        "model=retainer",
                        words("fee", "$", fee),
                        words("hours", "#", hours),
                        words("invoiced", "$", invoiced))
                .figures();

        assertThat(shown(figures, "billing-coverage")).isEqualTo(value);
        assertThat(shown(figures, "billing-coverage-count")).isEqualTo(count);
        assertThat(shown(figures, "effective-rate")).isEqualTo(rate);
    }

    @ParameterizedTest(name = "{0} hours, status {1}: recurring {2}")
    @CsvSource({"9, active, $450", "0, active, $450", "0, paused, $0", "0, , $0", ", , $450", "9, ended, $450"})
    void onlyActiveRetainersRecur(String hours, String status, String expected) {
        List<Figure> figures = of(
                        "client=A",
                        "model=retainer",
                        "fee=$450",
                        words("hours", "#", hours),
                        "invoiced=$450",
                        words("status", "", status))
                .figures();

        assertThat(shown(figures, "mrr")).isEqualTo(expected);
        assertThat(shown(figures, "mrr-billed")).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} hours: {1}")
    @CsvSource({"0, hourly", "7.99, hourly", "8, retainer", "20, retainer", ", none", "6..12, retainer"})
    void proposesAModelByTheHoursOfAMonth(String hours, String model) {
        assertThat(of("client=A", "model=none", words("hours", "#", hours))
                        .all()
                        .clients()
                        .get(0)
                        .proposal())
                .isEqualTo(model.equals("none") ? Optional.empty() : Optional.of(model));
    }

    @Test
    void proposesNothingWhereAModelIsAgreed() {
        assertThat(of("client=A", "model=hourly", "hours=#20")
                        .all()
                        .clients()
                        .get(0)
                        .proposal())
                .isEmpty();
    }

    @Test
    void namesWhatWasInvoicedBeyondTheBillable() {
        Clients clients = of("client=A", "model=retainer", "fee=$450", "hours=#9", "invoiced=$500");

        assertThat(clients.all().clients())
                .extracting(client -> Format.MONEY.show(client.overbilled()))
                .containsExactly("$50");
    }

    @Test
    void unbilledWorkAgesFromTheEndOfItsMonth() {
        Clients clients = Clients.of(new Given()
                .row("dc-clients", "client", "client=A", "model=retainer", "fee=$450", "invoiced=$0")
                .row("dc-clients", "client", "client=B", "model=retainer", "fee=$450", "invoiced=$450")
                .fact("dc-clients", "period", "@2026-03")
                .portfolio());

        assertThat(clients.all().clients())
                .extracting(client -> Format.DAYS.show(client.age()))
                .containsExactly("31", "—");
    }

    @Test
    void clientsOfUnitsWithOtherHouseRatesAddUpWithoutOne() {
        List<Figure> figures = Clients.of(new Given()
                        .row("dc-clients", "client", "client=A", "model=none", "hours=#2", "invoiced=$0")
                        .row("jada", "client", "client=B", "model=none", "hours=#2", "invoiced=$0")
                        .fact("dc-clients", "house_rate", "$75")
                        .fact("jada", "house_rate", "$50")
                        .portfolio())
                .figures();

        assertThat(shown(figures, "unbilled-house")).isEqualTo("$250");
        assertThat(shown(figures, "house-rate@jada")).isEqualTo("$50");
        assertThat(shown(figures, "house-rate")).isEqualTo("—");
    }

    @ParameterizedTest(name = "agreement {0}, {1} hours: named {2}")
    @CsvSource({
        "signed, 9, false",
        "verbal, 9, true",
        "none, 9, true",
        "Unknown, 9, true",
        ", 9, true",
        ", 0, false",
        "verbal, 4..9, true"
    })
    void workWithoutEvidenceOfAContractIsCounted(String agreement, String hours, boolean named) {
        Clients clients = of("client=A", "model=none", "hours=#" + hours, words("agreement", "", agreement));

        assertThat(shown(clients.figures(), "clients-without-agreement")).isEqualTo(named ? "1" : "0");
    }
}
