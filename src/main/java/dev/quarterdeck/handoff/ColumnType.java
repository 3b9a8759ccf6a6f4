package dev.quarterdeck.handoff;

import java.util.Locale;

/** What a column or a fact holds. */
enum ColumnType {
    TEXT("text", ""),
    MONEY("an amount of money", "Write it as $1,200 or $90-110, or TBD while it is not known"),
    /** Money, or a share of the price in per cent. */
    SHARE("an amount of money or a percentage", "Write it as $60 or 3%"),
    /** Money, percent or a bare number. */
    ANY("a number", "Write digits, or TBD while it is not known"),
    PERCENT("a percentage", "Write 0% to 100%"),
    NUMBER("a number", "Write digits, or TBD while it is not known"),
    INT("a whole number", "Write digits and nothing else"),
    DATE("a date", "Write it as YYYY-MM-DD"),
    EFFORT("an effort", "Write it as 3h, 2d, 1w, or S, M, L"),
    SCALE("a grade from one to five", "Write 1 to 5, or very low to very high"),
    OWNER("a name", ""),
    STATUS("a status", ""),
    BOOL("yes or no", "Write yes or no"),
    COMPARISON("a limit", "Write it as >= 6"),
    LIST("a list", ""),
    UNIT("a unit", "");

    private final String description;
    private final String remedy;

    ColumnType(String description, String remedy) {
        this.description = description;
        this.remedy = remedy;
    }

    /** What to write instead of what is none. */
    String remedy() {
        return remedy;
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

    /** Whether figures are made of its values wherever a row must have one. */
    boolean isCounted() {
        return this == MONEY || this == SHARE || this == ANY || this == INT;
    }

    static ColumnType named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
