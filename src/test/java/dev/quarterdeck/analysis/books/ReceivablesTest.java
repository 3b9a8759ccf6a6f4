package dev.quarterdeck.analysis.books;

import static dev.quarterdeck.analysis.Given.shown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.analysis.Given;
import dev.quarterdeck.value.Format;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceivablesTest {

    private static final String INVOICE = "id, @date, $amount, terms, @due";

    private static Receivables of(Given given) {
        return Books.of(given.portfolio()).receivables();
    }

    @ParameterizedTest(name = "invoiced on {0}, terms {1}, due {2}: {3}, {4}")
    @CsvSource({
        "2026-04-01, , , 2026-05-01, current",
        "2026-03-31, , , 2026-04-30, 1-30",
        "2026-03-02, , , 2026-04-01, 1-30",
        "2026-03-01, , , 2026-03-31, 31-60",
        "2026-01-31, , , 2026-03-02, 31-60",
        "2026-01-30, , , 2026-03-01, 61-90",
        "2026-01-01, , , 2026-01-31, 61-90",
        "2025-12-31, , , 2026-01-30, over 90",
        "2026-04-01, net 10, , 2026-04-11, 1-30",
        "2026-04-01, due on receipt, , 2026-05-01, current",
        "2026-04-01, net 10, 2026-06-01, 2026-06-01, current",
    })
    void agesByDaysPastDue(String date, String terms, String due, String expected, String bucket) {
        Receivables owed = of(new Given()
                .rows(
                        "jada",
                        "invoice",
                        INVOICE,
                        String.join(
                                " | ",
                                "I1",
                                date,
                                "100",
                                Objects.requireNonNullElse(terms, ""),
                                Objects.requireNonNullElse(due, ""))));

        assertThat(owed.open()).singleElement().satisfies(one -> {
            assertThat(Format.DATE.show(one.invoice().due())).isEqualTo(expected);
            assertThat(one.bucket()).isEqualTo(bucket);
        });
    }

    @Test
    void whatIsPaidInExcessIsACreditAndMakesNoReceivableSmaller() {
        Given given = new Given()
                .rows("jada", "invoice", INVOICE, "I1 | 2026-04-01 | 100 | | \nI2 | 2026-04-01 | 100 | | ")
                .rows("jada", "deposit", "id, @date, for, $amount, $fee", "D1 | 2026-04-10 | I1 | 120 | 5");
        Books books = Books.of(given.portfolio());

        assertThat(shown(books.figures(), "open-ar")).isEqualTo("$100");
        assertThat(shown(books.figures(), "ar-credit")).isEqualTo("-$25");
        assertThat(shown(books.figures(), "ar-bucket[current]")).isEqualTo("$100");
        assertThat(books.receivables().open())
                .extracting(Receivables.OpenInvoice::isCredit)
                .containsExactly(true, false);
    }

    @ParameterizedTest(name = "paid {0} of 100 with a fee of {1}: {2}, DSO {3}")
    @CsvSource({"0, , $100, 89", "60, , $40, 35.6", "97, 3, $0, 0", "100, , $0, 0"})
    void appliesDepositsWithTheirFees(String paid, String fee, String open, String days) {
        Books books = Books.of(new Given()
                .rows("jada", "invoice", INVOICE, "I1 | 2026-04-01 | 100 | | ")
                .rows(
                        "jada",
                        "deposit",
                        "id, @date, for, $amount, $fee",
                        "D1 | 2026-04-10 | I1 | " + paid + " | " + Objects.requireNonNullElse(fee, ""))
                .portfolio());

        assertThat(shown(books.figures(), "open-ar")).isEqualTo(open);
        assertThat(shown(books.figures(), "dso")).isEqualTo(days);
    }

    @Test
    void daysOutstandingAreUnknownWhereNothingWasInvoicedInTheMonths() {
        Receivables owed = of(new Given().rows("jada", "invoice", INVOICE, "I1 | 2025-04-01 | 100 | | "));

        assertThat(Format.MONEY.show(owed.total())).isEqualTo("$100");
        assertThat(owed.daysOutstanding().isKnown()).isFalse();
    }

    @Test
    void anAmountThatNobodyKnowsLeavesAtLeastTheRest() {
        Receivables owed =
                of(new Given().rows("jada", "invoice", INVOICE, "I1 | 2026-04-01 | 100 | | \nI2 | 2026-04-01 |  | | "));

        assertThat(Format.MONEY.show(owed.total())).isEqualTo("≥ $100");
    }
}
