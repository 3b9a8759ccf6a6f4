package dev.quarterdeck.briefing.technology;

import static dev.quarterdeck.briefing.Shown.blocks;
import static dev.quarterdeck.briefing.Shown.cells;
import static dev.quarterdeck.briefing.Shown.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.analysis.Given;
import dev.quarterdeck.briefing.LineBuilder;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.Shown;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.section.Tone;
import dev.quarterdeck.value.Text;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TechnologySectionsTest {

    private static Material material(Given given) {
        return Shown.material("cto", given);
    }

    private static Section section(Given given, String id) {
        return Shown.section(TechnologySections.all(), id, "cto", given);
    }

    private static Given measured(String json) {
        return new Given().snapshot(json.replace('\'', '"'));
    }

    private static List<Table> tables(Section section) {
        return blocks(section, Table.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aws-inventory",
                "security-gaps",
                "security-hygiene",
                "authentication",
                "aws-cost",
                "aws-savings",
                "ux-gaps",
                "delivery",
                "technical-debt",
                "ses-health"
            })
    void aSectionWithoutInputSaysWhatWouldSupplyIt(String id) {
        Section section = section(new Given(), id);

        assertThat(said(section))
                .startsWith(new Given()
                        .portfolio()
                        .frameworks()
                        .wording()
                        .section(id)
                        .empty()
                        .plain());
        assertThat(tables(section)).isEmpty();
    }

    @Test
    void aStackThatNobodyDescribesIsSaidUnitByUnit() {
        assertThat(said(section(new Given(), "stack")))
                .contains("JADA does not describe its stack.", "QuickDumpNow does not describe its stack.");
    }

    @Test
    void checksThatNoneCouldSeeNameTheirReasonOnce() {
        assertThat(said(section(
                        measured("{'collectors':{'html':{'status':'denied','message':'no right'}}}"), "ux-gaps")))
                .containsExactly(
                        "No page was read. Name the repositories and run the collectors.",
                        "16 checks were not evaluated: Pages: collector denied, no right.");
    }

    @Test
    void checksShowTheirResultTheirEvidenceAndWhoAnswersThem() {
        Given given = measured("{'repo':{'trackedEnv':['a.env'],'historyEnv':[],'appsScript':[]}}")
                .row("jada", "action", "id=E2", "action=Clean", "area=security", "addresses=SEC-02");
        Table table = tables(section(given, "security-gaps")).get(0);

        assertThat(cells(table).get(0))
                .containsExactly(
                        "SEC-02 Plaintext environment file in git", "fail, critical", "a.env", "CWE-540", "E2");
        assertThat(cells(table))
                .contains(List.of(
                        "SEC-03 Unauthenticated Apps Script endpoint",
                        "pass",
                        "Apps Script projects",
                        "CWE-306; Apps Script manifest reference",
                        ""))
                .contains(List.of(
                        "SEC-04 No web application firewall in front of the distributions",
                        "not evaluated",
                        "Distributions: not collected",
                        "FSBP CloudFront.6; FSBP APIGateway.4; rated medium there",
                        ""));
        assertThat(table.rows().get(0).cells().get(1).tone()).isEqualTo(Tone.BAD);
        assertThat(cells(table)).extracting(row -> row.get(1)).isSortedAccordingTo((a, b) -> rank(a) - rank(b));
    }

    @Test
    void anActionOfWhichTheReaderIsNotToldAnswersNothing() {
        Given given = measured("{'repo':{'trackedEnv':['a.env'],'historyEnv':[]}}")
                .row("jada", "action", "id=E2", "action=Clean", "area=security", "addresses=SEC-02");

        Section section = Shown.section(TechnologySections.all(), "security-gaps", "eyd", given);

        assertThat(cells(tables(section).get(0)).get(0))
                .last()
                .isEqualTo("proposed: Take the file out of git, rotate its keys and use a parameter store");
    }

    private static int rank(String result) {
        return result.startsWith("fail") ? 0 : result.startsWith("not") ? 1 : 2;
    }

    @Test
    void aFailureThatNobodyAnswersShowsWhatTheFrameworkProposes() {
        Table table = tables(section(measured("{'repo':{'trackedEnv':['a.env'],'historyEnv':[]}}"), "security-gaps"))
                .get(0);

        assertThat(cells(table).get(0))
                .last()
                .isEqualTo("proposed: Take the file out of git, rotate its keys and use a parameter store");
    }

    @Test
    void codeThatNoCheckIsMeantForSaysSo() {
        Section section = section(
                measured("{'code':{'handlers':["
                        + "{'function':'create','file':'a.py','line':1,'kinds':['event-creation'],'checks':{}},"
                        + "{'function':'verify','file':'a.py','line':9,'kinds':['jwt'],'checks':{'AUTH-1':'pass'}}]}}"),
                "authentication");

        assertThat(cells(tables(section).get(0)))
                .containsExactly(
                        List.of("create", "", "", "", "no check is meant for this kind", "event creation", "a.py"),
                        List.of("verify", "", "AUTH-1", "", "AUTH-2, AUTH-3, AUTH-8, AUTH-9", "signed token", "a.py"));
    }

    @Test
    void whatPassesStandsApartFromWhatFails() {
        List<Table> tables = tables(section(
                measured("{'html':[{'path':'index.html','unit':'jada','title':true,'viewport':false}]}"), "ux-gaps"));

        assertThat(cells(tables.get(0)).get(0).get(0)).isEqualTo("UX-05 Page without viewport");
        assertThat(tables.get(0).rows().get(0).unit()).contains("jada");
        assertThat(cells(tables.get(1)))
                .containsExactly(List.of("A11Y-02 Page without title", "Pages", "WCAG 2.2 2.4.2 (A)"));
    }

    @Test
    void environmentIsCountedAndNotNamed() {
        Table functions = tables(section(
                        measured(
                                "{'lambda':[{'name':'f','envNames':['SECRET_NAME'],'lastModified':'2026-04-27T21:14:00Z'}]}"),
                        "aws-inventory"))
                .get(1);

        assertThat(cells(functions)).containsExactly(List.of("f", "—", "—", "—", "—", "2026-04-27", "1", "Unassigned"));
    }

    @Test
    void anUnusualChangeIsMarked() {
        Section section = section(
                measured("{'cost':{'currency':'USD','months':[{'month':'2026-03','total':10,'byService':{'A':10}},"
                        + "{'month':'2026-04','total':30,'byService':{'A':10,'B':20}}]}}"),
                "aws-cost");

        assertThat(said(section)).containsExactly("$10 to $30 a month, $20 on average.");
        assertThat(cells(tables(section).get(0)))
                .containsExactly(
                        List.of("B", "$20", "$0", "$20", "unusual"),
                        List.of("A", "$10", "$10", "$0", ""),
                        List.of("Total", "$30", "$10", "$20", "unusual"));
    }

    @Test
    void debtIsSummedUpByItsGrade() {
        Given given = new Given()
                .row("jada", "debt", "item=Old", "severity=high", "effort=#2")
                .row("jada", "debt", "item=Older", "severity=high", "effort=#1");

        assertThat(said(section(given, "technical-debt"))).containsExactly("2 items: 2 high. Together 3 person-days.");
    }

    @Test
    void theLetterNotesHowOldTheMetricsAreAndWhatIsMissing() {
        LineBuilder metrics = TechnologyLines.all().get(0);

        assertThat(metrics.build(material(new Given())).lines())
                .extracting(Text::plain)
                .containsExactly("No metrics were collected");
        assertThat(metrics.build(material(measured("{'collectedAt':'2026-04-29T10:00:00Z','collectors':"
                                + "{'s3':{'status':'denied'},'ses':{'status':'ok'}}}")))
                        .lines())
                .extracting(Text::plain)
                .containsExactly("Metrics are from 2026-04-29 (2 days old)", "Not measured: buckets");
    }
}
