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
        Given done = given().row("jada", "action", "action=Availability calendar", "status=!done");

        assertThat(Market.of(done.portfolio(), CHARTER).sequence().channels())
                .extracting(plan -> plan.wave() + " " + plan.channel())
                .containsExactly("1 Sailo", "2 GetMyBoat", "3 Viator", "4 GetYourGuide");
    }

    @Test
    void aChannelOfWhichNothingIsKnownComesLastOfThoseThatWait() {
        Given late = given().row("portfolio", "channel-plan", "channel=Late", "needs=photos");

        assertThat(Market.of(late.portfolio(), CHARTER).sequence().channels())
                .extracting(plan -> plan.wave() + " " + plan.channel())
                .containsExactly("1 Sailo", "2 GetMyBoat", "3 Viator", "3 GetYourGuide", "4 Late");
    }

    @ParameterizedTest(name = "contribution {0} of {1}: {2}")
    @CsvSource({
        "1000, 1500, Sailo GetMyBoat Viator GetYourGuide, ''",
        "450, 1500, Sailo GetMyBoat Viator, GetYourGuide leaves nothing of a booking.",
        "300, 1500, GetMyBoat Sailo, GetYourGuide loses $150 on each booking (+1 more).",
        "0, 1500, '', GetYourGuide loses $450 on each booking (+3 more).",
    })
    void leavesOutChannelsThatLeaveNothing(String contribution, String price, String kept, String sentence) {
        Market market = Market.of(
                given().portfolio(), Given.money(Map.of("contribution@jada", contribution, "price@jada", price)));

        assertThat(market.sequence().channels())
                .extracting(ChannelPlan::channel)
                .containsExactly(kept.isEmpty() ? new String[0] : kept.split(" ", -1));
        assertThat(market.findings())
                .filteredOn(finding -> finding.rule().id().equals("CMO-NEG"))
                .extracting(finding -> finding.sentence().plain())
                .containsExactlyElementsOf(sentence.isEmpty() ? List.of() : List.of(sentence));
    }

    @ParameterizedTest(name = "effort {0}, bookings {1}, setup {2}: {3} a month, {4} an hour, {5} months")
    @CsvSource({
        "#1, #1.2, $93, $930, 116.25, 0.1",
        "#1, #1.2, $0, $930, 116.25, 0.0",
        "#1, #1..2, $775, $775 to $1, 96.88-193.75, 0.5-1.0",
        "#0, #1.2, $93, $930, —, 0.1",
        "#1, #0, $93, $0, 0, —",
        "#1, '', $93, —, —, —",
        "'', #1.2, '', $930, —, —",
    })
    void worksOutWhatAChannelBrings(
            String effort, String bookings, String setup, String monthly, String score, String payback) {
        Market market = Market.of(
                new Given()
                        .row(
                                "portfolio",
                                "channel-plan",
                                "channel=Sailo",
                                "effort=" + effort,
                                "commission=%15",
                                "bookings=" + bookings,
                                "setup=" + setup)
                        .portfolio(),
                CHARTER);

        assertThat(shown(market.figures(), "channel-monthly@jada[Sailo]")).startsWith(monthly);
        assertThat(shown(market.figures(), "channel-score@jada[Sailo]")).isEqualTo(score);
        assertThat(shown(market.figures(), "channel-payback@jada[Sailo]")).isEqualTo(payback);
    }

    @Test
    void takesTheUnitThatTheRowNames() {
        Market market = Market.of(
                new Given()
                        .row(
                                "portfolio",
                                "channel-plan",
                                "channel=Yelp",
                                "unit=quickdumpnow",
                                "effort=#1",
                                "commission=%10",
                                "bookings=#2")
                        .portfolio(),
                Given.money(Map.of("contribution@quickdumpnow", "50", "price@quickdumpnow", "100")));

        assertThat(shown(market.figures(), "channel-monthly@quickdumpnow[Yelp]"))
                .isEqualTo("$80");
    }

    @Test
    void tellsTheSequenceInWords() {
        assertThat(shown(Market.of(given().portfolio(), CHARTER).figures(), "channel-sequence"))
                .isEqualTo("Sailo > GetMyBoat > Viator/GetYourGuide");
        assertThat(shown(Market.of(new Given().portfolio(), CHARTER).figures(), "channel-sequence"))
                .isEqualTo("—");
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
    void coversEachChannelAndUnitByWhatAppliesToThem() {
        Market market = Market.of(
                new Given()
                        .row("jada", "channel-status", "channel=Yelp", "status=live")
                        .row("quickdumpnow", "channel-status", "channel=Yelp", "status=draft")
                        .row("jada", "channel-status", "channel=Sailo", "status=none")
                        .row("quickdumpnow", "channel-status", "channel=Sailo", "status=n/a")
                        .row("jada", "channel-status", "channel=Fax", "status=n/a")
                        .portfolio(),
                CHARTER);

        assertThat(shown(market.figures(), "channel-coverage")).isEqualTo("33.3%");
        assertThat(shown(market.figures(), "channel-coverage@jada")).isEqualTo("50.0%");
        assertThat(shown(market.figures(), "channel-coverage@quickdumpnow")).isEqualTo("0.0%");
        assertThat(shown(market.figures(), "channel-coverage[Yelp]")).isEqualTo("50.0%");
        assertThat(shown(market.figures(), "channel-coverage[Sailo]")).isEqualTo("0.0%");
        assertThat(shown(market.figures(), "channel-coverage[Fax]")).isEqualTo("—");
    }

    @Test
    void withoutAMatrixCoverageIsUnknown() {
        assertThat(shown(Market.of(new Given().portfolio(), CHARTER).figures(), "ota-live"))
                .isEqualTo("—");
    }
}
