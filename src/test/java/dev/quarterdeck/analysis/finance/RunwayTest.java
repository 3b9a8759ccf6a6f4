package dev.quarterdeck.analysis.finance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.value.Format;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long cash lasts, and what it says where an input is unknown. */
class RunwayTest {

    /** All units but one are out of the burn, so that nobody is silent. */
    private static Stated with(String cost) {
        Stated stated = new Stated().rows("jada", "financials", "cost-line", "item|amount", "Slip|" + cost);
        for (String unit : new String[] {
            "queenofsandiego", "quickdumpnow", "dangerouscentaur", "rental-3028-51st", "expert-yacht-delivery"
        }) {
            stated.fact(unit, "burn", "exclude");
        }
        return stated;
    }

    private static Stated cash(Stated stated, String balance, String day) {
        return stated.rows("portfolio", "cash", "cash", "account|balance|asof", "Checking|" + balance + "|" + day);
    }

    private static Stated receipts(Stated stated, String amount) {
        return stated.rows("portfolio", "deposits", "deposit", "date|amount|fee|note", "2026-04-06|" + amount + "|$0|")
                .rows("jada", "economics", "line", "item|value", "Price per charter|$300", "Crew|$0")
                .rows("portfolio", "events", "event", "date|unit|amount", "2026-04-04|jada|$300");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "$1,000; $5,000; $300; NET; 5.5",
                "$1,000-2,000; $5,000; $300; NET; 2.6-5.5",
                "$1,000; $5,000; $0; NET; 5.0",
                "$1,000; $0; $300; NET; 0.0",
                "$1,000; ?; $300; UNKNOWN; —",
                "$100; $5,000; $300; UNLIMITED; n/a",
                "$50; $5,000; $900; UNLIMITED; n/a",
                "$50-250; $5,000; $300; NET; ≥ 33.3-100.0",
                "?; $5,000; $300; UNKNOWN; —",
            })
    void dividesCashByNetBurn(String cost, String balance, String deposit, Runway.Basis basis, String months) {
        Runway runway = receipts(cash(with(cost), balance, "2026-04-30"), deposit)
                .finance()
                .runway();

        assertThat(runway.basis()).isEqualTo(basis);
        assertThat(Format.MONTHS.show(runway.months())).isEqualTo(months);
    }

    @Test
    void fallsBackToGrossBurnWhenReceiptsAreUnknown() {
        Runway runway = cash(with("$1,000"), "$5,000", "2026-04-30").finance().runway();

        assertThat(runway.basis()).isEqualTo(Runway.Basis.GROSS);
        assertThat(Format.MONTHS.show(runway.months())).isEqualTo("5.0");
        assertThat(runway.end().date()).contains(Stated.AS_OF.plusDays(152));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-30, true", "2026-03-31, false", "2026-04-30, false", "?, true"})
    void doubtsBalancesOlderThanAMonth(String day, boolean old) {
        Finance finance = cash(with("$1,000"), "$5,000", day).finance();

        assertThat(finance.cash().total().estimate()).isEqualTo(old);
        assertThat(finance.findings().stream().map(Finding::id).anyMatch("DQ-CASHOLD:portfolio"::equals))
                .isEqualTo(old);
    }

    @Test
    void takesTheNewestBalanceOfEachAccount() {
        Cash cash = new Stated()
                .rows(
                        "portfolio",
                        "cash",
                        "cash",
                        "account|balance|asof",
                        "Checking|$700|2026-04-30",
                        "Checking|$900|2026-03-31",
                        "Savings|$50|2026-04-29")
                .finance()
                .cash();

        assertThat(Format.MONEY.show(cash.total())).isEqualTo("$750");
        assertThat(cash.day().flatMap(day -> day.date())).contains(LocalDate.of(2026, 4, 29));
    }

    @Test
    void countsNoLoansAndTransfersAsReceipts() {
        Receipts receipts = new Stated()
                .rows(
                        "portfolio",
                        "deposits",
                        "deposit",
                        "date|amount|fee|note",
                        "2026-04-06|$90|$10|",
                        "2026-04-07|$5,000|$0|owner contribution",
                        "2026-04-08|$800|$0|Transfer from savings")
                .finance()
                .receipts();

        assertThat(receipts.months())
                .extracting(month -> Format.MONEY.show(month.gross()))
                .containsExactly("$0", "$0", "$100");
        assertThat(Format.MONEY.show(receipts.average())).isEqualTo("$33.33");
    }

    @Test
    void saysAtLeastWhereAFeeIsOpen() {
        Receipts receipts = new Stated()
                .rows("portfolio", "deposits", "deposit", "date|amount|fee", "2026-04-06|$90|")
                .finance()
                .receipts();

        assertThat(Format.MONEY.show(receipts.average())).isEqualTo("≥ $30");
    }

    @Test
    void warnsWhenCashEndsBeforeTheLastOpenMilestone() {
        Finance finance = cash(with("$1,000"), "$5,000", "2026-04-30")
                .rows(
                        "portfolio",
                        "milestones",
                        "milestone",
                        "milestone|due|target|current|status",
                        "M1 Done|2027-12-31|2|2|",
                        "M2 Profit|2026-12-31|6|1|open")
                .finance();

        assertThat(finance.findings())
                .filteredOn(finding -> finding.id().equals("FIN-RUNEND:portfolio"))
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.sentence().plain())
                                .isEqualTo(
                                        "At present net burn cash ends on 2026-09-30, before the last milestone (2026-12-31)."));
    }
}
