package dev.quarterdeck.analysis.market;

import static dev.quarterdeck.analysis.Given.shown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.analysis.Given;
import dev.quarterdeck.portfolio.Figures;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a funnel loses people. */
class FunnelTest {

    private static Given stages(String... counts) {
        Given given = new Given();
        for (int i = 0; i < counts.length; i++) {
            given.row("jada", "stage", "stage=" + "ABCD".charAt(i), "count=" + counts[i]);
        }
        return given;
    }

    private static Market market(Given given) {
        return Market.of(given.portfolio(), Figures.of(List.of()));
    }

    @ParameterizedTest(name = "{0}, {1}, {2}: {3}, {4}, overall {5}, most lost at {6}, rising: {7}")
    @CsvSource({
        "#100, #40, #10, 40.0%, 25.0%, 10.0%, B, ''",
        "#100, #90, #0, 90.0%, 0.0%, 0.0%, C, ''",
        "#100, #50, #0, 50.0%, 0.0%, 0.0%, B, ''",
        "#100, #0, #0, 0.0%, —, 0.0%, B, ''",
        "#0, #0, #0, —, —, —, '', ''",
        "#100, '', #10, —, —, 10.0%, '', ''",
        "'', #40, #10, —, 25.0%, —, C, ''",
        "#100..200, #50, #10, 25.0%-50.0%, 20.0%, 5.0%-10.0%, B, ''",
        "#10, #40, #10, 400.0%, 25.0%, 100.0%, C, 'JADA: 40 at \"B\" after 10 at \"A\".'",
        "#40, #10, #40, 25.0%, 400.0%, 100.0%, B, 'JADA: 40 at \"C\" after 10 at \"B\".'",
        "#40, #40, #40, 100.0%, 100.0%, 100.0%, '', ''",
    })
    void convertsStepByStep(
            String a, String b, String c, String toB, String toC, String overall, String worst, String rising) {
        Market market = market(stages(a, b, c));

        assertThat(shown(market.figures(), "funnel-conversion@jada[B]")).isEqualTo(toB);
        assertThat(shown(market.figures(), "funnel-conversion@jada[C]")).isEqualTo(toC);
        assertThat(shown(market.figures(), "funnel-overall@jada")).isEqualTo(overall);
        assertThat(shown(market.figures(), "funnel-overall")).isEqualTo(overall);
        assertThat(market.funnels().get(0).biggestLoss().map(Funnel.Stage::name).orElse(""))
                .isEqualTo(worst);
        assertThat(market.findings())
                .extracting(finding -> finding.sentence().plain())
                .containsExactlyElementsOf(rising.isEmpty() ? List.of() : List.of(rising));
    }

    @Test
    void oneStageConvertsNothing() {
        Market market = market(stages("#100"));

        assertThat(shown(market.figures(), "funnel-count@jada[A]")).isEqualTo("100");
        assertThat(shown(market.figures(), "funnel-overall@jada")).isEqualTo("—");
        assertThat(shown(market.figures(), "funnel-overall")).isEqualTo("—");
    }

    @Test
    void aStageListedTwiceCountsOnce() {
        Given twice = stages("#100", "#40").row("jada", "stage", "stage=B", "count=#39");

        assertThat(market(twice).funnels().get(0).stages())
                .extracting(Funnel.Stage::name)
                .containsExactly("A", "B");
    }

    @Test
    void allFunnelsTogetherAreUnknownWhenOneIs() {
        Given two = stages("#100", "#40")
                .row("quickdumpnow", "stage", "stage=A", "count=#100")
                .row("quickdumpnow", "stage", "stage=B", "count=#10");
        assertThat(shown(market(two).figures(), "funnel-overall")).isEqualTo("25.0%");

        two.row("dangerouscentaur", "stage", "stage=A", "count=")
                .row("dangerouscentaur", "stage", "stage=B", "count=#10");
        assertThat(shown(market(two).figures(), "funnel-overall")).isEqualTo("—");
    }

    @Test
    void withoutStagesThereIsNoFunnel() {
        Market market = market(new Given());

        assertThat(market.funnels()).isEmpty();
        assertThat(shown(market.figures(), "funnel-overall")).isEqualTo("—");
    }
}
