package dev.quarterdeck.analysis.finance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.Sample;
import dev.quarterdeck.portfolio.Figures;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Type;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The acceptance figures of burn, break-even, runway, plan and capital, on the sample. */
class FinanceSampleTest {

    private static final Finance FINANCE = Finance.of(Sample.portfolio());

    private static String shown(Finance finance, String key) {
        return Figures.of(finance.figures()).find(key).orElseThrow().display();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "gross-burn; $7,010 to $8,794",
                "gross-burn-mid; $7,902",
                "fixed-costs@jada; $5,050 to $5,800",
                "contribution@jada; $1,000",
                "contribution-ratio@jada; 66.7%",
                "break-even-units@jada; 6",
                "break-even-units@jada[Sailo]; 7",
                "break-even-units@jada[GetMyBoat]; 7",
                "break-even-units@jada[Viator]; 9",
                "break-even-units@jada[GetYourGuide]; 10",
                "break-even-quotient@jada[Sailo]; 7",
                "cash; $53,200",
                "receipts[2026-02]; $1,825",
                "receipts[2026-03]; $4,450",
                "receipts[2026-04]; $3,675",
                "avg-receipts; $3,316.67",
                "direct-costs; $1,875",
                "direct-costs-window@jada; $1,500",
                "direct-costs-window@queenofsandiego; $540",
                "direct-costs-window@quickdumpnow; $495",
                "direct-costs-window@dc-clients; $360",
                "direct-costs-window@expert-yacht-delivery; $2,730",
                "runway-end; 2027-01-05",
                "first-profit-month; 2027-02",
                "sustained-profit-month; 2027-02",
                "portfolio-result[2026-12]; -$177",
                "portfolio-result[2027-01]; -$152",
                "portfolio-result[2027-02]; $563",
                "portfolio-result[2027-03]; $1,763",
                "quarter-result[2027-Q1]; $2,174",
                "plan-low; $35,057",
                "plan-low-month; 2027-01",
                "charters-target-break-even-month@jada; 2026-12",
                "milestone-due[M1]; 2026-06-30",
                "milestone-due[M2]; 2026-09-30",
                "milestone-due[M3]; 2026-12-31",
                "milestone-due[M4]; 2027-03-31",
                "capital-payback[C7]; 10.0",
                "capital-payback[C8]; 5.6",
                "capital-gate[low-cost]; closed",
            })
    void figuresAreTheExpectedOnes(String key, String display) {
        assertThat(shown(FINANCE, key)).isEqualTo(display);
    }

    @Test
    void rangesHaveTheirOwnMiddle() {
        Figures figures = Figures.of(FINANCE.figures());
        Quantity runway = figures.quantity("runway", Type.MONTHS);

        assertThat(List.of(runway.lowEnd(), runway.midpoint(), runway.highEnd()))
                .extracting(Format.MONTHS::show)
                .containsExactly("7.2", "8.2", "9.5");
        assertThat(Format.MONEY.show(figures.quantity("net-burn", Type.MONEY).midpoint()))
                .isEqualTo("$6,460.33");
        assertThat(Format.NUMBER.show(figures.quantity("break-even-quotient@jada", Type.NUMBER)
                        .midpoint()))
                .isEqualTo("5.43");
        assertThat(Format.MONEY.show(
                        figures.quantity("break-even-revenue@jada", Type.MONEY).midpoint()))
                .isEqualTo("$8,137.50");
    }

    @Test
    void initiativesStandInTheirTiers() {
        assertThat(FINANCE.capital().tiers())
                .extracting(tier -> tier.id() + " "
                        + tier.items().stream().map(Initiative::id).sorted().toList())
                .containsExactly("zero-cost [C1, C2, C3]", "low-cost [C4, C5, C6]", "revenue-producing [C7, C8]");
    }

    @Test
    void findingsSayWhatTheLetterQuotes() {
        assertThat(FINANCE.findings())
                .extracting(finding -> finding.sentence().plain())
                .containsExactly(
                        "At present net burn cash ends on 2027-01-05, before the last milestone (2027-03-31);"
                                + " on plan its low point is $35,057 (2027-01).",
                        "Break-even by channel: Sailo 7, GetMyBoat 7, Viator 9, GetYourGuide 10.");
    }

    @Test
    void oneChangedCostMovesOnlyWhatRestsOnIt() {
        Portfolio dearer = Sample.with("jada.md", "| $780 | $780 |", "| $880 | $880 |");
        Finance changed = Finance.of(dearer);

        assertThat(shown(changed, "gross-burn-mid")).isEqualTo("$8,002");
        assertThat(shown(changed, "avg-receipts")).isEqualTo(shown(FINANCE, "avg-receipts"));
        assertThat(shown(changed, "fixed-costs@quickdumpnow")).isEqualTo(shown(FINANCE, "fixed-costs@quickdumpnow"));
    }
}
