package dev.quarterdeck.handoff;

import java.util.Locale;
import java.util.Set;

/** The ways in which people say that they do not know. */
final class Missing {

    private static final Set<String> WORDS =
            Set.of("", "-", "–", "—", "na", "tbd", "tba", "todo", "?", "unknown", "pending", "xx");

    private Missing() {}

    static boolean is(String text, ColumnType type) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        return WORDS.contains(word) || (word.equals("none") && type.isMeasured()) || isNotApplicable(text, type);
    }

    /** Not missing but without meaning here, which leaves denominators. A status may be called so. */
    static boolean isNotApplicable(String text, ColumnType type) {
        return type != ColumnType.STATUS
                && type != ColumnType.TEXT
                && text.strip().equalsIgnoreCase("n/a");
    }
}
