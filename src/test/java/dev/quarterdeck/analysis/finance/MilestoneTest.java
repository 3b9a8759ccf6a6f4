package dev.quarterdeck.analysis.finance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.value.Format;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Progress and state of milestones. */
class MilestoneTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "M1 Sell two|2026-06-30|2|1|; M1; 50.0%; false; false",
                "M1 Sell two|2026-06-30|2|2|; M1; 100.0%; true; false",
                "Sell two|2026-04-30|2|1|; sell-two; 50.0%; false; true",
                "Sell two|2026-04-30|2|1|done; sell-two; 50.0%; true; false",
                "M4 Profit|2027-03-31|$0|-$6|; M4; 0.0%; false; false",
                "M4 Profit|2027-03-31|$0|$0|; M4; 100.0%; true; false",
                "M5 Unknown|?|2|?|; M5; —; false; false",
            })
    void comparesWhatIsReachedWithTheTarget(String row, String key, String progress, boolean met, boolean overdue) {
        Milestone milestone = new Stated()
                .rows("portfolio", "milestones", "milestone", "milestone|due|target|current|status", row)
                .finance()
                .milestones()
                .get(0);

        assertThat(milestone.key()).isEqualTo(key);
        assertThat(Format.PERCENT.show(milestone.progress())).isEqualTo(progress);
        assertThat(milestone.met()).isEqualTo(met);
        assertThat(milestone.isOverdue(Stated.AS_OF)).isEqualTo(overdue);
    }
}
