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

    /** The name in {@code report.json}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
