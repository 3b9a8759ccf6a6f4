package dev.quarterdeck.briefing.books;

import static dev.quarterdeck.briefing.Shown.blocks;
import static dev.quarterdeck.briefing.Shown.cells;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.analysis.Given;
import dev.quarterdeck.briefing.LineBuilder;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.Shown;
import dev.quarterdeck.section.Block;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.value.Text;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BooksSectionsTest {

    private static final String SALE = "id, @date, $amount";
    private static final String DEPOSIT = "id, @date, for, $amount, $fee";

    private static Material material(Given given) {
        return Shown.material("cao", given);
    }

    private static Section section(Given given, String id) {
        return Shown.section(BooksSections.all(), id, "cao", given);
    }

    private static List<String> lines(Given given, String id) {
        LineBuilder builder = BooksLines.all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        return builder.build(material(given)).lines().stream().map(Text::plain).toList();
    }

    /** The rows of the table with a head, their cells joined. */
    private static List<String> rows(Section section, String head) {
        return blocks(section, Table.class).stream()
                .filter(table -> table.columns().get(0).head().plain().equals(head))
                .flatMap(table -> cells(table).stream())
                .map(row -> String.join(" | ", row))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"revenue-recognition", "reconciliation", "receivables", "expense-audit", "trial-balance"})
    void aSectionWithoutInputSaysWhatWouldSupplyIt(String id) {
        Section section = section(new Given(), id);
        Text empty = new Given().portfolio().frameworks().wording().section(id).empty();

        assertThat(section.blocks())
                .filteredOn(Block.Paragraphs.class::isInstance)
                .singleElement()
                .satisfies(said ->
                        assertThat(((Block.Paragraphs) said).paragraphs()).containsExactly(empty));
        assertThat(empty.plain()).contains("Add ");
    }

    @Test
    void whatClientsCouldBeBilledIsBridgedToWhatTheLedgerRecords() {
        Given given = new Given()
                .row("dc-clients", "client", "client=B", "model=hourly", "rate=$75", "hours=#14", "invoiced=$0")
                .row(
                        "portfolio",
                        "event",
                        "id=E1",
                        "date=@2026-04-30",
                        "unit=dc-clients",
                        "customer=B",
                        "amount=$1050");
        assertThat(Shown.said(section(given, "revenue-recognition")))
                .containsExactly(
                        "DC Client Portfolio: the ledger records $1,050 as sold and not invoiced; by its client list"
                                + " $1,050 of work is not invoiced, $1,050 under agreed terms and $0 at the house rate.");

        given.fact("dc-clients", "house_rate", "$75")
                .row("dc-clients", "client", "client=C", "model=none", "hours=#6", "invoiced=$0");
        assertThat(Shown.said(section(given, "revenue-recognition")))
                .containsExactly(
                        "DC Client Portfolio: the ledger records $1,050 as sold and not invoiced; by its client list"
                                + " $1,500 of work is not invoiced, $1,050 under agreed terms and $450 at the house rate."
                                + " That is $450 more, which no sale of the ledger records.");
    }

    @Test
    void chartControlsAndCloseStandWithoutAnyInput() {
        assertThat(rows(section(new Given(), "chart-of-accounts"), "Type")).hasSize(7);
        assertThat(rows(section(new Given(), "control-gaps"), "Control"))
                .startsWith(
                        "System | Accounting | unknown |  | COSO 2013 principle 11 | Choose a system for each of these purposes");
        assertThat(rows(section(new Given(), "close-checklist"), "Step"))
                .contains("Every deposit of the month is matched | Completeness | unknown | ");
    }

    @Test
    void theBridgeIsShownLineByLine() {
        Given given = new Given()
                .rows("jada", "event", SALE, "E1 | 2026-04-02 | 100\nE2 | 2026-04-03 | 50")
                .rows("jada", "deposit", DEPOSIT, "D1 | 2026-04-05 | E1 | 97 | 3\nD2 | 2026-04-09 | | 20 | ");

        assertThat(rows(section(given, "reconciliation"), "Step"))
                .containsExactly(
                        "Sales | $150",
                        "Neither invoiced nor paid | -$50",
                        "Invoices less their sales | $0",
                        "Invoices without a sale | $0",
                        "Not yet paid of these invoices | $0",
                        "Direct deposits less their sales | $0",
                        "Deposits without a match | $20",
                        "Gross deposits | $120",
                        "Fees kept back | -$3",
                        "Net deposits | $117",
                        "Unexplained | $0");
    }

    @Test
    void aCreditHasARowOfItsOwn() {
        Given given = new Given()
                .rows("jada", "invoice", "id, @date, $amount", "I1 | 2026-04-01 | 100")
                .rows("jada", "deposit", DEPOSIT, "D1 | 2026-04-10 | I1 | 120 | ");

        assertThat(rows(section(given, "receivables"), "Days past due"))
                .containsExactly("Total | $0 | ", "Customer credit | -$20 | ");
    }

    @Test
    void suggestedAccountsAreMarked() {
        Given given = new Given()
                .rows("quickdumpnow", "cost-line", "item, $amount, account", "Insurance | 10 | \nAds | 5 | 6100");

        assertThat(rows(section(given, "expense-audit"), "Account"))
                .containsExactly(
                        "6000 Insurance | suggested | Schedule C, line 15 Insurance (other than health) | $10 | $10 | 1",
                        "6100 Advertising | stated | Schedule C, line 8 Advertising | $5 | $5 | 1",
                        "Total |  |  | $15 | $15 | ");
    }

    @Test
    void everyPostingSaysWhatItRestsOn() {
        Given given = new Given().rows("jada", "event", SALE, "E1 | 2026-04-02 | 100");
        Section section = section(given, "trial-balance");

        assertThat(rows(section, "Document"))
                .containsExactly(
                        "E1 | 1250 | $100 |  | Performed, with neither invoice nor deposit by the end of the month",
                        "E1 | 4000 |  | $100 | Performed, with neither invoice nor deposit by the end of the month");
        assertThat(rows(section, "Account")).endsWith("Total |  | $100 | $100");
    }

    @Test
    void aLetterNamesTheOpenItemsAndWhatTheBalanceLeavesOut() {
        Given given = new Given().rows("jada", "event", SALE, "E1 | 2026-04-02 | 100\nE2 | | 50\nE3 | 2026-04-02 | ");

        assertThat(lines(given, "open-items"))
                .containsExactly(
                        "E1 of 2026-04-02: neither invoiced nor paid, $100",
                        "E3 of 2026-04-02: neither invoiced nor paid",
                        "E2: no date, $50",
                        "E3 of 2026-04-02: no amount");
        assertThat(lines(given, "books-basis")).hasSize(1);
        assertThat(lines(new Given(), "open-items")).isEmpty();
        assertThat(lines(new Given(), "books-basis")).isEmpty();
    }

    @Test
    void aLetterStopsAtAFewOpenItems() {
        Given given = new Given();
        for (int i = 0; i < 9; i++) {
            given.rows("jada", "event", SALE, "E" + i + " | 2026-04-02 | 100");
        }

        assertThat(lines(given, "open-items")).hasSize(7).endsWith("(+3 more in the report)");
    }
}
