package dev.quarterdeck.source;

import java.util.Comparator;
import java.util.Locale;

/**
 * Something its author should mend or know.
 *
 * @param code stable, such as {@code HD-064}
 * @param what one clause without a final stop, the author's own words in quotes
 * @param todo an instruction without a final stop; empty where {@code what} says it all
 */
public record Problem(Severity severity, Place at, String code, String what, String todo) {

    /** How much a problem matters to the author of the content. */
    public enum Severity {
        /** A figure or a file cannot be used. */
        ERROR,
        /** Read by assumption, or the type was lost. */
        WARNING,
        /** A repair or a note. */
        INFO;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** By place, then code: the order in which they are printed. */
    public static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::at).thenComparing(Problem::code).thenComparing(Problem::what);

    private static final int LONGEST_QUOTE = 60;

    public static Problem error(Place at, String code, String what, String todo) {
        return new Problem(Severity.ERROR, at, code, what, todo);
    }

    public static Problem warning(Place at, String code, String what, String todo) {
        return new Problem(Severity.WARNING, at, code, what, todo);
    }

    public static Problem info(Place at, String code, String what, String todo) {
        return new Problem(Severity.INFO, at, code, what, todo);
    }

    /** Whether something stated may have been left out because of it: a value that cannot be used, or a heading that nobody knows. */
    public boolean losesContent() {
        return severity == Severity.ERROR || code.equals("HD-041");
    }

    /** The author's words for a message: in quotes, on one line, cut after sixty code points. */
    public static String quote(String raw) {
        StringBuilder line = new StringBuilder("\"");
        raw.strip().codePoints().limit(LONGEST_QUOTE).forEach(c -> {
            boolean hidden = Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
            line.appendCodePoint(hidden ? ' ' : c);
        });
        boolean cut = raw.strip().codePoints().skip(LONGEST_QUOTE).findAny().isPresent();
        return line.append(cut ? "…\"" : "\"").toString();
    }

    @Override
    public String toString() {
        return at.cite() + ": " + severity + " " + code + ": " + what + (what.endsWith("?") ? "" : ".")
                + (todo.isEmpty() ? "" : " " + todo + ".");
    }
}
