package dev.quarterdeck.value;

import java.util.Locale;

/** How a figure came to be known. */
public enum Kind {
    /** Written in a handoff or a framework. */
    STATED,
    /** Read from the metrics snapshot. */
    MEASURED,
    /** Computed from others. */
    DERIVED,
    /** Not known. Never zero, never a pass. */
    MISSING;

    /** Made once, since a long report tells it of each of its records. */
    private final String id = name().toLowerCase(Locale.ROOT);

    /** The name in {@code report.json}. */
    public String id() {
        return id;
    }
}
