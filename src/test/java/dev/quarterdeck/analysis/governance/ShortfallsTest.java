package dev.quarterdeck.analysis.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.analysis.Given;
import dev.quarterdeck.portfolio.Finding;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortfallsTest {

    /** Severity and short sentence of what a rule finds; empty when it finds nothing. */
    private static String found(ShortfallRule rule, Evidence evidence) {
        List<Finding> findings = rule.check(evidence);
        return findings.isEmpty()
                ? ""
                : findings.get(0).severity().id() + ": "
                        + findings.get(0).brief().plain();
    }

    @Test
    void anEntityWithoutADealIsAShortfallAndAllOfThemACriticalOne() {
        Given none = new Given();
        Given one = new Given().row("jada", "deal", "opportunity=Charter", "stage=quoted", "value=$500");
        Given won = new Given().row("jada", "deal", "opportunity=Charter", "stage=Won", "value=$500");
        Given all = new Given()
                .row("jada", "deal", "opportunity=A", "stage=lead")
                .row("queenofsandiego", "deal", "opportunity=B", "stage=lead")
                .row("quickdumpnow", "deal", "opportunity=C", "stage=lead")
                .row("dc-clients", "deal", "opportunity=of a child", "stage=lead");

        assertThat(Stream.of(none, one, won, all).map(given -> found(new PipelineShortfall(), Others.evidence(given))))
                .containsExactly(
                        "critical: 4 of 4 operating entities have no open deal",
                        "high: 3 of 4 operating entities have no open deal",
                        "critical: 4 of 4 operating entities have no open deal",
                        "");
    }

    @Test
    void aMissingDealIsToldBesideTheDealsThatThereAre() {
        Given asset = new Given().row("expert-yacht-delivery", "deal", "opportunity=A", "stage=lead");
        Given both = asset.row("jada", "deal", "opportunity=B", "stage=lead");

        assertThat(Stream.of(new Given(), both)
                        .map(given -> new PipelineShortfall()
                                .check(Others.evidence(given))
                                .get(0)
                                .sentence()
                                .plain()))
                .containsExactly(
                        "4 of 4 operating entities have no open deal.",
                        "3 of 4 operating entities have no open deal: QueenofSanDiego, QuickDumpNow, DangerousCentaur;"
                                + " the 2 open deals are of Expert Yacht Delivery, JADA.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "QuickBooks | active | QuickBooks    | active      | ''",
                "none       | missing | Google Sheets | spreadsheet | critical: Accounting: none; revenue tracking: Google Sheets",
                "QuickBooks | active | Google Sheets | active      | high: Accounting: QuickBooks; revenue tracking: Google Sheets",
                "QuickBooks | ad hoc | QuickBooks    | active      | critical: Accounting: QuickBooks; revenue tracking: QuickBooks",
                "''         | active | QuickBooks    | active      | critical: Accounting is not described; revenue tracking: QuickBooks",
            })
    void aWeakSystemIsAShortfall(String accounting, String status, String revenue, String other, String expected) {
        Given given = new Given()
                .row("portfolio", "system", "purpose=Accounting", "tool=" + accounting, "status=" + status)
                .row("portfolio", "system", "purpose=Revenue tracking", "tool=" + revenue, "status=" + other);

        assertThat(found(new RevenueTrackingShortfall(), Others.evidence(given)))
                .isEqualTo(expected);
    }

    @Test
    void noTableOfSystemsIsAsCriticalAsNoAccounting() {
        assertThat(found(new RevenueTrackingShortfall(), Others.evidence(new Given())))
                .isEqualTo("critical: Accounting and revenue tracking are not described");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "equity     | #4 | #5 | ''   | ''          | critical: 1 key-person or equity risks lack a dated mitigation, top score 20",
                "key-person | #4 | #4 | plan | @2026-06-01 | ''",
                "key-person | #4 | #4 | plan | ''          | critical: 1 key-person or equity risks lack a dated mitigation, top score 16",
                "key-person | #2 | #4 | ''   | ''          | ''",
                "financial  | #5 | #5 | ''   | ''          | ''",
                "succession | '' | #5 | ''   | ''          | high: 1 key-person or equity risks have neither a dated mitigation nor a score",
            })
    void aHeavyRiskOfPeopleNeedsADatedMitigation(
            String category, String likelihood, String impact, String mitigation, String due, String expected) {
        Given given = new Given()
                .row(
                        "portfolio",
                        "risk",
                        "id=R1",
                        "risk=Someone leaves",
                        "category=" + category,
                        "likelihood=" + likelihood,
                        "impact=" + impact,
                        "mitigation=" + mitigation,
                        "due=" + due,
                        "status=open");

        assertThat(found(new KeyPersonShortfall(), Others.evidence(given))).isEqualTo(expected);
    }

    @Test
    void aClosedRiskOfPeopleIsNone() {
        Given given = new Given()
                .row("portfolio", "risk", "id=R1", "category=equity", "likelihood=#5", "impact=#5", "status=closed");

        assertThat(found(new KeyPersonShortfall(), Others.evidence(given))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "none | none | 0 | critical: 0 of 2 OTA listings are live",
                "live | none | 1 | medium: 1 of 2 OTA listings are live",
                "live | live | 2 | ''",
                "n/a  | live | 1 | ''",
                "none | n/a  | 0 | critical: 0 of 2 OTA listings are live",
            })
    void aUnitThatNoAgencySellsIsAShortfall(String jada, String queen, String live, String expected) {
        Given given = new Given()
                .row("jada", "channel-status", "channel=Yelp", "type=local", "status=live")
                .row("jada", "channel-status", "channel=Sailo", "type=OTA", "status=" + jada)
                .row("queenofsandiego", "channel-status", "channel=Sailo", "type=OTA", "status=" + queen);

        assertThat(found(new OtaShortfall(), Others.evidence(given, "ota-live=" + live, "ota-applicable=2")))
                .isEqualTo(expected);
    }

    @Test
    void noChannelMatrixIsAMilderShortfall() {
        assertThat(found(new OtaShortfall(), Others.evidence(new Given())))
                .isEqualTo("medium: No channel matrix says which OTA listings are live");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "#5 | Subscription active | #0 | ok     | critical: QuickDumpNow: 5 at \"Before\", 0 at \"Subscription active\"",
                "#5 | Quote               | #0 | ok     | high: QuickDumpNow: 5 at \"Before\", 0 at \"Quote\"",
                "#0 | Quote               | #0 | ok     | ''",
                "#5 | Quote               | #1 | ok     | ''",
                "#5 | Payment             | #1 | broken | critical: QuickDumpNow: 5 at \"Before\", 1 at \"Payment\"",
                "#5 | Payment             | '' | ok     | ''",
                "#5 | Payment             | '' | broken | critical: QuickDumpNow: \"Payment\" is broken",
            })
    void aStepThatLosesEverybodyIsAShortfall(
            String before, String stage, String count, String status, String expected) {
        Given given = new Given()
                .row("quickdumpnow", "stage", "stage=Before", "count=" + before)
                .row("quickdumpnow", "stage", "stage=" + stage, "count=" + count, "status=" + status);

        assertThat(found(new FunnelShortfall(), Others.evidence(given))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "'', critical: Actual spend is recorded for 0 of the last 3 months",
        "0, critical: Actual spend is recorded for 0 of the last 3 months",
        "2, medium: Actual spend is recorded for 2 of the last 3 months",
        "3, ''",
    })
    void monthsWithoutRecordedSpendAreAShortfall(String recorded, String expected) {
        assertThat(found(new BurnShortfall(), Others.evidence(new Given(), "recorded-months=" + recorded)))
                .isEqualTo(expected);
    }

    @Test
    void aClientThatIsWorkedForNeedsABillingModel() {
        Given none = new Given();
        Given one = new Given()
                .row("dc-clients", "client", "client=A", "model=retainer", "hours=#9")
                .row("dc-clients", "client", "client=B", "model=hourly", "hours=#9")
                .row("dc-clients", "client", "client=C", "model=hourly", "hours=#9")
                .row("dc-clients", "client", "client=D", "model=hourly", "hours=#9")
                .row("dc-clients", "client", "client=E", "model=None", "hours=#1")
                .row("dc-clients", "client", "client=Idle", "model=none", "hours=#0");
        Given untold = new Given().row("dc-clients", "client", "client=A", "model=none", "hours=");

        assertThat(Stream.of(none, one, untold).map(given -> found(new BillingShortfall(), Others.evidence(given))))
                .containsExactly(
                        "",
                        "high: 1 of 5 clients have no billing model",
                        "critical: 1 of 1 clients have no billing model");
    }

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "0..0, critical: Cash lasts 0.0 months",
        "2.9, critical: Cash lasts 2.9 months",
        "2..6, high: Cash lasts 4.0 months",
        "5..9, ''",
        "6, ''",
    })
    void aShortRunwayIsAShortfallByItsMiddle(String runway, String expected) {
        assertThat(found(new RunwayShortfall(), Others.evidence(new Given(), "runway=" + runway)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "0, ''",
        "25, ''",
        "20..40, medium: Largest customer is 20.0%-40.0% of revenue",
        "31, medium: Largest customer is 31.0% of revenue",
    })
    void oneLargeCustomerIsAShortfall(String share, String expected) {
        assertThat(found(new ConcentrationShortfall(), Others.evidence(new Given(), "largest-customer-share=" + share)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''   | 2362.50 | ''",
                "0    | 2362.50 | ''",
                "1912.50 | 2362.50 | 'high: $1,913 of $2,363 client work is not invoiced (81.0%)'",
                "1912.50 | 0    | ''",
                "200  | 1000    | ''",
            })
    void workThatIsNotInvoicedIsAShortfall(String unbilled, String billable, String expected) {
        Given given = new Given().row("dc-clients", "client", "client=A", "model=hourly", "hours=#9");

        assertThat(found(
                        new CoverageShortfall(),
                        Others.evidence(given, "unbilled=" + unbilled, "billable=" + billable)))
                .isEqualTo(expected);
    }

    @Test
    void rolesNeedBackupAndRunbook() {
        Given none = new Given();
        Given uncovered = new Given().row("portfolio", "role", "role=Captain", "primary=Sam", "backup=", "runbook=");

        assertThat(Stream.of(none, uncovered).map(given -> found(new HandoffShortfall(), Others.evidence(given))))
                .containsExactly(
                        "high: Roles and their backups are not described",
                        "critical: 1 of 1 roles have no backup or no runbook");
    }
}
