package dev.quarterdeck.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.briefing.FirstSeen.Seen;
import dev.quarterdeck.briefing.PastReport.PastAction;
import dev.quarterdeck.briefing.PastReport.Work;
import dev.quarterdeck.framework.FrameworkReader;
import dev.quarterdeck.framework.Frameworks;
import dev.quarterdeck.handoff.Status;
import dev.quarterdeck.portfolio.Action;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.source.SiteFiles;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Day;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Type;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FollowedTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);
    private static final Work NOBODYS = new Work(List.of(), Optional.empty(), false);
    private static final Frameworks SHIPPED = new FrameworkReader(new SiteFiles(Path.of(""))).read();

    @ParameterizedTest(name = "due {0}, now {1} and due {2}: {3}")
    @CsvSource({
        "2026-05-08, DONE, 2026-05-08, DONE",
        "2026-04-20, DONE, 2026-06-08, DONE",
        "2026-05-08, DROPPED, 2026-05-08, DROPPED",
        "2026-05-08, OPEN, 2026-05-08, OPEN",
        "2026-05-08, BLOCKED, 2026-05-01, OPEN",
        "2026-05-08, DOING, 2026-05-09, SLIPPED",
        "2026-04-30, OPEN, 2026-04-30, SLIPPED",
        "2026-05-08, OPEN, , SLIPPED",
        ", OPEN, , OPEN",
        ", OPEN, 2026-06-30, OPEN",
        ", OPEN, 2026-04-30, SLIPPED",
    })
    void anActionThatWasDueMeetsItsFate(
            @Nullable LocalDate then, Status status, @Nullable LocalDate now, Followed.Fate expected) {
        List<Followed> followed = Followed.of(
                past(listed("A1", "jada", "Fix login", then)),
                List.of(action("A1", "jada", "Mend login", status, now)),
                TODAY);

        assertThat(followed).extracting(Followed::fate).containsExactly(expected);
    }

    @Test
    void anActionThatNoHandoffHoldsIsGoneAndOneThatWasNotListedIsNotFollowed() {
        PastAction unlisted = new PastAction(
                "A2", true, "jada", "Paint", "open", Optional.empty(), false, NOBODYS, new Seen("2026-04-24", 1));

        assertThat(Followed.of(past(listed("A1", "jada", "Fix login", null), unlisted), List.of(), TODAY))
                .extracting(one -> one.then().id() + " " + one.fate())
                .containsExactly("A1 GONE");
    }

    @Test
    void theSameIdInTwoUnitsIsTwoActionsAndAloneItMayMove() {
        PastReport past = past(listed("A1", "jada", "Sell", null), listed("A1", "quickdumpnow", "Buy", null));
        Action sell = action("A1", "jada", "Sell", Status.DONE, null);
        Action buy = action("A1", "quickdumpnow", "Buy", Status.OPEN, null);

        assertThat(Followed.of(past, List.of(buy, sell), TODAY))
                .extracting(Followed::fate)
                .containsExactly(Followed.Fate.DONE, Followed.Fate.OPEN);
        assertThat(Followed.of(
                        past(listed("A1", "jada", "Sell", null)),
                        List.of(action("A1", "portfolio", "Sell", Status.DONE, null)),
                        TODAY))
                .extracting(Followed::fate)
                .containsExactly(Followed.Fate.DONE);
    }

    @Test
    void theDigestCountsFatesAndNamesWhatNeedsAWord() {
        PastReport past = past(
                listed("A1", "jada", "One", null),
                listed("A2", "jada", "Two", LocalDate.of(2026, 4, 20)),
                listed("three", "jada", "Three", null));
        LastList list = new LastList(
                SHIPPED.wording(),
                List.of(
                        action("A1", "jada", "One", Status.DONE, null),
                        action("A2", "jada", "Two", Status.OPEN, LocalDate.of(2026, 4, 20))),
                TODAY);

        assertThat(list.sentence(list.since(past), Sources.of(Place.startOf("2026-04-24/ceo/report.json")))
                        .map(Text::plain))
                .contains("Of 3 actions due then: 1 done, 1 slipped (A2), 1 no longer in any note (Three)");
    }

    @Test
    void whileAllAreOpenInTimeThereIsNothingToTell() {
        PastReport past = past(listed("A1", "jada", "One", null));
        LastList list = new LastList(SHIPPED.wording(), List.of(action("A1", "jada", "One", Status.OPEN, null)), TODAY);

        assertThat(list.sentence(list.since(past), Sources.none())).isEmpty();
        assertThat(list.sentence(List.of(), Sources.none())).isEmpty();
    }

    @ParameterizedTest(name = "{0} and {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "fix-login | Fix login | repair-login | Repair login | did \"Fix login\" become \"Repair login\"?",
                "A7 | Fix login | fix-login | Fix login | did \"Fix login\" become \"Fix login\"?",
                "fix-login | Fix login | sell-the-boat | Sell the boat | ",
                "A7 | Fix login | A7 | Repair login | ",
                "x | X | write-the-plan | Write the plan | ",
            })
    void asksWhetherANewNameIsAnOldAction(
            String id, String title, String newId, String newTitle, @Nullable String question) {
        List<Problem> asked =
                questions(past(listed(id, "jada", title, null)), action(newId, "jada", newTitle, Status.OPEN, null));

        assertThat(asked).extracting(Problem::what).isEqualTo(question == null ? List.of() : List.of(question));
    }

    @Test
    void asksAtTheNewActionsPlaceAndSaysWhatToDo() {
        List<Problem> asked = questions(
                past(listed("fix-login", "jada", "Fix login", null)),
                action("repair-login", "jada", "Repair login", Status.OPEN, null));

        assertThat(asked)
                .singleElement()
                .hasToString("content/handoffs/jada.md:14:3: warning ED-020: did \"Fix login\" become \"Repair login\"?"
                        + " Give it the id \"fix-login\" if so, and keep the id when its words change again.");
    }

    @Test
    void asksOnceForEachActionAndOfTheNearest() {
        List<Problem> asked = questions(
                past(
                        listed("fix-login", "jada", "Fix login", null),
                        listed("fix-logins", "jada", "Fix logins", null),
                        listed("mow", "quickdumpnow", "Fix log in", null)),
                action("repair-logins", "jada", "Repair logins", Status.OPEN, null),
                action("fix-log-in", "jada", "Fix log in", Status.OPEN, null));

        assertThat(asked)
                .extracting(Problem::what)
                .containsExactly(
                        "did \"Fix login\" become \"Fix log in\"?", "did \"Fix logins\" become \"Repair logins\"?");
    }

    @Test
    void whatWasDoneOrGivenUpThenHasNoNewName() {
        PastAction done = new PastAction(
                "fix-login",
                false,
                "jada",
                "Fix login",
                "done",
                Optional.empty(),
                false,
                NOBODYS,
                new Seen("2026-04-24", 1));

        assertThat(questions(past(done), action("repair-login", "jada", "Repair login", Status.OPEN, null)))
                .isEmpty();
    }

    @Test
    void ageCountsEditionsFromOneToTheNext() {
        PastReport past = new PastReport(
                "2026-04-24",
                LocalDate.of(2026, 4, 24),
                false,
                "",
                Map.of(),
                List.of(),
                List.of(new PastAction(
                        "A1",
                        true,
                        "jada",
                        "Fix login",
                        "open",
                        Optional.empty(),
                        true,
                        NOBODYS,
                        new Seen("2026-04-03", 3))),
                Map.of("cac:jada", new Seen("2026-04-17", 2)),
                "rules",
                List.of(),
                Map.of());
        Action kept = action("A1", "jada", "Mend login", Status.OPEN, null);
        Action fresh = action("A2", "jada", "Paint", Status.OPEN, null);

        FirstSeen seen = FirstSeen.of(
                List.of(),
                List.of("cac:jada", "ltv:jada"),
                List.of(kept, fresh),
                Optional.of(past),
                "2026-05-01",
                TODAY);

        assertThat(seen.action(kept, "2026-05-01")).isEqualTo(new Seen("2026-04-03", 4));
        assertThat(seen.action(fresh, "2026-05-01")).isEqualTo(new Seen("2026-05-01", 1));
        assertThat(seen.gaps())
                .containsExactly(
                        Map.entry("cac:jada", new Seen("2026-04-17", 3)),
                        Map.entry("ltv:jada", new Seen("2026-05-01", 1)));
    }

    @Test
    void aCorrectionOfTheSameDayIsNotCountedAsAnotherEdition() {
        PastAction then = listed("A1", "jada", "Fix login", null);
        Action now = action("A1", "jada", "Fix login", Status.OPEN, null);

        FirstSeen corrected = seen(past(then), now, "2026-04-24.2", LocalDate.of(2026, 4, 24));
        FirstSeen later = seen(past(then), now, "2026-05-01", TODAY);

        assertThat(corrected.action(now, "2026-04-24.2")).isEqualTo(new Seen("2026-04-24", 1));
        assertThat(later.action(now, "2026-05-01")).isEqualTo(new Seen("2026-04-24", 2));
    }

    private static FirstSeen seen(PastReport past, Action now, String edition, LocalDate day) {
        return FirstSeen.of(List.of(), List.of(), List.of(now), Optional.of(past), edition, day);
    }

    private static List<Problem> questions(PastReport past, Action... actions) {
        List<Action> all = List.of(actions);
        return new Renames(all, all, SHIPPED.thresholds().of("rename-distance")).since(past);
    }

    private static PastReport past(PastAction... actions) {
        return new PastReport(
                "2026-04-24",
                LocalDate.of(2026, 4, 24),
                false,
                "",
                Map.of(),
                List.of(),
                List.of(actions),
                Map.of(),
                "rules",
                List.of(),
                Map.of());
    }

    private static PastAction listed(String id, String unit, String title, @Nullable LocalDate due) {
        return new PastAction(
                id,
                id.startsWith("A"),
                unit,
                title,
                "open",
                Optional.ofNullable(due),
                true,
                NOBODYS,
                new Seen("2026-04-24", 1));
    }

    private static Action action(String id, String unit, String title, Status status, @Nullable LocalDate due) {
        Sources at = Sources.of(new Place("content/handoffs/jada.md", 14, 3));
        Quantity unknown = Quantity.missing(Type.NUMBER, at);
        return new Action(
                id,
                id.startsWith("A"),
                title,
                unit,
                "growth",
                List.of(),
                due == null ? Day.missing(Type.DATE, at) : Day.stated(due, at),
                unknown,
                unknown,
                unknown,
                unknown,
                unknown,
                status,
                List.of(),
                false,
                at);
    }
}
