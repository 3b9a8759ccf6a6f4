package dev.quarterdeck.analysis.contradiction;

import java.util.Locale;

/** What came of a comparison. */
public enum Outcome {
    AGREE,
    CONTRADICT,
    /** One side says nothing that could be compared. */
    UNKNOWN;

    /** The name in the framework's labels. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
