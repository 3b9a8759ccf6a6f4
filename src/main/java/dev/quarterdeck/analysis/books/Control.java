package dev.quarterdeck.analysis.books;

import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Text;
import java.util.List;
import java.util.Locale;

/**
 * A control of the books and whether it is there.
 *
 * @param rule the id of its row
 * @param purpose which of several it is, such as a system's purpose; empty for the only one
 * @param evidence what was found: tools, people, numbers
 */
public record Control(String rule, Text purpose, State state, List<Text> evidence, Sources sources) {

    /** What was found of it. */
    public enum State {
        OK,
        GAP,
        /** Nothing says. It is no pass. */
        UNKNOWN,
        /** There is nothing yet that it would watch over. */
        IDLE;

        /** The end of its label's name. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Control {
        evidence = List.copyOf(evidence);
    }

    public boolean isOpen() {
        return state == State.GAP || state == State.UNKNOWN;
    }
}
