package dev.quarterdeck.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.source.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stars and other marks in cells: emphasis, or a footnote below the table. */
class FootnotesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '>',
            value = {
                "7*7 > 7*7",
                "* > *",
                "5 * 3 > 5 * 3",
                "*Slip* > Slip",
                "a *b* c > a b c",
                "2*3*4 > 234", // as CommonMark has it
                "\\*Slip\\* fee > *Slip* fee",
                "*Slip > *Slip",
                "**Slip fee** > Slip fee",
                "Slip fee* > Slip fee",
                "Slip [1] > Slip",
            })
    void onlyAPairOfStarsIsEmphasisAndOneAtTheEndAFootnotesMark(String cell, String text) {
        Handoffs costs = Reading.of("x.md", "## Costs\n| Item | Amount |\n|---|---|\n| " + cell + " | $5 |\n");

        assertThat(costs.rows().get(0).text("item")).contains(text);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"*, ' '", "**, ' '", "†, ''", "‡, ' '", "[1], ' '", "\\*, ' '"})
    void aFootnoteBelowATableIsANoteOfTheRowThatHasItsMark(String mark, String blank) {
        String table = "## Costs\n| Item | Amount |\n|---|---|\n| Slip | $900" + mark + " |\n| Fuel | $70 |\n";
        for (String between : List.of("", "\n")) {
            Handoffs note = Reading.of("x.md", table + between + mark + blank + "Fee: due\nin *advance*\n\nText.\n");

            assertThat(note.rows()).extracting(Row::notes).containsExactly(List.of("Fee: due in advance"), List.of());
            assertThat(note.rows().get(0).money("amount").isKnown()).isTrue();
            assertThat(note.facts()).isEmpty();
            assertThat(note.prose())
                    .extracting(Prose::markdown)
                    .singleElement()
                    .satisfies(prose -> assertThat(prose).contains("Fee: due", "Text."));
            assertThat(note.problems()).extracting(Problem::code).containsOnly("HD-012");
        }
    }

    @Test
    void aListBelowATableWithoutMarksStaysAList() {
        Handoffs note = Reading.of("x.md", """
                ## Costs
                | Item | Amount |
                |---|---|
                | Slip | $900 |

                * Fuel: $70/mo
                """);

        assertThat(note.rows()).extracting(Row::notes).containsExactly(List.of());
        assertThat(note.facts()).extracting(Fact::key).containsExactly("fuel");
    }

    @Test
    void starsWithoutEndCostNoMoreThanTheirLength() {
        assertThat(Words.plain("*a ".repeat(300_000))).hasSize(3 * 300_000 - 1);
    }
}
