package dev.quarterdeck.analysis.technology;

import static dev.quarterdeck.analysis.Given.shown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.analysis.Given;
import dev.quarterdeck.portfolio.Figure;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How often code goes out, how long it waits, and who writes it. */
class DeploymentsTest {

    private static Given measured(String json) {
        return new Given().snapshot(json.replace('\'', '"'));
    }

    private static List<Figure> figures(Given given) {
        return Technology.of(given.portfolio()).figures();
    }

    @Test
    void countsTheDaysBeforeTheReportOnly() {
        List<Figure> figures = figures(
                measured("{'deploys':[{'function':'f','date':'2026-04-01'},{'function':'f','date':'2026-04-02'},"
                        + "{'function':'f','date':'2026-05-01'},{'function':'f','date':'2026-05-02'}]}"));

        assertThat(shown(figures, "deploys")).isEqualTo("2");
        assertThat(shown(figures, "deploy-frequency")).isEqualTo("0.47");
    }

    @Test
    void noneIsNotUnknown() {
        assertThat(shown(figures(measured("{'deploys':[]}")), "deploys")).isEqualTo("0");
        assertThat(shown(figures(new Given()), "deploys")).isEqualTo("—");
    }

    @Test
    void aListCollectedInPartCountsAtLeastSoMany() {
        assertThat(shown(
                        figures(
                                measured(
                                        "{'collectors':{'trail':{'status':'partial'}},'deploys':[{'function':'f','date':'2026-04-20'}]}")),
                        "deploys"))
                .isEqualTo("≥ 1");
    }

    @Test
    void leadTimeIsTheMedianOfWhatIsKnown() {
        assertThat(shown(
                        figures(measured(
                                "{'deploys':[" + deployed("09:00", "10:00") + "," + deployed("09:00", "12:00") + "]}")),
                        "lead-time"))
                .isEqualTo("2");
        assertThat(shown(
                        figures(measured("{'deploys':[" + deployed("09:00", "10:00") + "," + deployed("09:00", "10:30")
                                + "," + deployed("09:00", "23:00") + "]}")),
                        "lead-time"))
                .isEqualTo("1.5");
        assertThat(shown(
                        figures(measured("{'deploys':[" + deployed("09:00", "10:00")
                                + ",{'function':'f','date':'2026-04-20'}]}")),
                        "lead-time"))
                .isEqualTo("~1");
        assertThat(shown(figures(measured("{'deploys':[" + deployed("10:00", "09:00") + "]}")), "lead-time"))
                .isEqualTo("—");
    }

    private static String deployed(String committed, String at) {
        return "{'function':'f','date':'2026-04-20','committedAt':'2026-04-20T" + committed
                + ":00Z','deployedAt':'2026-04-20T" + at + ":00Z'}";
    }

    @Test
    void failRateAndRecoveryComeFromNotesOnly() {
        List<Figure> figures =
                figures(new Given().fact("jada", "change fail rate", "%5").fact("jada", "recovery time", "#2"));

        assertThat(shown(figures, "change-fail-rate")).isEqualTo("5.0%");
        assertThat(shown(figures, "recovery-time")).isEqualTo("2");
        assertThat(shown(figures(new Given()), "change-fail-rate")).isEqualTo("—");
    }

    @Test
    void botsAreNotPeople() {
        List<Figure> figures =
                figures(measured("{'git':{'repos':[{'name':'r','authors365':[{'id':'bot','commits':500,'bot':true},"
                        + "{'id':'a','commits':6},{'id':'b','commits':4}]}]}}"));

        assertThat(shown(figures, "absence-factor")).isEqualTo("1");
        assertThat(shown(figures, "absence-share")).isEqualTo("60.0%");
    }

    @Test
    void onePersonInTwoRepositoriesIsOnePerson() {
        List<Figure> figures = figures(
                measured("{'git':{'repos':[{'name':'r','authors365':[{'id':'a','commits':5},{'id':'b','commits':8}]},"
                        + "{'name':'s','shallow':true,'authors365':[{'id':'a','commits':5}]}]}}"));

        assertThat(shown(figures, "absence-factor")).isEqualTo("~1");
        assertThat(shown(figures, "absence-share")).isEqualTo("~55.6%");
    }
}
