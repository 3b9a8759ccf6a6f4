package dev.quarterdeck.briefing;

import dev.quarterdeck.briefing.PastReport.PastAction;
import dev.quarterdeck.portfolio.Action;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What became of an action that an earlier report listed as due.
 *
 * @param now empty when no handoff holds it any more
 */
public record Followed(PastAction then, Optional<Action> now, Fate fate) {

    /** What became of it, in the order in which reports tell it. */
    public enum Fate {
        DONE,
        /** Still open past its day, or put off to a later one. */
        SLIPPED,
        /** Given up, and the handoff says so. */
        DROPPED,
        /** No handoff holds it any more, and none says why. */
        GONE,
        /** Still open, its day not yet come. */
        OPEN;

        /** The name in {@code report.json} and in labels. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** All that the report listed, in its order. */
    static List<Followed> of(PastReport past, List<Action> actions, LocalDate asOf) {
        SameActions same = new SameActions(actions, past.actions());
        return past.actions().stream()
                .filter(PastAction::listed)
                .map(then -> new Followed(then, same.now(then), fate(then, same.now(then), asOf)))
                .toList();
    }

    private static Fate fate(PastAction then, Optional<Action> now, LocalDate asOf) {
        if (now.isEmpty()) {
            return Fate.GONE;
        }
        return switch (now.get().status()) {
            case DONE -> Fate.DONE;
            case DROPPED -> Fate.DROPPED;
            case OPEN, DOING, BLOCKED, OTHER -> isLate(then, now.get(), asOf) ? Fate.SLIPPED : Fate.OPEN;
        };
    }

    /** A day that is taken away is put off too. */
    private static boolean isLate(PastAction then, Action now, LocalDate asOf) {
        Optional<LocalDate> due = now.due().date();
        boolean past = due.filter(day -> day.isBefore(asOf)).isPresent();
        boolean later = then.due()
                .filter(before -> due.map(before::isBefore).orElse(true))
                .isPresent();
        return past || later;
    }
}
