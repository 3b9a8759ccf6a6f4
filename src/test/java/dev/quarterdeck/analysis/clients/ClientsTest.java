package dev.quarterdeck.analysis.clients;

import static dev.quarterdeck.analysis.Given.shown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.analysis.Given;
import dev.quarterdeck.portfolio.Figure;
import java.util.List;
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
}
