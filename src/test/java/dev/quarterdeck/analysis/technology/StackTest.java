package dev.quarterdeck.analysis.technology;

import static dev.quarterdeck.analysis.Given.shown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.analysis.Given;
import dev.quarterdeck.framework.Severity;
import dev.quarterdeck.portfolio.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What notes say of stacks and debts, what the code review saw, and how mail fared. */
class StackTest {

    private static Technology of(Given given) {
        return Technology.of(given.portfolio());
    }

    private static Given measured(String json) {
        return new Given().snapshot(json.replace('\'', '"'));
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "Google Apps Script, live, LEGACY",
        "DynamoDB, live, CURRENT",
        "DynamoDB, on Google Sheets, LEGACY",
        "Python 3.8, live, LEGACY",
        "Python 3.12, live, CURRENT",
        "Nodejs20.x, live, LEGACY",
        "Spreadsheets, live, CURRENT"
    })
    void legacyIsWhatTheFrameworkListsAndWhatHasEnded(String technology, String status, Stack.Age expected) {
        Stack stack = of(new Given()
                        .row("jada", "component", "component=Data", "technology=" + technology, "status=" + status))
                .stack();

        assertThat(stack.parts())
                .singleElement()
                .satisfies(part -> assertThat(part.age()).isEqualTo(expected));
        assertThat(stack.findings().stream().map(Finding::id).anyMatch("STK-LEGACY:jada"::equals))
                .isEqualTo(expected == Stack.Age.LEGACY);
    }

    @Test
    void entitiesThatSellMustDescribeTheirStack() {
        assertThat(of(new Given().row("jada", "component", "component=Data", "technology=DynamoDB"))
                        .stack()
                        .findings())
                .extracting(Finding::id)
                .containsExactly("STK-NONE:queenofsandiego", "STK-NONE:quickdumpnow", "STK-NONE:dangerouscentaur");
    }

    @Test
    void theRuntimeOfAFunctionIsPartOfItsUnitsStack() {
        Stack stack = of(measured(
                        "{'lambda':[{'name':'f','unit':'jada','runtime':'python3.8'},{'name':'g','unit':'jada','runtime':'python3.8'}]}"))
                .stack();

        assertThat(stack.parts()).singleElement().satisfies(part -> {
            assertThat(part.technology().plain()).isEqualTo("python3.8");
            assertThat(part.status().plain()).isEqualTo("supported until 2024-10-14");
            assertThat(part.age()).isEqualTo(Stack.Age.LEGACY);
        });
    }

    @Test
    void debtsAddUpToAtLeastWhatIsStated() {
        Technology technology = of(new Given()
                .row("jada", "debt", "item=Old", "severity=#2", "effort=#1")
                .row("jada", "debt", "item=Bad", "severity=#4", "effort=#3..5")
                .row("jada", "debt", "item=Vague", "severity=", "effort="));

        assertThat(technology.debts().items())
                .extracting(item -> item.title().plain())
                .containsExactly("Bad", "Old", "Vague");
        assertThat(shown(technology.figures(), "debt-open")).isEqualTo("3");
        assertThat(shown(technology.figures(), "debt-effort")).isEqualTo("≥ 4-6");
    }

    @Test
    void whatTheReviewDidNotSeeIsNeverAPass() {
        Technology technology =
                of(measured("{'code':{'handlers':[{'file':'a.py','function':'h','line':1,'kinds':['magic-link'],"
                        + "'checks':{'AUTH-4':'fail:96','AUTH-5':'pass','AUTH-9':'not-seen'}}]}}"));

        assertThat(technology.code().handlers()).singleElement().satisfies(handler -> {
            assertThat(checks(handler, CodeReview.Sighting.FOUND)).containsExactly("AUTH-4");
            assertThat(checks(handler, CodeReview.Sighting.GUARDED)).containsExactly("AUTH-5");
            assertThat(checks(handler, CodeReview.Sighting.NOT_IN_FILE)).containsExactly("AUTH-9");
            assertThat(checks(handler, CodeReview.Sighting.NOT_LOOKED)).containsExactly("AUTH-6");
        });
        assertThat(technology.findings())
                .filteredOn(finding -> finding.rule().id().startsWith("AUTH-"))
                .extracting(finding -> finding.sentence().plain())
                .containsExactly("Guessable sign-in link: found in code at 1 place (a.py:96).");
    }

    private static List<String> checks(CodeReview.Handler handler, CodeReview.Sighting sighting) {
        return handler.with(sighting).stream().map(CodeReview.Result::check).toList();
    }

    @ParameterizedTest(name = "{1} bounces and {2} complaints of {0}")
    @CsvSource({
        "0, 0, 0, UNKNOWN, UNKNOWN",
        "1000, 49, 0, OK, OK",
        "1000, 50, 1, REVIEW, REVIEW",
        "1000, 99, 4, REVIEW, REVIEW",
        "1000, 100, 5, PAUSE, PAUSE"
    })
    void ratesAreHeldAgainstTheLimitsOfTheService(
            int sent, int bounced, int complained, Sending.State bounces, Sending.State complaints) {
        Technology technology = of(measured("{'ses':{'days':[{'day':'2026-04-30','send':" + sent + ",'bounce':"
                + bounced + ",'complaint':" + complained + ",'reject':0}]}}"));

        assertThat(technology.sending().bounces()).isEqualTo(bounces);
        assertThat(technology.sending().complaints()).isEqualTo(complaints);
    }

    @Test
    void twoWeeksEndOnTheDayBeforeTheReport() {
        Technology technology =
                of(measured("{'ses':{'days':[{'day':'2026-04-16','send':1},{'day':'2026-04-17','send':2},"
                        + "{'day':'2026-04-30','send':4},{'day':'2026-05-01','send':8}]}}"));

        assertThat(shown(technology.figures(), "ses-sent")).isEqualTo("6");
        assertThat(shown(technology.figures(), "ses-bounce-rate")).isEqualTo("—");
    }

    @Test
    void tooManyBouncesAreAFinding() {
        List<Finding> findings = of(measured(
                        "{'ses':{'days':[{'day':'2026-04-30','send':100,'bounce':5,'complaint':0}]}}"))
                .findings();

        assertThat(findings)
                .filteredOn(finding -> finding.rule().id().equals("SES-BOUNCE"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.HIGH);
                    assertThat(finding.sentence().plain())
                            .isEqualTo(
                                    "5.0% of messages bounced; SES reviews accounts at 5.0% and pauses them at 10.0%.");
                });
    }
}
