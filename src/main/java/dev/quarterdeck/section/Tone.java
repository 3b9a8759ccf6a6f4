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

    /** The name in class attributes. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
