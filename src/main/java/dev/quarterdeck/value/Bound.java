package dev.quarterdeck.value;

import java.util.stream.Stream;

/** Whether the numbers are all there is, or only one side of the truth. */
public enum Bound {
    EXACT,
    /** Something unknown was left out of a sum: the truth is this or more. Printed with ≥. */
    AT_LEAST,
    /** Something unknown was left out of what was taken away: the truth is this or less. Printed with ≤. */
    AT_MOST;

    /** What is printed before the number. */
    public String sign() {
        return switch (this) {
            case EXACT -> "";
            case AT_LEAST -> "≥ ";
            case AT_MOST -> "≤ ";
        };
    }

    /** What the sign before a printed number says. */
    static Bound of(String printed) {
        return Stream.of(AT_LEAST, AT_MOST)
                .filter(bound -> printed.startsWith(bound.sign()))
                .findFirst()
                .orElse(EXACT);
    }

    Bound reversed() {
        return switch (this) {
            case EXACT -> EXACT;
            case AT_LEAST -> AT_MOST;
            case AT_MOST -> AT_LEAST;
        };
    }

    /** Whether two one-sided numbers still say something together. */
    boolean agreesWith(Bound other) {
        return this == EXACT || other == EXACT || this == other;
    }

    Bound with(Bound other) {
        return this == EXACT ? other : this;
    }
}
