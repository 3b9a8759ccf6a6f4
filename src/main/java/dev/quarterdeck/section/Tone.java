package dev.quarterdeck.section;

import java.util.Locale;

/** How a cell or change should feel. Never the only carrier of meaning: the words say it too. */
public enum Tone {
    PLAIN,
    GOOD,
    CAUTION,
    BAD,
    /** Not known or not applicable. */
    MUTED;

    /** Made once, since a long report tells it of each of its records. */
    private final String id = name().toLowerCase(Locale.ROOT);

    /** The name in class attributes. */
    public String id() {
        return id;
    }
}
