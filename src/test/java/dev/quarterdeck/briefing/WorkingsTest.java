package dev.quarterdeck.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.analysis.Given;
import dev.quarterdeck.value.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a report says that its runway is reckoned. */
class WorkingsTest {

    private static List<String> workings(Given given) {
        Material material = Shown.material("ceo", given);
        return new Sentences(
                        material.perspective(),
                        material.analysis().figures(),
                        material.portfolio().frameworks().wording())
                .workings().stream().map(Text::plain).toList();
    }

    @Test
    void theySayWhatTheRunwayDividesByWhat() {
        Given given = new Given()
                .row("portfolio", "cash", "account=Bank", "balance=$6000", "asof=@2026-04-30")
                .row("jada", "cost-line", "item=Slip", "low=$400", "high=$600");

        assertThat(workings(given))
                .containsExactly("The runway of ≤ 12.0 months is cash of $6,000 over a gross burn of ≥ $500 a month,"
                        + " since receipts are not recorded.");

        given.row("portfolio", "deposit", "id=D1", "date=@2026-04-14", "amount=$600");
        assertThat(workings(given))
                .containsExactly("The runway of ≤ 20.0 months is cash of $6,000 over a net burn of ≥ $300 a month:"
                        + " fixed costs of ≥ $500, less receipts of $200.");

        assertThat(workings(new Given())).isEmpty();
    }
}
