package dev.quarterdeck.analysis.books;

import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import java.util.Locale;

/**
 * One step of the close and how far it is.
 *
 * @param left how many things are still to be done; missing where nobody can count them
 */
public record CloseStep(String key, String step, String why, State state, Quantity left, Sources sources) {

    /** How far a step is. */
    public enum State {
        DONE,
        OPEN,
        /** What it is judged by is not recorded. It is not done. */
        UNKNOWN,
        /** For a person to judge. */
        MANUAL;

        /** The end of its label's name. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isJudged() {
        return state != State.MANUAL;
    }
}
