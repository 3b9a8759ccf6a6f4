package dev.quarterdeck.value;

import java.util.Locale;

/** What a figure measures. */
public enum Type {
    MONEY,
    /** In per cent: 15 stands for 15 %. */
    PERCENT,
    NUMBER,
    COUNT,
    MONTHS,
    DAYS,
    HOURS,
    /** A calendar day. */
    DATE,
    /** A calendar month, held as its first day. */
    MONTH,
    /** A word of a closed list, such as a tier. */
    TEXT;

    /** Made once, since a long report tells it of each of its records. */
    private final String id = name().toLowerCase(Locale.ROOT);

    /** The name in {@code report.json}. */
    public String id() {
        return id;
    }
}
