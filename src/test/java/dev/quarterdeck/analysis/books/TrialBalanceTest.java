package dev.quarterdeck.analysis.books;

import static dev.quarterdeck.analysis.Given.shown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.analysis.Given;
import dev.quarterdeck.value.Format;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What April posts, case by case; debits positive, credits negative. */
class TrialBalanceTest {

    private static String balances(Given given) {
        return Books.of(given.portfolio()).trialBalance().balances().stream()
                .map(one -> one.code() + " "
                        + (one.debit().isKnown()
                                ? Format.MONEY.show(one.debit())
                                : "-" + Format.MONEY.show(one.credit())))
                .collect(Collectors.joining(", "));
    }

    private static Given ledger(String performed, String invoiced, String paid, String payer) {
        Given given = new Given().rows("jada", "event", "id, @date, $amount", "E1 | " + performed + " | 100");
        if (!Objects.requireNonNullElse(invoiced, "").isEmpty()) {
            given.rows("jada", "invoice", "id, ref, @date, $amount", "I1 | E1 | " + invoiced + " | 90");
        }
        if (!Objects.requireNonNullElse(paid, "").isEmpty()) {
            given.rows(
                    "jada", "deposit", "id, for, @date, $amount, $fee", "D1 | " + payer + " | " + paid + " | 87 | 3");
        }
        return given;
    }

    @ParameterizedTest(name = "performed {0}, invoiced {1}, paid {2} on {3}: {4}")
    @CsvSource(
            delimiter = ';',
            value = {
                "2026-04-10; 2026-04-11; ; ; 1200 $90, 4000 -$90",
                "2026-05-10; 2026-04-11; ; ; 1200 $90, 2200 -$90",
                "2026-04-10; 2026-03-11; ; ; 2200 $90, 4000 -$90",
                "2026-03-10; 2026-04-11; ; ; 1200 $90, 1250 -$90",
                "2026-04-10; 2026-05-01; ; ; 1250 $100, 4000 -$100",
                "2026-04-10; ; ; ; 1250 $100, 4000 -$100",
                "2026-04-10; ; 2026-04-12; E1; 1000 $87, 4000 -$90, 6400 $3",
                "2026-05-10; ; 2026-04-12; E1; 1000 $87, 2200 -$90, 6400 $3",
                "2026-04-10; ; 2026-03-12; E1; 2200 $90, 4000 -$90",
                "2026-03-10; ; 2026-04-12; E1; 1000 $87, 1250 -$90, 6400 $3",
                "2026-03-10; 2026-03-11; 2026-04-12; I1; 1000 $87, 1200 -$90, 6400 $3",
                "2026-03-10; 2026-03-11; 2026-04-12; X; 1000 $87, 2900 -$90, 6400 $3",
                "2026-03-10; 2026-03-11; 2026-03-12; I1; ''",
            })
    void postsByTheRules(String performed, String invoiced, String paid, String payer, String expected) {
        Books books = Books.of(ledger(performed, invoiced, paid, payer).portfolio());

        assertThat(balances(ledger(performed, invoiced, paid, payer))).isEqualTo(expected);
        assertThat(expected.isEmpty() || books.trialBalance().isEqual()).isTrue();
    }

    @Test
    void anAccountHasNoBalanceOnItsOtherSide() {
        var figures =
                Books.of(ledger("2026-04-10", "2026-04-11", "", "").portfolio()).figures();

        assertThat(Stream.of("tb-debit[1200]", "tb-credit[1200]", "tb-debit[4000]", "tb-credit[4000]")
                        .map(figure -> shown(figures, figure)))
                .containsExactly("$90", "n/a", "n/a", "$90");
    }

    @ParameterizedTest(name = "{0} earns on {1}")
    @CsvSource({
        "jada, 4000",
        "queenofsandiego, 4100",
        "quickdumpnow, 4200",
        "dc-clients, 4300",
        "expert-yacht-delivery, 4400",
        "rental-3028-51st, 4500",
        "portfolio, 2900",
    })
    void earnsOnTheAccountOfTheUnitsModel(String unit, String account) {
        Given given = new Given().rows(unit, "event", "id, @date, $amount", "E1 | 2026-04-02 | 100");

        assertThat(balances(given)).isEqualTo("1250 $100, " + account + " -$100");
    }

    @Test
    void anInvoiceForNothingKnownWaitsInSuspense() {
        Given given = new Given().rows("jada", "invoice", "id, ref, @date, $amount", "I1 | X | 2026-04-02 | 100");

        assertThat(balances(given)).isEqualTo("1200 $100, 2900 -$100");
        assertThat(Books.of(given.portfolio()).findings())
                .filteredOn(finding -> finding.rule().id().equals("CAO-SUSP"))
                .extracting(finding -> finding.sentence().plain())
                .containsExactly("$100 stands in suspense in 2026-04: I1.");
    }

    @Test
    void recordedSpendGoesToTheUncategorisedUnlessItsRowNamesAnAccount() {
        Given given = new Given()
                .rows("jada", "actual", "@month, $costs", "2026-04 | 500\n2026-03 | 900\n2026-04 | ")
                .rows("jada", "actual", "@month, $costs, account", "2026-04 | 70 | 6020");

        assertThat(balances(given)).isEqualTo("1000 -$570, 6020 $70, 6900 $500");
    }

    @Test
    void aRangeIsPostedAtItsMiddleAndAnUnknownAmountIsNamed() {
        Given given =
                new Given().rows("jada", "event", "id, @date, $amount", "E1 | 2026-04-02 | \nE2 | 2026-04-03 | 0");
        TrialBalance balance = Books.of(given.portfolio()).trialBalance();

        assertThat(balances(given)).isEqualTo("1250 $0, 4000 $0");
        assertThat(balance.leftOut()).extracting(text -> text.plain()).containsExactly("E1");
    }

    @Test
    void whatHasNoDayIsNamedAndItsSaleIsNotTakenForPaid() {
        Given given = new Given()
                .rows("jada", "event", "id, @date, $amount", "E1 | 2026-04-02 | 100\nE2 | | 50")
                .rows("jada", "invoice", "id, ref, @date, $amount", "I2 | E2 | | 50\nI3 | X | | 9")
                .rows("jada", "deposit", "id, for, @date, $amount", "D1 | E1 | | 100\nD0 | X | 2026-03-01 | ");
        TrialBalance balance = Books.of(given.portfolio()).trialBalance();

        assertThat(balances(given)).isEqualTo("1250 $100, 4000 -$100");
        assertThat(balance.leftOut()).extracting(text -> text.plain()).containsExactly("E2", "I2", "I3", "D1");
    }

    @Test
    void anInvoiceWithoutADayFallsIntoTheMonthOfItsSale() {
        Given given = new Given()
                .rows("jada", "event", "id, @date, $amount", "E1 | 2026-04-02 | ")
                .rows("jada", "invoice", "id, ref, @date, $amount", "I1 | E1 | | 90");

        assertThat(balances(given)).isEqualTo("1200 $90, 4000 -$90");
        assertThat(Books.of(given.portfolio()).trialBalance().leftOut())
                .extracting(text -> text.plain())
                .containsExactly("E1");
    }

    @Test
    void aFurtherInvoiceOfABilledSaleClearsNoContractAsset() {
        Given given = new Given()
                .rows("jada", "event", "id, @date, $amount", "E1 | 2026-03-02 | 100")
                .rows(
                        "jada",
                        "invoice",
                        "id, ref, @date, $amount",
                        "I1 | E1 | 2026-03-03 | 60\nI2 | E1 | 2026-04-03 | 40");

        assertThat(balances(given)).isEqualTo("1200 $40, 4000 -$40");
    }

    @Test
    void aJournalWins() {
        Given given = ledger("2026-04-10", "2026-04-11", "", "")
                .rows(
                        "portfolio",
                        "journal-line",
                        "@date, account, $debit, $credit",
                        "2026-04-01 | 1000 Cash | 40 | \n2026-04-01 | Charter revenue | | 40\n2026-03-01 | 1000 | 7 | ");

        assertThat(balances(given)).isEqualTo("1000 $40, 4000 -$40");
        assertThat(Books.of(given.portfolio()).trialBalance().basis()).isEqualTo(TrialBalance.Basis.JOURNAL);
    }

    @ParameterizedTest(name = "debit {0}, credit {1}: {2}")
    @CsvSource({
        "40, 40, balanced, ",
        "40, 39.99, not balanced, 'Debits $40, credits $39.99.'",
        "40, , not balanced, 'Debits $40, credits $0.'",
        "0, 0, balanced, ",
    })
    void aJournalWhoseSidesDifferIsSaidToBe(String debit, String credit, String state, String said) {
        Given given = new Given()
                .rows(
                        "portfolio",
                        "journal-line",
                        "@date, account, $debit, $credit",
                        "2026-04-01 | 1000 | " + debit + " | \n2026-04-01 | 4000 | | "
                                + Objects.requireNonNullElse(credit, ""));
        Books books = Books.of(given.portfolio());

        assertThat(shown(books.figures(), "trial-balance")).isEqualTo(state);
        List<String> findings = books.findings().stream()
                .filter(finding -> finding.rule().id().equals("CAO-TB"))
                .map(finding -> finding.sentence().plain())
                .toList();
        assertThat(findings).isEqualTo(Stream.ofNullable(said).toList());
    }

    @Test
    void anEmptyMonthIsUnknownAndNotBalanced() {
        Books books = Books.of(new Given().portfolio());

        assertThat(shown(books.figures(), "trial-balance")).isEqualTo("—");
        assertThat(shown(books.figures(), "tb-suspense")).isEqualTo("—");
        assertThat(books.findings()).extracting(finding -> finding.rule().id()).doesNotContain("CAO-TB", "CAO-SUSP");
    }
}
