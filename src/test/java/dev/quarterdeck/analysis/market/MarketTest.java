package dev.quarterdeck.analysis.market;

import static dev.quarterdeck.analysis.Given.shown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.analysis.Given;
import dev.quarterdeck.portfolio.Figures;
import dev.quarterdeck.portfolio.Finding;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarketTest {

    private static final String PLAN = """
            Viator | 2.5 | 25 | 1.5 | 29 | availability calendar
            GetYourGuide | 2.5 | 30 | 1.2 | 0 | availability calendar
            Sailo | 0.75 | 15 | 1.2 | 0 |
            GetMyBoat | 1 | 11.5 | 1.0 | 0 |
            """;

    private static final String COLUMNS = "channel, #effort, %commission, #bookings, $setup, needs";

    private static final Figures CHARTER = Given.money(Map.of("contribution@jada", "1000", "price@jada", "1500"));

    private static Given given() {
        return new Given().rows("portfolio", "channel-plan", COLUMNS, PLAN);
    }

    @Test
    void opensChannelsByContributionForEachHour() {
        Market market = Market.of(given().portfolio(), CHARTER);

        assertThat(market.sequence().channels())
                .extracting(plan -> plan.wave() + " " + plan.channel())
                .containsExactly("1 Sailo", "2 GetMyBoat", "3 Viator", "3 GetYourGuide");
        assertThat(shown(market.figures(), "channel-score@jada[Sailo]")).isEqualTo("155");
        assertThat(shown(market.figures(), "channel-score@jada[GetMyBoat]")).isEqualTo("103.44");
        assertThat(shown(market.figures(), "channel-score@jada[Viator]")).isEqualTo("46.88");
        assertThat(shown(market.figures(), "channel-score@jada[GetYourGuide]")).isEqualTo("33");
        assertThat(market.findings()).extracting(Finding::id).containsExactly("CMO-SEQ:portfolio");
        assertThat(market.findings().get(0).sentence().plain())
                .isEqualTo("Sailo: $930 a month for 6 hours of work (155 per hour).");
    }

    @Test
    void aNeedThatIsMetNoLongerHoldsAChannelBack() {
        Market market = Market.of(
                given().row("portfolio", "channel-plan", "channel=Late", "needs=photos")
                        .portfolio(),
                CHARTER);

        assertThat(market.sequence().channels().get(4).channel()).isEqualTo("Late");
        assertThat(market.sequence().channels().get(4).score().isKnown()).isFalse();
    }

    @Test
    void aChannelThatLosesOnEachSaleIsLeftOut() {
        Market market =
                Market.of(given().portfolio(), Given.money(Map.of("contribution@jada", "300", "price@jada", "1500")));

        assertThat(market.sequence().excluded())
                .extracting(ChannelPlan::channel)
                .containsExactly("Viator", "GetYourGuide");
        assertThat(market.findings().get(0).sentence().plain()).isEqualTo("GetYourGuide loses $150 on each booking.");
    }

    @Test
    void withoutAPriceNothingIsPromised() {
        Market market = Market.of(given().portfolio(), Figures.of(List.of()));

        assertThat(market.findings()).isEmpty();
        assertThat(shown(market.figures(), "channel-score@jada[Sailo]")).isEqualTo("—");
    }

    @ParameterizedTest(name = "{0}: {1} of {2}")
    @CsvSource({"live, 1, 2", "LIVE, 1, 2", "n/a, 0, 1", "soon, 0, 2", "stale, 0, 2"})
    void countsWhatIsLiveOfWhatApplies(String state, String live, String applicable) {
        Market market = Market.of(
                new Given()
                        .row("jada", "channel-status", "channel=Sailo", "type=OTA", "status=" + state)
                        .row("jada", "channel-status", "channel=Viator", "type=ota", "status=none")
                        .row("jada", "channel-status", "channel=Yelp", "type=local", "status=live")
                        .portfolio(),
                CHARTER);

        assertThat(shown(market.figures(), "ota-live")).isEqualTo(live);
        assertThat(shown(market.figures(), "ota-applicable")).isEqualTo(applicable);
    }

    @Test
    void namesStalePresences() {
        Market market = Market.of(
                new Given()
                        .row("jada", "channel-status", "channel=Instagram", "type=social", "status=stale")
                        .portfolio(),
                CHARTER);

        assertThat(market.findings().get(0).sentence().plain())
                .isEqualTo("1 channel presence is stale: Instagram JADA.");
    }

    @Test
    void withoutAMatrixCoverageIsUnknown() {
        assertThat(shown(Market.of(new Given().portfolio(), CHARTER).figures(), "ota-live"))
                .isEqualTo("—");
    }
}
