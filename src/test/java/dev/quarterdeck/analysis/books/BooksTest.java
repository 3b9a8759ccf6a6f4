package dev.quarterdeck.analysis.books;

import static dev.quarterdeck.analysis.Given.shown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.analysis.Given;
import dev.quarterdeck.portfolio.Figure;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BooksTest {

    private static final String SALES = """
            EV-101 | 2026-02-14 | jada | Guest 1 | 1500
            EV-102 | 2026-02-20 | quickdumpnow | Job 31 | 325
            EV-103 | 2026-02-28 | dc-clients | Client A | 450
            EV-104 | 2026-03-07 | jada | Guest 2 | 1500
            EV-105 | 2026-03-12 | expert-yacht-delivery | Owner 2 | 4200
            EV-106 | 2026-03-21 | quickdumpnow | Job 32 | 400
            EV-107 | 2026-03-31 | dc-clients | Client A | 450
            EV-108 | 2026-04-04 | jada | Guest 3 | 1500
            EV-109 | 2026-04-11 | queenofsandiego | Concert cruise | 1350
            EV-110 | 2026-04-18 | quickdumpnow | Job 33 | 375
            EV-111 | 2026-04-30 | dc-clients | Client A | 450
            EV-112 | 2026-04-30 | dc-clients | Client B, 14 h | 1050
            """;

    private static final String INVOICES = """
            INV-2601 | EV-101 | 2026-02-10 | 1500
            INV-2602 | EV-103 | 2026-02-28 | 450
            INV-2603 | EV-104 | 2026-03-01 | 1500
            INV-2604 | EV-105 | 2026-03-13 | 4200
            INV-2605 | EV-107 | 2026-03-31 | 450
            INV-2606 | EV-108 | 2026-04-01 | 1450
            INV-2607 | EV-111 | 2026-04-30 | 450
            """;

    private static final String DEPOSITS = """
            DEP-1 | 2026-02-12 | INV-2601 | 1455.00 | 45.00
            DEP-2 | 2026-02-21 | EV-102 | 325.00 | 0
            DEP-3 | 2026-03-04 | INV-2603 | 1455.00 | 45.00
            DEP-4 | 2026-03-10 | INV-2602 | 450.00 | 0
            DEP-5 | 2026-03-28 | INV-2604 | 2100.00 | 0
            DEP-6 | 2026-03-22 | EV-106 | 400.00 | 0
            DEP-7 | 2026-04-06 | INV-2606 | 1406.50 | 43.50
            DEP-8 | 2026-04-12 | EV-109 | 1310.55 | 39.45
            DEP-9 | 2026-04-19 | | 375.00 | 0
            DEP-10 | 2026-04-25 | | 500.00 | 0
            """;

    private static List<Figure> sample() {
        return Books.of(new Given()
                        .rows("portfolio", "event", "id, @date, unit, customer, $amount", SALES)
                        .rows("portfolio", "invoice", "id, ref, @date, $amount", INVOICES)
                        .rows("portfolio", "deposit", "id, @date, for, $amount, $fee", DEPOSITS)
                        .fact("portfolio", "terms", "net 30")
                        .portfolio())
                .figures();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "events-total | $13,550",
                "invoiced-total | $10,000",
                "deposits-gross | $9,950",
                "deposits-gross@quickdumpnow | $1,100",
                "deposits-gross@dc-clients | $450",
                "deposits-gross@portfolio[unassigned] | $500",
                "deposits-fees | $172.95",
                "deposits-net | $9,777.05",
                "uninvoiced-count | 5",
                "uninvoiced | $3,500",
                "unbilled-events | $1,050",
                "invoice-difference | -$50",
                "deposits-unmatched | $500",
                "matched-by-amount[DEP-9] | EV-110",
                "open-ar | $3,000",
                "ar-bucket[current] | $450",
                "ar-bucket[1-30] | $2,550",
                "dso | 26.7",
                "open-ar@dc-clients | $900",
                "dso@dc-clients | 59.33",
                "largest-customer | Owner 2",
                "largest-customer-share | 31.0%"
            })
    void closesTheSampleLedger(String figure, String expected) {
        assertThat(shown(sample(), figure)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "received on {0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {"2026-04-30 | jada $100", "2026-05-01 | jada $0", "2026-01-31 | jada $0", "'' | jada $0"})
    void aUnitThatWasNeverPaidHasNoReceiptsAndOneThatWasHasZero(String day, String expected) {
        List<Figure> figures = Books.of(new Given()
                        .rows("portfolio", "event", "id, @date, unit, $amount", "E1 | 2026-04-01 | jada | 100")
                        .rows("portfolio", "event", "id, @date, unit, $amount", "E2 | 2026-04-01 | dc-clients | 70")
                        .rows("portfolio", "deposit", "id, @date, for, $amount", "D1 | " + day + " | E1 | 100")
                        .portfolio())
                .figures();

        assertThat(figures)
                .filteredOn(figure -> figure.key().id().equals("deposits-gross")
                        && !figure.key().unit().equals("portfolio"))
                .extracting(figure -> figure.key().unit() + " " + figure.display())
                .containsExactly(expected);
    }

    @Test
    void anEmptyLedgerIsUnknownAndNotZero() {
        assertThat(Books.of(new Given().portfolio()).figures())
                .hasSizeGreaterThan(20)
                .filteredOn(figure -> figure.value().isKnown())
                .extracting(figure -> figure.key().id())
                .containsExactly("chart-faults", "control-gaps", "close-done", "close-judged");
    }

    @ParameterizedTest(name = "issued {0}, due {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-04-01 | 2026-05-01 | current",
                "2026-04-01 | 2026-04-30 | 1-30",
                "            | 2026-04-01 | 1-30",
                "            | 2026-03-31 | 31-60",
                "            | 2026-01-29 | over 90",
                "            |            | without a due date",
                "2026-05-02 |            | none",
            })
    void whatHasNoDateIsNeitherCurrentNorLate(String issued, String due, String bucket) {
        String row = "INV-1 | " + (issued == null ? "" : issued) + " | " + (due == null ? "" : due) + " | 100";
        List<Figure> figures = Books.of(new Given()
                        .rows("portfolio", "invoice", "id, @date, @due, $amount", row)
                        .portfolio())
                .figures();

        assertThat(figures.stream()
                        .filter(figure -> figure.key().id().equals("ar-bucket"))
                        .filter(figure -> figure.key().unit().equals("portfolio"))
                        .map(figure -> figure.key().of() + " " + figure.display()))
                .isEqualTo(bucket.equals("none") ? List.of() : List.of(bucket + " $100"));
    }

    @Test
    void twoDepositsOfOneAmountMatchNothing() {
        Books books = Books.of(new Given()
                .rows("portfolio", "event", "id, @date, $amount", "E1 | 2026-04-01 | 100")
                .rows("portfolio", "deposit", "id, @date, $amount", "D1 | 2026-04-02 | 100\nD2 | 2026-04-03 | 100")
                .portfolio());

        assertThat(books.matching().matches()).extracting(Match::how).containsOnly(Match.How.NONE);
    }

    @ParameterizedTest(name = "paid {0} of {1} on {2}: {3}")
    @CsvSource({
        "100, 100, 2026-04-06, AMOUNT",
        "100, 100, 2026-04-07, NONE",
        "99.99, 100, 2026-04-02, AMOUNT",
        "99.98, 100, 2026-04-02, NONE"
    })
    void matchesEqualAmountsWithinFiveDays(String paid, String sold, String day, Match.How expected) {
        Books books = Books.of(new Given()
                .rows("portfolio", "event", "id, @date, $amount", "E1 | 2026-04-01 | " + sold)
                .rows("portfolio", "deposit", "id, @date, $amount", "D1 | " + day + " | " + paid)
                .portfolio());

        assertThat(books.matching().matches()).extracting(Match::how).containsExactly(expected);
    }
}
