package dev.quarterdeck.analysis.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.analysis.Given;
import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.portfolio.Action;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Type;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrioritiesTest {

    private static Given action(Given given, String id, String effort, String due, String addresses) {
        return given.row(
                "portfolio",
                "action",
                "id=" + id,
                "action=Do " + id,
                "area=growth",
                "impact=#5",
                "confidence=%80",
                "effort=" + effort,
                "due=" + due,
                "addresses=" + addresses);
    }

    private static Action only(Given given) {
        return new Priorities(Others.evidence(given), List.of()).all().get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "@2026-04-01, 6.00",
        "@2026-05-08, 6.00",
        "@2026-05-09, 5.00",
        "@2026-05-15, 5.00",
        "@2026-05-31, 4.00",
        "@2026-06-01, 3.00",
        "'', 3.00",
    })
    void urgencyRaisesTheScore(String due, String score) {
        assertThat(Format.RATIO.show(
                        only(action(new Given(), "A1", "#1", due, "")).score()))
                .isEqualTo(score);
    }

    @ParameterizedTest
    @CsvSource({"#0.1, 12.00", "#0, 12.00", "#0.25, 12.00", "#3, 1.00", "'', ~1.50"})
    void effortDividesTheScoreAndHasALeast(String effort, String score) {
        assertThat(Format.RATIO.show(
                        only(action(new Given(), "A1", effort, "", "")).score()))
                .isEqualTo(score);
    }

    @ParameterizedTest(name = "{1} addressed: {0} proposed: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "SF-SEC | SEC-01 | false",
                "SF-SEC | SEC-01:stripe | false",
                "SF-SEC | SF-SEC:portfolio | false",
                "SF-SEC | SF-SEC:jada | true",
                "SF-SEC | SF-PIPELINE | true",
                "SF-SEC | '' | true",
                "COST-TOTAL | COST-01 | false",
                "COST-TOTAL | COST-13 | false",
                "COST-TOTAL | COST-TIE | true",
                "SF-HANDOFF | SEC-01 | true",
            })
    void anActionOnOneRuleMayAnswerTheRuleThatSumsItUp(String rule, String addressed, boolean proposed) {
        Given given = action(new Given(), "A1", "#1", "", addressed);
        Evidence evidence = Others.evidence(given);
        Facts facts = Facts.of("n", Others.quantity(Type.COUNT, "1"))
                .with("names", List.of(Text.id("SEC-01")))
                .with("total", Others.quantity(Type.MONEY, "5"));
        Finding finding = Finding.of(evidence.frameworks(), rule, "portfolio", facts, List.of());

        assertThat(new Priorities(evidence, List.of(finding)).all())
                .extracting(Action::proposed)
                .containsExactlyInAnyOrderElementsOf(proposed ? List.of(false, true) : List.of(false));
    }

    @Test
    void anActionThatAnswersACriticalShortfallCountsMore() {
        List<Action> actions = Others.governance(action(
                        action(new Given(), "A1", "#1", "@2026-05-29", "SF-REVTRACK"),
                        "A2",
                        "#1",
                        "@2026-05-29",
                        "SF-X"))
                .actions();

        assertThat(actions)
                .filteredOn(action -> !action.proposed())
                .extracting(action -> action.id() + " " + Format.RATIO.show(action.score()))
                .containsExactly("A1 5.00", "A2 4.00");
    }

    @Test
    void whatNobodyAnswersIsProposedAndKeptApart() {
        List<Action> actions = Others.governance(action(new Given(), "A1", "#1", "", "SF-REVTRACK"))
                .actions();

        assertThat(actions)
                .filteredOn(Action::proposed)
                .extracting(Action::id)
                .contains("SF-PIPELINE:portfolio", "SF-BURN:portfolio")
                .doesNotContain("SF-REVTRACK:portfolio");
    }

    @Test
    void theAgendaIsFilledUntilTheCapacityIsUsed() {
        Given given = new Given();
        action(given, "A1", "#3", "@2026-05-02", "");
        action(given, "A2", "#4", "@2026-05-20", "");
        action(given, "A3", "#5", "@2026-05-20", "");
        action(given, "A4", "#1", "@2026-07-20", "");
        given.row(
                "portfolio",
                "action",
                "id=A5",
                "area=growth",
                "impact=#1",
                "confidence=%80",
                "effort=#2",
                "due=@2026-05-20");
        AgendaPlan plan = AgendaPlan.fill(
                AgendaPlan.due(
                        new Priorities(Others.evidence(given), List.of()).all(),
                        action -> action.area().equals("growth"),
                        LocalDate.of(2026, 5, 31)),
                Others.quantity(Type.NUMBER, "9"));

        assertThat(plan.items())
                .extracting(item -> item.action().id() + " " + item.place())
                .containsExactly("A1 IN", "A2 IN", "A3 NO_FIT", "A5 IN");
        assertThat(Format.NUMBER.show(plan.load())).isEqualTo("9");
    }

    @Test
    void whatComesBehindTheLastThatFitsIsNext() {
        Given given = action(action(new Given(), "A1", "#3", "", ""), "A2", "#4", "", "");
        AgendaPlan plan = AgendaPlan.fill(
                new Priorities(Others.evidence(given), List.of()).all(), Others.quantity(Type.NUMBER, "3"));

        assertThat(plan.items())
                .extracting(item -> item.action().id() + " " + item.place())
                .containsExactly("A1 IN", "A2 NEXT");
    }

    @Test
    void theSampleMonthIsRankedAndFits() {
        Given given = new Given().fact("portfolio", "capacity_days", "#14");
        String[] rows = {
            "A1 growth 5 80 0.75 2026-05-08 SF-PIPELINE", "A2 finance 5 90 1 2026-05-08 SF-REVTRACK",
            "A3 finance 4 90 1 2026-05-15 SF-BURN", "A4 people 5 50 3 2026-05-29 SF-KEYPERSON",
            "A5 people 4 70 1 2026-05-22 SF-KEYPERSON", "A6 people 4 80 2 2026-05-29 SF-HANDOFF",
            "A7 growth 4 60 0.75 2026-05-08 SF-OTA", "A8 growth 4 60 1.25 2026-05-15 none",
            "A9 growth 4 60 1 2026-05-15 SF-OTA", "A10 growth 4 80 1 2026-05-12 SF-FUNNEL",
            "A11 billing 5 80 1 2026-05-15 SF-BILLING", "E7 cost 2 95 0.25 2026-05-15 COST-01",
        };
        for (String row : rows) {
            String[] cells = row.split(" ", -1);
            given.row(
                    "portfolio",
                    "action",
                    "id=" + cells[0],
                    "area=" + cells[1],
                    "impact=#" + cells[2],
                    "confidence=%" + cells[3],
                    "effort=#" + cells[4],
                    "due=@" + cells[5],
                    "addresses=" + cells[6]);
        }
        given.row("quickdumpnow", "stage", "stage=Visits", "count=#5")
                .row("quickdumpnow", "stage", "stage=Payment", "count=#0")
                .row("dc-clients", "client", "client=C", "model=none", "hours=#6")
                .row("jada", "channel-status", "channel=Sailo", "type=OTA", "status=none")
                .row("portfolio", "role", "role=Captain", "primary=Sergio")
                .row("portfolio", "risk", "id=R1", "category=equity", "likelihood=#4", "impact=#5");
        Governance governance = Others.governance(given, "ota-live=0", "ota-applicable=1");

        assertThat(governance.agenda().items())
                .extracting(item -> item.action().id() + " "
                        + Format.RATIO.show(item.action().score()) + " " + item.place())
                .containsExactly(
                        "A1 10.00 IN",
                        "A2 8.44 IN",
                        "A11 6.25 IN",
                        "A7 6.00 IN",
                        "A3 5.63 IN",
                        "A10 5.00 IN",
                        "A9 3.75 IN",
                        "A5 3.50 IN",
                        "A8 2.40 IN",
                        "A6 2.00 IN",
                        "A4 1.04 IN");
        assertThat(Given.shown(governance.figures(), "agenda-load")).isEqualTo("13.75");
        assertThat(Given.shown(governance.figures(), "critical-shortfalls")).isEqualTo("8");
        assertThat(Given.shown(governance.figures(), "action-score[E7]")).isEqualTo("9.50");
    }
}
