package dev.quarterdeck.handoff;

import java.util.Locale;

/** The general meaning of the words for states of work. */
final class StatusReading {

    private StatusReading() {}

    /** {@link Status#OTHER} for a word without a general meaning. */
    static Status of(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT).replace('’', '\'')) {
            case "open", "todo", "to do", "planned", "not started", "new", "next" -> Status.OPEN;
            case "doing", "in progress", "wip", "active", "live", "started" -> Status.DOING;
            case "blocked", "waiting", "on hold" -> Status.BLOCKED;
            case "done", "complete", "completed", "shipped", "closed" -> Status.DONE;
            case "dropped", "cancelled", "canceled", "won't", "won't do" -> Status.DROPPED;
            default -> Status.OTHER;
        };
    }
}
