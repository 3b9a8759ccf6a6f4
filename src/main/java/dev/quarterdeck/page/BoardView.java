package dev.quarterdeck.page;

import dev.quarterdeck.briefing.PastReport;
import dev.quarterdeck.briefing.PastReport.PastAction;
import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Wording;
import dev.quarterdeck.handoff.Status;
import dev.quarterdeck.section.Tone;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Day;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The actions of the newest report by their state, those that promise most first. What frameworks propose stands apart. */
final class BoardView {

    /** More in one column is nothing that a person reads or a phone loads. */
    private static final int MOST_CARDS = 100;

    private static final int DAY_LENGTH = "2026-05-01".length();
    private static final Text COMMA = Text.label(", ");

    private static final Comparator<PastAction> ORDER = Comparator.comparing(
                    BoardView::score, Comparator.reverseOrder())
            .thenComparing(action -> action.due().orElse(LocalDate.MAX))
            .thenComparing(PastAction::id)
            .thenComparing(PastAction::unit);

    private final Wording wording;
    private final Map<String, Text> units;
    private final PastReport report;
    private final Sources rests;

    BoardView(Wording wording, Map<String, Text> units, Shelf shelf, PastReport report) {
        this.wording = wording;
        this.units = units;
        this.report = report;
        this.rests = ArchivePages.rests(shelf, report.edition());
    }

    private static BigDecimal score(PastAction action) {
        return action.work()
                .score()
                .map(score -> new BigDecimal(score.number()))
                .orElse(BigDecimal.ZERO);
    }

    ArchiveView.Board of(ArchiveView.Around around) {
        List<PastAction> stated = report.actions().stream()
                .filter(action -> !action.work().proposed())
                .toList();
        List<PastAction> proposed = report.actions().stream()
                .filter(action -> action.work().proposed() && action.isOpen())
                .toList();
        List<ArchiveView.Column> columns = new ArrayList<>();
        for (Status status : Status.values()) {
            List<PastAction> own = stated.stream()
                    .filter(action -> action.status().equals(status.id()))
                    .toList();
            if (status != Status.OTHER || !own.isEmpty()) {
                columns.add(column(status.id(), own));
            }
        }
        return new ArchiveView.Board(
                around,
                lead(stated),
                columns,
                proposed.isEmpty() ? Optional.empty() : Optional.of(column("proposed", proposed)));
    }

    private Text lead(List<PastAction> stated) {
        long open = stated.stream().filter(PastAction::isOpen).count();
        long late = stated.stream().filter(this::isLate).count();
        return wording.say(
                "BOARD-LEAD",
                Facts.of("open", Quantity.count(open, rests))
                        .with("n", Quantity.count(stated.size(), rests))
                        .with("late", Quantity.count(late, rests))
                        .with("edition", Text.id(report.edition())));
    }

    private ArchiveView.Column column(String id, List<PastAction> actions) {
        int more = actions.size() - MOST_CARDS;
        return new ArchiveView.Column(
                id,
                wording.label("board." + id),
                ArchivePages.figure(actions.size(), rests),
                actions.stream().sorted(ORDER).limit(MOST_CARDS).map(this::card).toList(),
                more <= 0 ? Optional.empty() : Optional.of(ArchivePages.figure(more, rests)));
    }

    private ArchiveView.Card card(PastAction action) {
        return new ArchiveView.Card(
                action.words(rests),
                Optional.ofNullable(units.get(action.unit())).orElseGet(() -> wording.label("row.portfolio")),
                action.work().owners().isEmpty()
                        ? wording.label("page.unassigned")
                        : Text.join(
                                action.work().owners().stream().map(Text::name).toList(), COMMA),
                action.due().map(day -> due(action, day)).orElse(Text.EMPTY),
                isLate(action) ? Tone.BAD : Tone.PLAIN,
                action.work()
                        .score()
                        .map(score -> Text.figure(score.display(), rests))
                        .orElse(Text.EMPTY),
                age(action));
    }

    private boolean isLate(PastAction action) {
        return action.isOpen()
                && action.due().filter(day -> day.isBefore(report.asOf())).isPresent();
    }

    private Text due(PastAction action, LocalDate day) {
        return isLate(action)
                ? wording.say(
                        "ACTION-LATE", Facts.of("due", Day.stated(day, rests)).with("late", days(day, report.asOf())))
                : Text.date(day.toString(), rests);
    }

    /** Since the edition that told of it first; nothing of what is of today. */
    private Text age(PastAction action) {
        String since = action.seen().edition();
        return dayOf(since).equals(dayOf(report.edition()))
                ? Text.EMPTY
                : wording.say(
                        "CARD-AGE",
                        Facts.of("days", days(dayOf(since), report.asOf())).with("edition", Text.id(since)));
    }

    /** An edition's id begins with its day. */
    private static LocalDate dayOf(String edition) {
        return LocalDate.parse(edition.substring(0, DAY_LENGTH));
    }

    private Quantity days(LocalDate from, LocalDate to) {
        return Quantity.derived(Type.DAYS, Range.of(ChronoUnit.DAYS.between(from, to)), rests);
    }
}
