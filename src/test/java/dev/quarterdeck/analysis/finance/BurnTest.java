package dev.quarterdeck.analysis.finance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.portfolio.CostLine;
import dev.quarterdeck.value.Format;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts as burn, and what it says where something is unknown. */
class BurnTest {

    private static final String LINE = "item|kind|low|high|amount";

    private static String gross(Stated stated) {
        return Format.MONEY.show(Burn.of(stated.portfolio()).gross());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Slip|fixed|$10|$20|; ≥ $10 to $20",
                "Slip||||$15; ≥ $15",
                "Slip|fixed|||$10-30; ≥ $10 to $30",
                "Slip|fixed|||$0; ≥ $0",
                "Slip|fixed|||?; —",
                "Slip|fixed|$10||; ≥ $10",
                "Slip|fixed|||EUR 10; —",
                "Sails|one-off|||$900; —",
                "Fuel|variable|||$900; —",
            })
    void takesFixedLinesAndSaysAtLeastWhereOtherUnitsAreSilent(String line, String gross) {
        assertThat(gross(new Stated().rows("jada", "financials", "cost-line", LINE, line)))
                .isEqualTo(gross);
    }

    @Test
    void isUnknownWithoutAnyCost() {
        Burn burn = Burn.of(new Stated().portfolio());

        assertThat(burn.gross().isKnown()).isFalse();
        assertThat(burn.units()).isEmpty();
    }

    @Test
    void leavesOutUnitsThatTheirHandoffExcludesAndKeepsTheReason() {
        Burn burn = Burn.of(new Stated()
                .rows("jada", "financials", "cost-line", LINE, "Slip|fixed|||$10")
                .rows("rental-3028-51st", "financials", "cost-line", LINE, "Tax|fixed|||$90")
                .fact("rental-3028-51st", "burn", "exclude")
                .fact("rental-3028-51st", "burn_reason", "self-funding")
                .portfolio());

        assertThat(Format.MONEY.show(burn.gross())).isEqualTo("≥ $10");
        assertThat(burn.excluded()).singleElement().satisfies(out -> {
            assertThat(out.costs().unit()).isEqualTo("rental-3028-51st");
            assertThat(out.reason()).contains("self-funding");
        });
    }

    @Test
    void countsAChildWithoutCostsIntoItsParent() {
        Burn burn = Burn.of(new Stated()
                .rows("dangerouscentaur", "financials", "cost-line", LINE, "Tools|fixed|||$10")
                .portfolio());

        assertThat(burn.silent()).doesNotContain("dc-clients").contains("jada");
    }

    @Test
    void takesActualSpendOnceAllTrailingMonthsAreRecorded() {
        Stated stated = new Stated()
                .rows("jada", "financials", "cost-line", LINE, "Slip|fixed|$90|$110|")
                .rows("jada", "financials", "actual", "month|costs", "2026-02|$120", "2026-03|$120", "2026-04|$150");
        Finance finance = stated.finance();

        assertThat(finance.burn().of("jada").orElseThrow().isActual()).isTrue();
        assertThat(gross(stated)).isEqualTo("≥ $130");
        assertThat(finance.burn().recorded().mid())
                .hasValueSatisfying(months -> assertThat(months).isEqualByComparingTo("3"));
        assertThat(finance.findings())
                .filteredOn(finding -> finding.id().equals("FIN-VAR:jada"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence().plain())
                        .isEqualTo("JADA spent $130 a month against $100 in the model (30.0%)."));
    }

    @Test
    void keepsToTheModelWhileAMonthIsMissing() {
        Stated stated = new Stated()
                .rows("jada", "financials", "cost-line", LINE, "Slip|fixed|||$100")
                .rows("jada", "financials", "actual", "month|costs", "2026-03|$120", "2026-04|$150");

        assertThat(gross(stated)).isEqualTo("≥ $100");
        assertThat(stated.finance().burn().basis()).isEqualTo(Burn.Basis.MODELLED);
        assertThat(Format.INT.show(stated.finance().burn().recorded())).isEqualTo("2");
    }

    @Test
    void listsOneOffsApart() {
        UnitCosts jada = Burn.of(new Stated()
                        .rows("jada", "financials", "cost-line", LINE, "Slip|fixed|||$10", "Sails|one-off|||$900")
                        .portfolio())
                .of("jada")
                .orElseThrow();

        assertThat(jada.oneOffs()).extracting(CostLine::item).isEqualTo(List.of("Sails"));
        assertThat(Format.MONEY.show(jada.costs())).isEqualTo("$10");
    }
}
