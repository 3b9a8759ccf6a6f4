package dev.quarterdeck.analysis.books;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.analysis.Given;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartOfAccountsTest {

    /** The accounts that posting rules use, so that these are no faults. */
    private static final String NEEDED = """
            1000 | Cash | asset
            1200 | Receivable | Asset
            1250 | Unbilled | assets
            2200 | Deposits | liability
            2900 | Suspense | liability
            6400 | Processing | expense
            6900 | Uncategorised | expense
            """;

    private static List<String> faults(Given given) {
        return Books.of(given.portfolio()).chart().faults().stream()
                .map(fault -> fault.kind() + " " + fault.code())
                .toList();
    }

    @Test
    void theProposedChartIsWithoutFault() {
        ChartOfAccounts chart = Books.of(new Given().portfolio()).chart();

        assertThat(chart.proposed()).isTrue();
        assertThat(chart.faults()).isEmpty();
        assertThat(chart.accounts()).hasSizeGreaterThan(40);
    }

    @ParameterizedTest(name = "{0} of type {1}: {2}")
    @CsvSource({
        "6000, expense, ",
        "6000, revenue, TYPE 6000",
        "4000, income, ",
        "9000, expense, TYPE 9000",
        "1000, asset, DUPLICATE 1000",
        "Slip, expense, TYPE Slip",
    })
    void aStatedChartIsChecked(String code, String type, String fault) {
        Given given =
                new Given().rows("portfolio", "account", "code, name, type", NEEDED + code + " | One more | " + type);

        assertThat(Books.of(given.portfolio()).chart().proposed()).isFalse();
        assertThat(faults(given)).isEqualTo(Stream.ofNullable(fault).toList());
    }

    @Test
    void everyUsedCodeMustBeDefined() {
        Given given = new Given()
                .rows(
                        "jada",
                        "cost-line",
                        "item, $amount, account",
                        "A | 1 | 6000\nB | 2 | 6666\nC | 3 | 6666\nD | 4 | ")
                .rows("portfolio", "journal-line", "@date, account, $debit", "2026-04-01 | 1001 Petty cash | 5");

        assertThat(faults(given)).containsExactly("UNDEFINED 6666", "UNDEFINED 1001");
        assertThat(Books.of(given.portfolio()).findings())
                .filteredOn(finding -> finding.rule().id().equals("CAO-COA"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.sentence().plain())
                            .isEqualTo(
                                    "2 faults in the chart of accounts: 6666 used and not in the chart, 1001 used and"
                                            + " not in the chart.");
                    assertThat(finding.sources().cites())
                            .containsExactly(
                                    "content/handoffs/a.md:2:3",
                                    "content/handoffs/a.md:3:3",
                                    "content/handoffs/a.md:5:2");
                });
    }

    @Test
    void postingRulesNeedTheirAccountsInAStatedChart() {
        Given given = new Given().rows("portfolio", "account", "code, name, type", "1000 | Cash | asset");

        assertThat(faults(given))
                .containsExactly(
                        "UNDEFINED 1200",
                        "UNDEFINED 2200",
                        "UNDEFINED 1250",
                        "UNDEFINED 2900",
                        "UNDEFINED 6400",
                        "UNDEFINED 6900");
    }
}
