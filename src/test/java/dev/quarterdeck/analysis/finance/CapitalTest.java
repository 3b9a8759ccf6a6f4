package dev.quarterdeck.analysis.finance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tiers, paybacks and gates of capital. */
class CapitalTest {

    private static final String COLUMNS = "id|initiative|cost|monthly|gain|confidence|due|status|tier";

    private static Stated business(String balance, String... items) {
        Stated stated = new Stated()
                .rows("jada", "financials", "cost-line", "item|amount", "Slip|$100")
                .rows("portfolio", "cash", "cash", "account|balance|asof", "Checking|" + balance + "|2026-04-30")
                .rows("portfolio", "capital", "initiative", COLUMNS, items);
        for (String unit : new String[] {
            "queenofsandiego", "quickdumpnow", "dangerouscentaur", "rental-3028-51st", "expert-yacht-delivery"
        }) {
            stated.fact(unit, "burn", "exclude");
        }
        return stated;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "$0|$0|$10|50%; zero-cost; $5; 0.0",
                "$0|-$5|$10|50%; zero-cost; $5; 0.0",
                "$0|$35|$0|90%; low-cost; -$35; —",
                "$500|$50|$100|100%; low-cost; $50; 10.0",
                "$501|$0|$100|100%; revenue-producing; $100; 5.0",
                "$300|$250|$700|40%; revenue-producing; $30; 10.0",
                "$2,500|$0|$900|50%; revenue-producing; $450; 5.6",
                "?|$0|$10|50%; revenue-producing; $5; —",
                "$0|?|$10|50%; revenue-producing; —; —",
                "$400-600|$0|$100|100%; revenue-producing; $100; 5.0",
            })
    void amountsDecideTierAndPayback(String amounts, String tier, String net, String payback) {
        Initiative item = business("$5,000", "C1|Thing|" + amounts + "|2026-05-08|open|")
                .finance()
                .capital()
                .initiatives()
                .get(0);

        assertThat(item.tier()).isEqualTo(tier);
        assertThat(Format.MONEY.show(item.net())).isEqualTo(net);
        assertThat(Format.TENTHS.show(item.payback())).isEqualTo(payback);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "$5,000; |open; C1 has no due date",
                "$5,000; 2026-05-08|open; open",
                "$5,000; |done; open",
                "$5,000; |dropped; open",
                "$590; 2026-05-08|open; runway of 5.9 months is below 6 months",
                "?; 2026-05-08|open; the runway is not known",
            })
    void theSecondTierOpensOnceTheFirstIsArrangedAndTheRunwayHolds(String cash, String free, String gate) {
        Capital capital = business(cash, "C1|Free|$0|$0|$10|50%|" + free + "|", "C2|Cheap|$10|$0|$10|50%||open|")
                .finance()
                .capital();

        assertThat(capital.tiers().get(1).reason().map(Text::plain).orElse("open"))
                .isEqualTo(gate);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "open; $600|$0|$200|100%; no low-cost item is done",
                "done; $600|$0|$200|100%; open",
                "done; $600|$0|$90|100%; C3 pays back in 6.7 months, later than 6 months",
                "done; $600|$0|$0|100%; C3 never pays back",
                "done; $4,500|$0|$900|100%; C3 would leave a runway of 5.0 months, below 6 months",
            })
    void theThirdTierOpensOnceACheapItemIsDoneAndOnePays(String cheap, String amounts, String gate) {
        Capital capital = business(
                        "$5,000",
                        "C2|Cheap|$10|$0|$10|50%|2026-05-08|" + cheap + "|",
                        "C3|Dear|" + amounts + "|2026-05-08|open|")
                .finance()
                .capital();

        assertThat(capital.tiers().get(2).reason().map(Text::plain).orElse("open"))
                .isEqualTo(gate);
    }

    @Test
    void aStatedTierThatDiffersIsAFinding() {
        assertThat(business("$5,000", "C1|Free|$0|$0|$10|50%||open|low-cost")
                        .finance()
                        .findings())
                .filteredOn(finding -> finding.id().equals("CAP-TIER:portfolio"))
                .extracting(finding -> finding.sentence().plain())
                .containsExactly("C1 is stated as low-cost and computes as zero-cost.");
    }
}
