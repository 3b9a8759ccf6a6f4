package dev.quarterdeck.briefing.clients;

import static dev.quarterdeck.briefing.Shown.cells;
import static dev.quarterdeck.briefing.Shown.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.analysis.Given;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.briefing.Shown;
import dev.quarterdeck.section.Section;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClientSectionsTest {

    private static final String UNIT = "dc-clients";

    private static Section section(Given given, String id) {
        return Shown.section(ClientSections.all(), id, "dcb", given);
    }

    static Stream<String> all() {
        return ClientSections.all().stream().map(SectionBuilder::id);
    }

    @ParameterizedTest
    @MethodSource("all")
    void eachSaysWhatWouldSupplyItWhenNothingIsStated(String id) {
        assertThat(said(section(new Given(), id))).containsExactly(Shown.empty(id));
        assertThat(cells(section(new Given(), id))).isEmpty();
    }

    private static Given clients(String lines) {
        return new Given()
                .rows(UNIT, "client", "client, model, $fee, $rate, #hours, $invoiced, agreement", lines)
                .fact(UNIT, "house_rate", "$75")
                .fact(UNIT, "period", "@2026-04");
    }

    private static final String SAMPLE = """
            Client A | retainer | 450 | | 9 | 500 | signed
            Client B | hourly | | 75 | 14 | 0 | verbal
            Client C | none | | | 6 | 0 |
            """;

    @Test
    void theTableListsWhatWasInvoicedTooMuchApart() {
        assertThat(cells(section(clients(SAMPLE), "client-table")))
                .containsExactly(
                        List.of("Client A", "$450", "$500", "$0", "9", "retainer", ""),
                        List.of("Client B", "$1,050", "$0", "$1,050", "14", "hours", ""),
                        List.of("Client C", "$450", "$0", "$450", "6", "house rate, not agreed", ""),
                        List.of("Total", "$1,950", "$500", "$1,500", "29", "", ""),
                        List.of("Client A", "$450", "$500", "$50", ""));
    }

    @Test
    void unbilledWorkIsSplitAndAged() {
        assertThat(cells(section(clients(SAMPLE), "client-unbilled")))
                .containsExactly(
                        List.of("Under a contract", "$1,050"),
                        List.of("At the house rate", "$450"),
                        List.of("Total", "$1,500"),
                        List.of("Client B", "$1,050", "1", "hours", ""),
                        List.of("Client C", "$450", "1", "house rate, not agreed", ""));
    }

    @Test
    void ratesStandBesideTheHouseRate() {
        assertThat(cells(section(clients(SAMPLE), "client-rates")))
                .contains(
                        List.of("Client A", "$55.56", "$75", "74.1%", "$500", "9", ""),
                        List.of("Total", "$17.24", "$75", "23.0%", "$500", "29", ""));
    }

    @Test
    void missingModelsHaveAProposal() {
        assertThat(cells(section(clients(SAMPLE), "client-models")))
                .containsExactly(List.of("Client C", "6", "$450", "hourly", ""));
        assertThat(said(section(clients("A | hourly | | 75 | 1 | 0 | signed"), "client-models")))
                .containsExactly("Every client that is worked for has a billing model.");
    }

    @Test
    void agreementsThatNobodySignedAreListed() {
        assertThat(cells(section(clients(SAMPLE), "client-agreements")))
                .containsExactly(List.of("Client B", "verbal", "$1,050", ""), List.of("Client C", "—", "$450", ""));
        assertThat(said(section(clients("A | hourly | | 75 | 1 | 0 | signed"), "client-agreements")))
                .containsExactly("Every client that is worked for has an agreement.");
    }

    @Test
    void receivablesShowACreditApartFromWhatIsOwed() {
        Given given = new Given()
                .row(UNIT, "invoice", "id=I1", "date=@2026-03-01", "amount=$100")
                .row(UNIT, "invoice", "id=I2", "date=@2026-04-20", "amount=$100")
                .row(UNIT, "deposit", "id=D1", "date=@2026-04-21", "for=I2", "amount=$130", "fee=$0");

        assertThat(cells(section(given, "client-receivables")))
                .contains(
                        List.of("I1", "$100", "31", "2026-03-31", "", "2026-03-01", "$100", "31-60"),
                        List.of("I2", "-$30", "", "2026-05-20", "", "2026-04-20", "$100", "Customer credit"),
                        List.of("Total", "$100"));
    }
}
