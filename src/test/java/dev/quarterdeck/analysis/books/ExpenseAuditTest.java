package dev.quarterdeck.analysis.books;

import static dev.quarterdeck.analysis.Given.shown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.analysis.Given;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.value.Format;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpenseAuditTest {

    private static final String COST = "item, kind, $amount, account";

    private static ExpenseAudit of(Given given) {
        return Books.of(given.portfolio()).expenses();
    }

    private static String account(Expense expense) {
        return expense.account().map(Account::code).orElse("none")
                + (expense.isSuggested() ? " suggested" : "")
                + expense.taxLine().map(line -> ", " + line).orElse("");
    }

    @ParameterizedTest(name = "{1} of {0} on \"{2}\": {3}")
    @CsvSource({
        "quickdumpnow, Anything, 6000, '6000, 15 Insurance (other than health)'",
        "quickdumpnow, Anything, 6000 Insurance, '6000, 15 Insurance (other than health)'",
        "quickdumpnow, Anything, Insurance, '6000, 15 Insurance (other than health)'",
        "quickdumpnow, Anything, 6666, none",
        "quickdumpnow, Trailer insurance, , '6000 suggested, 15 Insurance (other than health)'",
        "quickdumpnow, Payment processing, , '6400 suggested, 10 Commissions and fees'",
        "quickdumpnow, Dock power, , '6010 suggested, 20b Rent or lease: other business property'",
        "quickdumpnow, Padlocks, , none",
        "rental-3028-51st, Insurance, , '6000 suggested, 9 Insurance'",
        "rental-3028-51st, Contractor, , '6200 suggested, 19 Other'",
        "rental-3028-51st, Slip, , '6010 suggested, 19 Other'",
        "dc-clients, Hosting, , '6110 suggested, 27b Other expenses'",
        "jada, Insurance, 6000, 6000",
        "portfolio, Insurance, 6000, 6000",
    })
    void findsAccountAndTaxLine(String unit, String item, String account, String expected) {
        Given given = new Given()
                .rows(unit, "cost-line", COST, item + " | fixed | 10 | " + Objects.requireNonNullElse(account, ""));

        assertThat(of(given).expenses()).extracting(ExpenseAuditTest::account).containsExactly(expected);
    }

    @ParameterizedTest(name = "as of {0}: {1}")
    @CsvSource({"2024-01-20, 27a Other expenses", "2024-02-01, 27b Other expenses", "2026-05-01, 27b Other expenses"})
    void knowsThatLinesAreRenumbered(LocalDate asOf, String line) {
        Portfolio now = new Given()
                .rows("quickdumpnow", "cost-line", COST, "Hosting | fixed | 10 | ")
                .portfolio();
        Portfolio then = new Portfolio(now.handoffs(), now.frameworks(), now.snapshot(), asOf);

        assertThat(Books.of(then).expenses().expenses().get(0).taxLine()).contains(line);
    }

    @Test
    void sumsMonthlyLinesByAccountAndLine() {
        Given given = new Given()
                .rows(
                        "quickdumpnow",
                        "cost-line",
                        COST,
                        "Insurance | fixed | 10 | 6000\nMore insurance | fixed | 5 | \nSails | one-off | 900 | 6020")
                .rows("quickdumpnow", "cost-line", "item, kind, $low, $high, account", "Third | fixed | 1 | 3 | 6000")
                .rows("quickdumpnow", "cost-line", COST, "Fourth | fixed | | 6000\nPadlocks | fixed | 7 | ");

        assertThat(of(given).categories())
                .extracting(one -> one.account().map(Account::code).orElse("none") + " "
                        + Format.MONEY.show(one.amount()) + " "
                        + one.lines().mid().orElseThrow() + " "
                        + one.suggested())
                .containsExactly("6000 ≥ $16 to $18 4 true", "none $7 1 false");
    }

    @ParameterizedTest(name = "a {0} of {1} to {2}")
    @CsvSource({
        "one-off, 2500, 2500, asked",
        "one-off, 2499.99, 2499.99, passed",
        "one-off, 2000, 3000, asked",
        "one-off, '', '', asked",
        "one-off, 0, 0, passed",
        "fixed, 9000, 9000, passed",
    })
    void asksOfLargeOneOffsWhetherTheyAreAssets(String kind, String low, String high, String expected) {
        Given given = new Given()
                .rows(
                        "quickdumpnow",
                        "cost-line",
                        "item, kind, $low, $high, account",
                        String.join(" | ", "Sails", kind, low, high, "6020"));

        assertThat(of(given).toCapitalise()).hasSize(expected.equals("asked") ? 1 : 0);
    }

    @Test
    void namesWhatHasNoAccountAndWhatHasNoForm() {
        Given given = new Given()
                .rows("quickdumpnow", "cost-line", COST, "Padlocks | fixed | 7 | \nPadlocks | fixed | 8 | ")
                .rows("jada", "cost-line", COST, "Slip | fixed | 7 | 6010");
        Books books = Books.of(given.portfolio());

        assertThat(shown(books.figures(), "costs-without-account")).isEqualTo("2");
        assertThat(shown(books.figures(), "cost-without-account@quickdumpnow[Padlocks]"))
                .isEqualTo("Padlocks");
        assertThat(books.findings())
                .filteredOn(finding -> List.of("CAO-UNMAPPED", "CAO-TAXFORM")
                        .contains(finding.rule().id()))
                .extracting(finding -> finding.sentence().plain())
                .containsExactlyInAnyOrder(
                        "2 cost lines have no account: Padlocks, Padlocks.",
                        "Costs without a tax line, since the tax form is not known: JADA.");
    }

    @Test
    void withoutCostsNothingIsKnown() {
        assertThat(of(new Given()).unmapped().isKnown()).isFalse();
        assertThat(of(new Given()).categories()).isEmpty();
    }
}
