package dev.quarterdeck.analysis.books;

import static dev.quarterdeck.analysis.Given.shown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.analysis.Given;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Format;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReconciliationTest {

    private static final String SALE = "id, @date, unit, $amount";
    private static final String INVOICE = "id, ref, @date, $amount";
    private static final String DEPOSIT = "id, @date, for, $amount, $fee";

    private static Given ledger(String sales, String invoices, String deposits) {
        return new Given()
                .rows("portfolio", "event", SALE, sales)
                .rows("portfolio", "invoice", INVOICE, invoices)
                .rows("portfolio", "deposit", DEPOSIT, deposits);
    }

    private static List<String> matches(Given given) {
        return Books.of(given.portfolio()).matching().matches().stream()
                .map(match -> match.deposit().id() + " "
                        + match.document().map(Document::id).orElse("-") + " " + match.how())
                .toList();
    }

    private static List<String> differences(Given given) {
        return Books.of(given.portfolio()).reconciliation().differences().stream()
                .map(one -> one.kind() + " " + one.document().label().plain() + " " + Format.MONEY.show(one.amount()))
                .toList();
    }

    @ParameterizedTest(name = "a deposit for \"{0}\" pays {1}")
    @CsvSource({
        "INV-1, INV-1 REFERENCE",
        "inv-1 , INV-1 REFERENCE",
        "EV-1, INV-1 REFERENCE",
        "EV-2, EV-2 REFERENCE",
        "X-9, EV-2 AMOUNT",
        ", EV-2 AMOUNT",
    })
    void matchesInvoicesBeforeSalesBeforeAmounts(String named, String expected) {
        Given given = ledger(
                "EV-1 | 2026-04-01 | jada | 100\nEV-2 | 2026-04-10 | jada | 70",
                "INV-1 | EV-1 | 2026-04-02 | 100",
                "D1 | 2026-04-12 | " + Objects.requireNonNullElse(named, "") + " | 70 | ");

        assertThat(matches(given)).containsExactly("D1 " + expected);
    }

    /** Where an amount decides, every row decides that could have had it, and no other. */
    @ParameterizedTest(name = "a deposit for \"{0}\" of {1}: {2}")
    @CsvSource({
        "INV-1, 70, INV-1 D1",
        "EV-1, 70, INV-1 D1",
        "EV-2, 70, EV-2 D1",
        "X-9, 70, EV-2 INV-1 D1",
        ", 70, EV-2 INV-1 D1",
        ", 71, EV-2 INV-1 D1",
    })
    void aMatchRestsOnWhatDecidedIt(String named, String amount, String expected) {
        Given given = ledger(
                "EV-1 | 2026-04-01 | jada | 100\nEV-2 | 2026-04-10 | jada | 70",
                "INV-1 | EV-1 | 2026-04-02 | 100",
                "D1 | 2026-04-12 | " + Objects.requireNonNullElse(named, "") + " | " + amount + " | ");

        Books books = Books.of(given.portfolio());

        Sources decided = books.matching().matches().get(0).sources();
        assertThat(books.ledger().documents().filter(one -> decided.all().contains(one.at())))
                .extracting(Document::id)
                .containsExactly(expected.split(" "));
    }

    @Test
    void anIdThatAnInvoiceAndASaleShareIsTheInvoices() {
        Given given = ledger("7 | 2026-04-01 | jada | 100", "7 |  | 2026-04-02 | 60", "D1 | 2026-04-12 | 7 | 60 | ");

        assertThat(Books.of(given.portfolio()).matching().matches().get(0).document())
                .containsInstanceOf(Invoice.class);
    }

    @Test
    void matchesTheGrossAmountWhereTheNetIsAnother() {
        Given given = ledger("EV-1 | 2026-04-01 | jada | 100", "I9 |  | 2026-01-02 | 1", "D1 | 2026-04-03 |  | 97 | 3");

        assertThat(matches(given)).containsExactly("D1 EV-1 AMOUNT");
    }

    @Test
    void matchesNoAmountThatFitsTwoDocuments() {
        Given given = ledger(
                "EV-1 | 2026-04-01 | jada | 100\nEV-2 | 2026-04-02 | jada | 100",
                "I9 |  | 2026-01-02 | 1",
                "D1 | 2026-04-03 |  | 100 | ");

        assertThat(matches(given)).containsExactly("D1 - NONE");
    }

    @Test
    void namesEveryDifferenceTheOpenOnesFirst() {
        Given given = ledger("""
                        EV-1 | 2026-04-01 | jada | 100
                        EV-2 | 2026-04-02 | jada | 200
                        EV-3 | 2026-04-03 | jada | 300
                        EV-4 | 2026-04-04 | jada | 400
                        EV-5 | 2026-04-05 | jada |
                        EV-6 |  | jada | 600
                        """, """
                        INV-2 | EV-2 | 2026-04-02 | 190
                        INV-2 | X | 2026-04-03 | 20
                        """, """
                        D2 | 2026-04-06 | INV-2 | 190 |
                        D3 | 2026-04-07 | EV-3 | 310 |
                        D4 | 2026-04-08 | EV-4 | 400 |
                        D9 | 2026-04-09 | Y | 77 |
                        """);

        assertThat(differences(given))
                .containsExactly(
                        "UNBILLED EV-1 $100",
                        "UNBILLED EV-5 —",
                        "INVOICE_DIFFERS EV-2 -$10",
                        "WITHOUT_SALE INV-2 $20",
                        "DEPOSIT_DIFFERS EV-3 $10",
                        "UNMATCHED D9 $77",
                        "DUPLICATE INV-2 $20",
                        "WITHOUT_DATE EV-6 $600",
                        "WITHOUT_AMOUNT EV-5 —",
                        "UNPAID INV-2 $20",
                        "PAID_DIRECTLY EV-4 $400");
        assertThat(shown(Books.of(given.portfolio()).figures(), "unreconciled-items"))
                .isEqualTo("9");
    }

    @Test
    void billsASaleInPartsWithoutCallingEachPartADifference() {
        Given given = ledger(
                "EV-1 | 2026-04-01 | jada | 100",
                "INV-1 | EV-1 | 2026-04-02 | 50\nINV-2 | EV-1 | 2026-04-12 | 50",
                "D1 | 2026-04-03 | INV-1 | 50 | \nD2 | 2026-04-13 | INV-2 | 50 | ");

        assertThat(differences(given)).isEmpty();
        assertThat(shown(Books.of(given.portfolio()).figures(), "invoice-difference"))
                .isEqualTo("$0");
    }

    @Test
    void laysMonthsAndUnitsSideBySide() {
        Given given = ledger(
                "EV-1 | 2026-03-31 | jada | 100\nEV-2 | 2026-04-02 | quickdumpnow | 70\nEV-0 | 2026-01-31 | jada | 9",
                "INV-1 | EV-1 | 2026-04-01 | 90",
                "D1 | 2026-04-12 | INV-1 | 48 | 2");

        assertThat(Books.of(given.portfolio()).reconciliation().months())
                .extracting(row -> row.month() + " " + row.unit() + " " + Format.MONEY.show(row.sold()) + " "
                        + Format.MONEY.show(row.invoiced()) + " " + Format.MONEY.show(row.net()) + " "
                        + Format.MONEY.show(row.fees()) + " " + Format.MONEY.show(row.uninvoiced()) + " "
                        + Format.MONEY.show(row.difference()) + " " + Format.MONEY.show(row.unpaid()))
                .containsExactly(
                        "2026-03 jada $100 — — — — -$10 —",
                        "2026-04 jada — $90 $48 $2 — — $40",
                        "2026-04 quickdumpnow $70 — — — $70 — —");
    }

    @Test
    void depositsWithoutIdsAreToldApartByTheirPlace() {
        Given given = ledger(
                "EV-1 | 2026-04-01 | jada | 100\nEV-2 | 2026-04-20 | jada | 70",
                "I9 |  | 2026-01-02 | 1",
                " | 2026-04-02 |  | 100 | \n | 2026-04-20 |  | 70 | ");

        assertThat(Books.of(given.portfolio()).figures())
                .filteredOn(figure -> figure.key().id().equals("matched-by-amount"))
                .extracting(figure -> figure.key().of())
                .containsExactly("content/handoffs/a.md:4:1", "content/handoffs/a.md:5:1");
    }
}
