package dev.quarterdeck.handoff;

import java.util.Locale;

/** What a column or a fact holds. */
enum ColumnType {
    TEXT("text"),
    MONEY("an amount of money"),
    /** Money, or a share of the price in per cent. */
    SHARE("an amount of money or a percentage"),
    /** Money, percent or a bare number. */
    ANY("a number"),
    PERCENT("a percentage"),
    NUMBER("a number"),
    INT("a whole number"),
    DATE("a date"),
    EFFORT("an effort such as 3h, 2d or M"),
    SCALE("a grade from one to five"),
    OWNER("a name"),
    STATUS("a status"),
    BOOL("yes or no"),
    COMPARISON("a limit such as >= 6"),
    LIST("a list"),
    UNIT("a unit");

    private final String description;

    ColumnType(String description) {
        this.description = description;
    }

    /** What a message calls it. */
    String description() {
        return description;
    }

    /** Whether "none" says that the value is missing, and is not a word of its own. */
    boolean isMeasured() {
        return switch (this) {
            case MONEY, SHARE, ANY, PERCENT, NUMBER, INT, DATE, EFFORT, SCALE -> true;
            case TEXT, OWNER, STATUS, BOOL, COMPARISON, LIST, UNIT -> false;
        };
    }

    static ColumnType named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
