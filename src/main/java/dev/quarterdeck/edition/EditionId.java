package dev.quarterdeck.edition;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of an edition: its as-of date, and from the second of that date on a number.
 *
 * @param number 1 for the first
 */
public record EditionId(LocalDate asOf, int number) implements Comparable<EditionId> {

    private static final Pattern FORM = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:\\.([1-9]\\d{0,5}))?");

    /** Reads {@code 2026-05-01} and {@code 2026-05-01.2}; empty for anything else. */
    public static Optional<EditionId> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate date = LocalDate.parse(form.group(1));
            int number = form.group(2) == null ? 1 : Integer.parseInt(form.group(2));
            EditionId id = new EditionId(date, number);
            return id.toString().equals(text) ? Optional.of(id) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The next of the same date. */
    public EditionId next() {
        return new EditionId(asOf, number + 1);
    }

    @Override
    public int compareTo(EditionId other) {
        return Comparator.comparing(EditionId::asOf)
                .thenComparing(EditionId::number)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return asOf + (number == 1 ? "" : "." + number);
    }
}
