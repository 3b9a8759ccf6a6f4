package dev.quarterdeck.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.source.Problem;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ranges whose ends stand the wrong way round. */
class RangeOrderTest {

    private static Handoffs note(String heading, String text) {
        return Reading.of(
                "x.md",
                "---\nunit: q\nupdated: 2026-04-30\n---\n## " + heading + "\n" + text.replace("\\n", "\n") + "\n");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\'',
            value = {
                "Costs; | Item | Amount |\\n|---|---|\\n| Slip | $500 to $300 |; the range \"$500 to $300\" has its greater number first",
                "Costs; | Item | Amount |\\n|---|---|\\n| Slip | $300 to $500 |; ",
                "Costs; | Item | Low | High |\\n|---|---|---|\\n| Slip | $5 | $3 |; the low amount \"$5\" is above the high one, \"$3\"",
                "Costs; | Item | Low | High |\\n|---|---|---|\\n| Slip | $0 | $0 |; ",
                "Costs; - burn rate: $9K-7K; the range \"$9K-7K\" has its greater number first",
                "Email list; | Measure | Low | High |\\n|---|---|---|\\n| Opens | 30% | 25% |; the low amount \"30%\" is above the high one, \"25%\"",
                "To do; - Pay (effort: 3-2d); the range \"3-2d\" has its greater number first",
                "To do; - Pay (impact: 4-3); the range \"4-3\" has its greater number first",
                "To do; - Pay (impact: 3-4, effort: 2-2d); ",
                "Guardrails; | Name | Metric | Rule |\\n|---|---|---|\\n| Cash | cash | between 6 and 3 |; the range \"between 6 and 3\" has its greater number first",
                "To do; - Pay (effort: 3 and 2 others); ",
                "Guardrails; | Name | Metric | Rule |\\n|---|---|---|\\n| Cash | cash | 3 and 2 others |; ",
                "Guardrails; | Name | Metric | Rule |\\n|---|---|---|\\n| Cash | cash | between $500 and $1k |; ",
                "Property; - period: 2026-06 to 2026-05; the span \"2026-06 to 2026-05\" has its later end first",
            })
    void aRangeFromItsGreaterEndIsTold(String heading, String text, String told) {
        assertThat(note(heading, text).problems().stream()
                        .filter(problem -> problem.code().equals("HD-061"))
                        .map(Problem::what)
                        .findFirst())
                .isEqualTo(Optional.ofNullable(told));
    }
}
