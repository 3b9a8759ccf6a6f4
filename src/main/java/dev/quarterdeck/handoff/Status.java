package dev.quarterdeck.handoff;

import java.util.Locale;

/** The general states of work; words of one section only, such as "quoted", stay {@link #OTHER} with their raw text. */
public enum Status {
    OPEN,
    DOING,
    BLOCKED,
    DONE,
    DROPPED,
    OTHER;

    /** Made once, since a long report tells it of each of its records. */
    private final String id = name().toLowerCase(Locale.ROOT);

    /** The name in {@code report.json}. */
    public String id() {
        return id;
    }

    /** Whether work is still to be done. */
    public boolean isOpen() {
        return this == OPEN || this == DOING || this == BLOCKED;
    }
}
