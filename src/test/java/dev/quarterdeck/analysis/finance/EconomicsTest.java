package dev.quarterdeck.analysis.finance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.value.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contribution and break-even at their edges. */
class EconomicsTest {

    private static Stated sale(String price, String crew, String share, String fixed) {
        return new Stated()
                .rows("jada", "financials", "cost-line", "item|amount", "Slip|" + fixed)
                .rows(
                        "jada",
                        "economics",
                        "line",
                        "item|value",
                        "Price per charter|" + price,
                        "Crew|" + crew,
                        "Processing|" + share);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "$100; $20; 10%; $700; $70; 10; 10",
                "$100; $20; 10%; $701; $70; 10.01; 11",
                "$100; $20; 10%; $650-750; $70; 9.29-10.71; 10-11",
                "$100; $20; 10%; $0; $70; 0; 0",
                "$100; $95; 10%; $700; -$5; —; —",
                "$100; $90; 10%; $700; $0; —; —",
                "$100; ?; 10%; $700; ≤ $90; ≥ 7.78; ≥ 8",
                "$100; $20; 10%; ?; $70; —; —",
                "$100; $20-30; 10%; $700; $60 to $70; 10-11.67; 10-12",
            })
    void breakEvenRoundsUpOnlyWhatIsNotExact(
            String price, String crew, String share, String fixed, String left, String quotient, String units) {
        UnitEconomics jada =
                sale(price, crew, share, fixed).finance().economics().of("jada").orElseThrow();

        assertThat(Format.MONEY.show(jada.contribution())).isEqualTo(left);
        assertThat(Format.NUMBER.show(jada.breakEven().quotient())).isEqualTo(quotient);
        assertThat(Format.INT.show(jada.breakEven().units())).isEqualTo(units);
    }

    @ParameterizedTest
    @CsvSource({"$94, false", "$95, true", "?, false"})
    void aSaleThatLeavesNothingIsAFinding(String crew, boolean found) {
        assertThat(sale("$100", crew.equals("$95") ? "$105" : crew, "0%", "$700").finance().findings().stream()
                        .map(Finding::id)
                        .anyMatch("FIN-NEGCM:jada"::equals))
                .isEqualTo(found);
    }

    @Test
    void anUnknownPriceLeavesTheUnitOut() {
        assertThat(sale("?", "$20", "10%", "$700").finance().economics().units())
                .isEmpty();
    }

    @Test
    void channelsStandInTheOrderOfTheirBreakEven() {
        Finance finance = sale("$100", "$20", "10%", "$700")
                .rows("portfolio", "channels", "channel-plan", "channel|commission", "A|20%", "B|?", "C|0%", "D|80%")
                .finance();

        assertThat(finance.economics().of("jada").orElseThrow().channels())
                .extracting(UnitEconomics.Channel::name)
                .containsExactly("C", "A", "B", "D");
        assertThat(finance.findings())
                .filteredOn(finding -> finding.id().equals("FIN-BE-CH:portfolio"))
                .extracting(finding -> finding.sentence().plain())
                .containsExactly("Break-even by channel: C 10, A 14.");
    }

    @Test
    void priceAndFixedCostsAreVariedByAStep() {
        assertThat(sale("$100", "$20", "10%", "$700")
                        .finance()
                        .economics()
                        .of("jada")
                        .orElseThrow()
                        .sensitivity())
                .extracting(one -> Format.MONEY.show(one.contribution()) + " "
                        + Format.INT.show(one.breakEven().units()))
                .containsExactly("$70 10", "$79 9", "$61 12", "$70 11", "$70 9");
    }

    @Test
    void aChildTakesItsParentsRatio() {
        Economics economics = new Stated()
                .fact("dangerouscentaur", "contribution ratio", "85%")
                .finance()
                .economics();

        assertThat(economics.contributions().get("dc-clients"))
                .satisfies(known -> assertThat(known.from()).isEqualTo("dangerouscentaur"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "$400; 2026-03-12; JOBS; $400",
                "?; 2026-03-12; JOBS; —",
                "$400; 2026-01-12; RATIO; $600",
            })
    void directCostsPreferJobsToRatios(String costs, String delivered, DirectCosts.Basis basis, String window) {
        DirectCosts direct = new Stated()
                .fact("expert-yacht-delivery", "contribution ratio", "40%")
                .rows("expert-yacht-delivery", "jobs", "job", "job|delivered|costs", "J|" + delivered + "|" + costs)
                .rows("portfolio", "events", "event", "date|unit|amount", "2026-03-12|expert-yacht-delivery|$1,000")
                .finance()
                .directCosts();

        assertThat(direct.units()).singleElement().satisfies(sold -> {
            assertThat(sold.basis()).isEqualTo(basis);
            assertThat(Format.MONEY.show(sold.window())).isEqualTo(window);
        });
    }

    @Test
    void directCostsAreUnknownWithoutSalesAndAtLeastSoMuchWithoutARatio() {
        assertThat(new Stated().finance().directCosts().total().isKnown()).isFalse();
        assertThat(Format.MONEY.show(new Stated()
                        .fact("quickdumpnow", "contribution ratio", "50%")
                        .rows(
                                "portfolio",
                                "events",
                                "event",
                                "date|unit|amount",
                                "2026-03-12|quickdumpnow|$600",
                                "2026-03-13|jada|$600")
                        .finance()
                        .directCosts()
                        .total()))
                .isEqualTo("≥ $100");
    }
}
