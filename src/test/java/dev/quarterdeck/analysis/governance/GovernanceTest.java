package dev.quarterdeck.analysis.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.quarterdeck.analysis.Given;
import dev.quarterdeck.handoff.Comparison;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.value.Bound;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Type;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GovernanceTest {

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, 6, '', EXACT, UNKNOWN",
        "AT_LEAST, 6, 0, EXACT, BREACHED",
        "AT_LEAST, 6, 6, EXACT, OK",
        "AT_LEAST, 6, 5..9, EXACT, OK",
        "AT_LEAST, 6, 3..8, EXACT, BREACHED",
        "AT_LEAST, 6, 7, AT_LEAST, OK",
        "AT_LEAST, 6, 5, AT_LEAST, UNKNOWN",
        "AT_MOST, 6, 5, AT_LEAST, UNKNOWN",
        "AT_MOST, 6, 7, AT_LEAST, BREACHED",
        "AT_MOST, 6, 0, EXACT, OK",
        "EQUAL, 6, 6, AT_LEAST, UNKNOWN",
    })
    void aGuardrailHoldsOnlyWhereThatIsCertain(
            Comparison.Operator operator, String limit, String value, Bound bound, Guardrails.State state) {
        Comparison rule = new Comparison(operator, Others.quantity(Type.NUMBER, limit));
        Quantity now = Others.quantity(Type.NUMBER, value).withBound(bound);

        assertThat(Guardrails.state(rule, now)).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"#4, #5, 20, critical", "#2, #2, 4, low", "#1, #5, 5, medium", "'', #5, —, ''", "#0, #5, 0, ''"})
    void aRiskIsLikelihoodTimesImpact(String likelihood, String impact, String score, String band) {
        Given given = new Given()
                .row("portfolio", "risk", "id=R1", "risk=It", "likelihood=" + likelihood, "impact=" + impact);
        RiskRegister.Risk risk = RiskRegister.of(given.portfolio()).risks().get(0);

        assertThat(Format.INT.show(risk.score())).isEqualTo(score);
        assertThat(risk.band()).isEqualTo(band);
    }

    @Test
    void unscoredAndOverdueRisksAreFound() {
        Given given = new Given()
                .row("portfolio", "risk", "id=R1", "risk=Weather", "likelihood=", "impact=#5")
                .row("portfolio", "risk", "id=R2", "risk=Fire", "likelihood=#1", "impact=#5", "due=@2026-04-30")
                .row("portfolio", "risk", "id=R3", "risk=Flood", "likelihood=#1", "impact=#5", "due=@2026-05-01");

        assertThat(RiskRegister.of(given.portfolio()).findings())
                .extracting(Finding::id, finding -> finding.brief().plain())
                .containsExactly(
                        tuple("RISK-UNSCORED:R1", "R1 has no likelihood or no impact"),
                        tuple("RISK-OVERDUE:R2", "R2 was due for review on 2026-04-30"));
    }

    @Test
    void whoeverIsAloneOnThreeRolesIsNamed() {
        Given given = new Given()
                .row("portfolio", "role", "role=Engineering", "primary=Sam", "backup=")
                .row("portfolio", "role", "role=Finance", "primary=Sam", "backup=none")
                .row("portfolio", "role", "role=Sales", "primary=Sam", "backup=Lee");
        assertThat(KeyPeople.of(Others.evidence(given)).findings()).isEmpty();

        given.row("portfolio", "role", "role=Clients", "primary=Sam");
        assertThat(KeyPeople.of(Others.evidence(given)).findings())
                .extracting(finding -> finding.sentence().plain())
                .containsExactly("Sam is the only cover for 3 roles.");
    }

    @Test
    void aKpiIsTrackedByARecentRowOrAFigure() {
        Given given = new Given()
                .row("jada", "kpi", "kpi=Charters per month", "current=#0", "asof=@2026-04-30")
                .row("jada", "kpi", "kpi=Average order value", "current=$1500", "asof=@2026-03-01")
                .row("jada", "kpi", "kpi=Customer acquisition cost", "current=");
        KpiGaps gaps = Others.governance(given, "utilisation@jada=40").kpis();

        assertThat(gaps.cells())
                .filteredOn(need -> need.unit().equals("jada"))
                .extracting(need -> need.kpi().id() + " " + need.state())
                .containsExactly(
                        "monthly-revenue NO_ROW",
                        "units-sold TRACKED",
                        "aov STALE",
                        "booking-conversion NO_ROW",
                        "cac NO_VALUE",
                        "pipeline-velocity NO_ROW",
                        "revenue-by-channel NO_ROW",
                        "repeat-rate NO_ROW",
                        "utilisation TRACKED",
                        "review-rating NO_ROW",
                        "nps NO_ROW",
                        "response-time NO_ROW",
                        "show-up-rate NO_ROW");
        assertThat(gaps.missing()).allMatch(need -> need.kpi().isCore());
    }

    @ParameterizedTest(name = "{0} from {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "margin-per-job | margin-mean@expert-yacht-delivery=1360.4 | $1,360",
                "margin-per-job | margin-mean@expert-yacht-delivery[J-1]=1250 | —",
                "margin-per-job | job-margin@expert-yacht-delivery[J-1]=1250 | —",
                "margin-per-job | margin-mean@expert-yacht-delivery= | —",
                "monthly-revenue | runway=1 | —",
            })
    void aKpiIsReadFromAFigureOfTheWholeUnit(String kpi, String figure, String shown) {
        assertThat(Others.governance(new Given(), figure).kpis().cells())
                .filteredOn(need -> need.unit().equals("expert-yacht-delivery")
                        && need.kpi().id().equals(kpi))
                .extracting(need -> need.shown().plain())
                .containsExactly(shown);
    }

    @Test
    void whatAHandoffStatesOfAKpiIsShownAsItIsWritten() {
        Given given = new Given()
                .row("rental-3028-51st", "kpi", "kpi=Net operating income", "current=#9222.5", "asof=@2026-04-30");

        assertThat(Others.governance(given, "noi@rental-3028-51st=7.25").kpis().cells())
                .filteredOn(need -> need.kpi().id().equals("noi"))
                .extracting(need -> need.shown().plain())
                .containsExactly("9,222.5");
    }

    @Test
    void aFunnelDerivesBookingConversion() {
        Given given = new Given()
                .row("jada", "stage", "stage=Visits", "count=#200")
                .row("jada", "stage", "stage=Booked", "count=#5");

        assertThat(Given.shown(Others.governance(given).figures(), "booking-conversion@jada"))
                .isEqualTo("2.5%");
    }

    @ParameterizedTest(name = "{0} and {1} are {2}")
    @CsvSource({"$5000, '', '≥ $5,000'", "$0, '', —", "$0, $0, $0", "'', '', —", "$0, $5000, '$5,000'"})
    void assetsWorthAtLeastNothingAreOfUnknownValue(String one, String other, String value) {
        Given given = new Given()
                .row("jada", "asset", "name=Yacht", "value=" + one)
                .row("jada", "asset", "name=Sheet", "value=" + other);

        assertThat(Given.shown(Others.governance(given).figures(), "assets-value@jada"))
                .isEqualTo(value);
    }

    @Test
    void idleAssetsAndUntrackedOnesAreTwoThings() {
        Given given = new Given()
                .row("jada", "asset", "name=Yacht", "status=active", "value=$5000")
                .row("jada", "asset", "name=Sheet", "value=")
                .row("quickdumpnow", "asset", "name=Site", "status=inactive");
        Governance governance = Others.governance(given);

        assertThat(Given.shown(governance.figures(), "assets-active@jada")).isEqualTo("2");
        assertThat(Given.shown(governance.figures(), "assets-value@jada")).isEqualTo("≥ $5,000");
        assertThat(Given.shown(governance.figures(), "assets-count@dangerouscentaur"))
                .isEqualTo(Format.UNKNOWN);
        assertThat(governance.assets().findings())
                .extracting(finding -> finding.brief().plain())
                .containsExactly(
                        "2 entities do not track assets: QueenofSanDiego, DangerousCentaur",
                        "QuickDumpNow has 1 asset and none in service");
    }

    @Test
    void cloudResourcesWithoutAUnitAreFound() {
        Given given = new Given()
                .snapshot("{\"lambda\":[{\"name\":\"mine\",\"unit\":\"jada\"},{\"name\":\"stray\"}],"
                        + "\"cloudfront\":[{\"id\":\"E1\",\"unit\":\"nobody\",\"aliases\":[]}]}");

        assertThat(AssetInventory.of(Others.evidence(given)).findings())
                .extracting(Finding::id)
                .contains("AST-ORPHAN:portfolio");
        assertThat(CloudResources.of(Others.evidence(given)).orphans())
                .extracting(CloudResources.Resource::name)
                .containsExactly("stray", "E1");
    }

    @Test
    void dealsAreWeighedByTheirStageWhereNoProbabilityIsStated() {
        Given given = new Given()
                .row("jada", "deal", "opportunity=A", "stage=quoted", "value=$1000", "probability=%60")
                .row("jada", "deal", "opportunity=B", "stage=Lead", "value=$1000", "probability=")
                .row("jada", "deal", "opportunity=C", "stage=lost", "value=$1000")
                .row("jada", "deal", "opportunity=D", "stage=inquiry", "value=$1000");
        Pipeline pipeline = Pipeline.of(Others.evidence(
                given, "target[2026-05]=500", "target[2026-06]=300", "target[2026-07]=200", "backlog=300"));

        assertThat(Format.INT.show(pipeline.open())).isEqualTo("3");
        assertThat(Format.MONEY.show(pipeline.value())).isEqualTo("$3,000");
        assertThat(Format.MONEY.show(pipeline.weighted())).isEqualTo("≥ $700");
        assertThat(Format.PERCENT.show(pipeline.coverage())).isEqualTo("≥ 100.0%");
    }

    @Test
    void revenueBeforeTheFirstRecordIsUnknownAndLaterGapsAreZero() {
        Given given = new Given()
                .row("portfolio", "event", "id=1", "date=@2026-02-14", "unit=jada", "amount=$1500")
                .row("portfolio", "event", "id=2", "date=@2026-04-11", "unit=JADA", "amount=$500")
                .row("expert-yacht-delivery", "job", "job=J1", "delivered=@2026-01-17", "revenue=$2400");
        Governance governance = Others.governance(given);

        assertThat(Given.shown(governance.figures(), "revenue@jada[2026-01]")).isEqualTo(Format.UNKNOWN);
        assertThat(Given.shown(governance.figures(), "revenue@jada[2026-03]")).isEqualTo("$0");
        assertThat(Given.shown(governance.figures(), "revenue@jada")).isEqualTo("$2,000");
        assertThat(Given.shown(governance.figures(), "month-revenue@jada")).isEqualTo("$500");
        assertThat(Given.shown(governance.figures(), "month-revenue@expert-yacht-delivery"))
                .isEqualTo("$0");
        assertThat(Given.shown(governance.figures(), "revenue@expert-yacht-delivery[2026-01]"))
                .isEqualTo("$2,400");
    }

    @Test
    void aGuardrailSilencesTheShortfallOnItsMetricWhereBothWouldSpeak() {
        Given given = new Given().row("portfolio", "guardrail", "guardrail=Runway floor", "metric=runway", "rule=>= 6");
        List<Finding> shortfalls =
                Shortfalls.of(Others.evidence(given, "runway=4")).findings();
        Guardrails.Guardrail broken = new Guardrails.Guardrail(
                "runway-floor",
                Text.name("Runway floor"),
                "runway",
                Others.quantity(Type.MONTHS, "4"),
                Format.MONTHS,
                Text.name(">= 6"),
                Guardrails.State.BREACHED,
                shortfalls.get(0).sources());
        Guardrails guardrails = new Guardrails(List.of(broken), List.of(), Others.quantity(Type.COUNT, "1"));

        assertThat(guardrails.withoutRepetition(Others.evidence(given), shortfalls))
                .filteredOn(finding -> finding.rule().id().equals("SF-RUNWAY"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.rule().perspectives()).containsExactly("ceo"));
    }

    @Test
    void anEmptyPortfolioIsFullOfGapsAndFailsNowhere() {
        Governance governance = Others.governance(new Given());

        assertThat(governance.findings())
                .extracting(Finding::id)
                .contains(
                        "SF-PIPELINE:portfolio", "SF-HANDOFF:portfolio", "DQ-MISSING:portfolio", "DQ-NOFILE:portfolio");
        assertThat(Given.shown(governance.figures(), "overdue-actions")).isEqualTo("0");
        assertThat(Given.shown(governance.figures(), "pipeline-value")).isEqualTo(Format.UNKNOWN);
    }
}
