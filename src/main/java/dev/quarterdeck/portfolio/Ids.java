package dev.quarterdeck.portfolio;

import dev.quarterdeck.handoff.Row;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Gives rows their ids in one run over them: the author's, else a slug of the title, each once in a unit. */
public final class Ids {

    private static final Pattern NO_SLUG = Pattern.compile("[^\\p{L}\\p{N}]+");

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
        String dashed = NO_SLUG.matcher(title.toLowerCase(Locale.ROOT)).replaceAll("-");
        return dashed.substring(
                dashed.startsWith("-") ? 1 : 0,
                dashed.length() - (dashed.length() > 1 && dashed.endsWith("-") ? 1 : 0));
    }
}
