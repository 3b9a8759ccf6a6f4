package dev.quarterdeck.analysis.books;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.analysis.Given;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CloseChecklistTest {

    private static Map<String, CloseStep.State> states(Given given) {
        return Books.of(given.portfolio()).close().steps().stream()
                .collect(Collectors.toMap(CloseStep::key, CloseStep::state));
    }

    /** One sale, invoiced and paid in April, and one cost with its account and its spend. */
    private static Given closed() {
        return new Given()
                .rows("jada", "event", "id, @date, $amount", "E1 | 2026-04-02 | 100")
                .rows("jada", "invoice", "id, ref, @date, $amount", "I1 | E1 | 2026-04-03 | 100")
                .rows("jada", "deposit", "id, for, @date, $amount, $fee", "D1 | I1 | 2026-04-04 | 97 | 3")
                .rows("jada", "cost-line", "item, $amount, account", "Slip | 10 | 6010")
                .rows("jada", "actual", "@month, $costs", "2026-04 | 10");
    }

    @Test
    void whatIsInOrderIsDoneAndTheRestIsForAPerson() {
        assertThat(states(closed()))
                .containsEntry("bridge-closed", CloseStep.State.DONE)
                .containsEntry("deposits-matched", CloseStep.State.DONE)
                .containsEntry("sales-billed", CloseStep.State.DONE)
                .containsEntry("receivables-reviewed", CloseStep.State.DONE)
                .containsEntry("spend-recorded", CloseStep.State.DONE)
                .containsEntry("costs-categorised", CloseStep.State.DONE)
                .containsEntry("suspense-zero", CloseStep.State.DONE)
                .containsEntry("balance-equal", CloseStep.State.DONE)
                .containsEntry("bank-reconciled", CloseStep.State.MANUAL);
        assertThat(Books.of(closed().portfolio()).close().done())
                .isEqualTo(Books.of(closed().portfolio()).close().judged());
    }

    @Test
    void whatIsNotInOrderIsOpen() {
        Given given = closed().rows("jada", "event", "id, @date, $amount", "E2 | 2026-04-09 | 50")
                .rows("jada", "invoice", "id, ref, @date, $amount", "I2 | X | 2026-02-03 | 100")
                .rows("jada", "deposit", "id, @date, $amount", "D2 | 2026-04-14 | 7")
                .rows("quickdumpnow", "cost-line", "item, $amount, account", "Padlocks | 10 | ");

        assertThat(states(given))
                .containsEntry("bridge-closed", CloseStep.State.DONE)
                .containsEntry("deposits-matched", CloseStep.State.OPEN)
                .containsEntry("sales-billed", CloseStep.State.OPEN)
                .containsEntry("receivables-reviewed", CloseStep.State.OPEN)
                .containsEntry("spend-recorded", CloseStep.State.OPEN)
                .containsEntry("costs-categorised", CloseStep.State.OPEN)
                .containsEntry("suspense-zero", CloseStep.State.OPEN)
                .containsEntry("balance-equal", CloseStep.State.DONE);
    }

    @Test
    void aReviewAfterTheMonthSettlesWhatIsOverdue() {
        Given overdue = new Given().rows("jada", "invoice", "id, @date, $amount", "I2 | 2026-02-03 | 100");

        assertThat(states(overdue)).containsEntry("receivables-reviewed", CloseStep.State.OPEN);
        assertThat(states(overdue.fact("portfolio", "receivables reviewed", "@2026-03-31")))
                .containsEntry("receivables-reviewed", CloseStep.State.OPEN);
        assertThat(states(overdue.fact("portfolio", "ar reviewed", "@2026-04-30")))
                .containsEntry("receivables-reviewed", CloseStep.State.DONE);
    }

    @Test
    void whatNothingCanJudgeIsNotDone() {
        assertThat(states(new Given()).values())
                .containsOnly(CloseStep.State.UNKNOWN, CloseStep.State.MANUAL)
                .hasSizeGreaterThan(8);
    }
}
