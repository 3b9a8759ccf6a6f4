package dev.quarterdeck.analysis.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.analysis.Given;
import dev.quarterdeck.portfolio.Action;
import dev.quarterdeck.value.Format;
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
                        List.of("growth"),
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
}
