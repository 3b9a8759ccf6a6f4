package dev.quarterdeck.analysis.market;

import dev.quarterdeck.framework.Entry;
import dev.quarterdeck.framework.Facts;
import java.util.Locale;

/**
 * One thing that must be so before a list is written to.
 *
 * @param row its title and standard in the frameworks
 * @param sentence the row of the wording that says what is known of it
 */
public record Readiness(Entry row, State state, String sentence, Facts facts) {

    /** Whether it is so. What nobody stated or measured is open, never fine. */
    public enum State {
        READY,
        FAILED,
        OPEN;

        /** The name in labels. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
