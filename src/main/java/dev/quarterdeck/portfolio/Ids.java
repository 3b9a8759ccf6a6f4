package dev.quarterdeck.portfolio;

import dev.quarterdeck.handoff.Row;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Gives rows their ids in one run over them: the author's, else a slug of the title, each once in a unit. */
public final class Ids {

    private final Set<String> given = new HashSet<>();

    public String of(Row row, String title) {
        return once(row.unit(), row.text("id").orElseGet(() -> slug(title)));
    }

    /** The id that is wanted; a number follows it where another row of the unit has it. */
    public String once(String unit, String wanted) {
        String id = wanted;
        for (int next = 2; !given.add(unit + " " + id); next++) {
            id = wanted + "-" + next;
        }
        return id;
    }

    /** Lower case with hyphens, for ids of things that have only a title. */
    public static String slug(String title) {
        String lower = title.toLowerCase(Locale.ROOT);
        StringBuilder slug = new StringBuilder(lower.length());
        boolean apart = false;
        for (int at = 0, c; at < lower.length(); at += Character.charCount(c)) {
            c = lower.codePointAt(at);
            boolean word = Character.isLetter(c) || isNumber(c);
            if (word && apart && !slug.isEmpty()) {
                slug.append('-');
            }
            if (word) {
                slug.appendCodePoint(c);
            }
            apart = !word;
        }
        return slug.toString();
    }

    /** As in Unicode, which has numbers beside digits. */
    private static boolean isNumber(int c) {
        int type = Character.getType(c);
        return type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }
}
