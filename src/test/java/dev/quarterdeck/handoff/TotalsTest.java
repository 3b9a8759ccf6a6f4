package dev.quarterdeck.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.source.Problem;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an author adds up in a table is no datum, wherever it stands. */
class TotalsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\'',
            value = {
                "| Rent | $900 |\\n| Total | $900 |; Rent $900; ",
                "| Rent | $900 |\\n| Net | $900 |; Rent $900; ",
                "| Rent | $900 |\\n| Fuel | $70 |\\n| **Subtotal** | $970 |\\n| Van | $30 |; Rent $900, Fuel $70, Van $30; ",
                "| Rent | $900 |\\n| Sub-total: | $900 |\\n| Van | $30 |\\n| Subtotal | $30 |\\n| Total | $930 |; Rent $900, Van $30; ",
                "| Rent | $900 |\\n| Subtotal | $900 |\\n| Van | $30 |\\n| Subtotal | $30 |; Rent $900, Van $30; ",
                "| Rent | $900 |\\n| Subtotal | $800 |\\n| Van | $30 |; Rent $900, Van $30; total says $800 but rows add up to $900",
                "| Rent | $900 |\\n| Total | $900 |\\n| Van | $30 |; Rent $900, Van $30; ",
                "| Rent | $900 |\\n| Subtotal | $900 |\\n| Van | same |; Rent $900, Van $900; ", // as the row above it
                "| Subtotal | TBD |\\n| Van | $30 |; Subtotal unknown, Van $30; ", // sums up nothing
                "| Rent | $900 |\\n| Total | $900 |\\n| Van | $30 |\\n| Total | $30 |; Rent $900, Van $30; ", // of each
                // part
                "| Rent | $900 |\\n| Total | $900 |\\n| Van | $30 |\\n| Total | $930 |; Rent $900, Van $30; ", // of all
                "| Rent | $900 |\\n| Subtotal | $900 |\\n| Van | $30 |\\n| Subtotal | $40 |; Rent $900, Van $30; total says $40 but rows add up to $30",
                "| Rent | $900 |\\n| Total | $900 |\\n| Van | $30 |\\n| Total | $940 |; Rent $900, Van $30; total says $940 but rows add up to $930",
                "| Rent | $900 |\\n| Sub total | $900 |\\n| Van | $30 |; Rent $900, Van $30; ",
                "| Rent | $900 |\\n| Subtotals | $900 |\\n| Van | $30 |; Rent $900, Van $30; ",
                "| Rent | $900 |\\n| Subtotal fixed | $900 |\\n| Van | $30 |; Rent $900, Van $30; ",
                "| Rent | $900 |\\n| Subtotal: fixed | $900 |\\n| Van | $30 |; Rent $900, Van $30; ",
                "| Rent | $900 |\\n| Van | $30 |\\n| Subtotal of all | $930 |; Rent $900, Van $30; ",
                "| Rent | $900 |\\n| Subtotally | $70 |\\n| Van | $30 |; Rent $900, Subtotally $70, Van $30; ",
                "| Total | $60 |\\n| Van | $30 |; Total $60, Van $30; \"Total\" stands above all rows, and is counted as one of them", // fuel of that brand
                "| Subtotal | $60 |\\n| Van | $30 |; Subtotal $60, Van $30; \"Subtotal\" stands above all rows, and is counted as one of them",
                "| Net | $40 |\\n| Van | $30 |; Net $40, Van $30; ", // of a fisher, perhaps
            })
    void isNoRow(String rows, String expected, String told) {
        Handoffs read = Reading.of(
                "x.md",
                "---\nunit: q\nupdated: 2026-04-30\n---\n## Costs\n| Item | Amount |\n|---|---|\n"
                        + rows.replace("\\n", "\n") + "\n");

        assertThat(read.rows().stream()
                        .map(row -> row.text("item").orElse("") + " "
                                + (row.money("amount").isKnown()
                                        ? row.cell("amount")
                                                .orElseThrow()
                                                .text()
                                                .replace("same", "$900")
                                        : "unknown"))
                        .collect(Collectors.joining(", ")))
                .isEqualTo(expected);
        assertThat(read.problems())
                .filteredOn(problem -> problem.code().equals("HD-070"))
                .extracting(Problem::what)
                .containsExactlyElementsOf(Optional.ofNullable(told).stream().toList());
    }

    @Test
    void isReadOnce() {
        Handoffs read = Reading.of("x.md", """
                ---
                unit: q
                updated: 2026-04-30
                ---
                ## Costs
                | Item | Amount |
                |---|---|
                | Rent | €970 |
                | Subtotal | €970 |
                | Van | €30 |
                """);

        assertThat(read.problems())
                .filteredOn(problem -> problem.code().equals("HD-062"))
                .extracting(problem -> problem.at().line())
                .doesNotHaveDuplicates();
    }
}
