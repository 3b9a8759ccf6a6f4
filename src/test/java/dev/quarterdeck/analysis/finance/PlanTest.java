package dev.quarterdeck.analysis.finance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.value.Format;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** What follows from targets. */
class PlanTest {

    private static Stated business() {
        Stated stated = new Stated()
                .rows("jada", "financials", "cost-line", "item|amount", "Slip|$100")
                .fact("jada", "contribution ratio", "50%")
                .rows("portfolio", "cash", "cash", "account|balance|asof", "Checking|$120|2026-04-30");
        for (String unit : new String[] {
            "queenofsandiego", "quickdumpnow", "dangerouscentaur", "rental-3028-51st", "expert-yacht-delivery"
        }) {
            stated.fact(unit, "burn", "exclude");
        }
        return stated;
    }

    private static Stated targets(String columns, String... rows) {
        return business().rows("portfolio", "targets", "target", columns, rows);
    }

    @Test
    void resultsAreContributionsLessBurn() {
        Plan plan = targets("month|jada", "2026-05|$100", "2026-06|$200", "2026-07|$150", "2026-08|$300")
                .finance()
                .plan();

        assertThat(plan.months())
                .extracting(month -> Format.MONEY.show(month.result()))
                .containsExactly("-$50", "$0", "-$25", "$50");
        assertThat(plan.firstProfit()).map(Plan.Month::month).contains(YearMonth.of(2026, 6));
        assertThat(plan.sustainedProfit()).map(Plan.Month::month).contains(YearMonth.of(2026, 8));
        assertThat(plan.low()).map(Plan.Month::month).contains(YearMonth.of(2026, 7));
        assertThat(plan.low()).map(month -> Format.MONEY.show(month.cash())).contains("$45");
        assertThat(plan.quarters()).isEmpty();
    }

    @Test
    void aPlanThatRunsOutOfCashIsAFinding() {
        assertThat(targets("month|jada", "2026-05|$0", "2026-06|$0").finance().findings())
                .filteredOn(finding -> finding.id().equals("FIN-PLANLOW:portfolio"))
                .extracting(finding -> finding.sentence().plain())
                .containsExactly("Even if all targets are met, cash falls to -$80 in 2026-06.");
        assertThat(targets("month|jada", "2026-05|$0").finance().findings())
                .extracting(Finding::id)
                .doesNotContain("FIN-PLANLOW:portfolio");
    }

    @Test
    void aTargetWithoutARatioIsLeftOutAndSaid() {
        Plan plan = targets("month|jada|quickdumpnow", "2026-05|$100|$900", "2026-06|$100|$0")
                .finance()
                .plan();

        assertThat(plan.months())
                .extracting(month -> Format.MONEY.show(month.result()))
                .containsExactly("≥ -$50", "-$50");
    }

    @Test
    void pastMonthsShowWhatBecameOfTheirTargetsAndDoNotMoveCash() {
        Plan plan = targets("month|jada", "2026-04|$100", "2026-05|$200")
                .rows("portfolio", "events", "event", "date|unit|amount", "2026-04-04|jada|$130")
                .finance()
                .plan();

        assertThat(plan.months())
                .extracting(month -> Format.MONEY.show(month.revenue()) + " " + Format.MONEY.show(month.cash()))
                .containsExactly("$130 —", "— $120");
    }

    @Test
    void isEmptyWithoutTargetsAndKnowsNoMonthOfProfitWithoutBurn() {
        assertThat(business().finance().plan().months()).isEmpty();
        assertThat(new Stated()
                        .rows("portfolio", "targets", "target", "month|jada", "2026-05|$100", "?|$100")
                        .finance()
                        .plan()
                        .firstProfit())
                .isEmpty();
    }
}
