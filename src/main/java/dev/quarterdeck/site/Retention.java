package dev.quarterdeck.site;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long editions are to be kept.
 *
 * @param stated such as {@code 10y}
 */
public record Retention(String stated, Period period) {

    private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,4})([ymd])");

    /** Reads {@code 10y}, {@code 18m} or {@code 400d}; empty for anything else. */
    static Optional<Retention> of(String stated) {
        Matcher form = FORM.matcher(stated);
        if (!form.matches()) {
            return Optional.empty();
        }
        int count = Integer.parseInt(form.group(1));
        return Optional.of(new Retention(
                stated,
                switch (form.group(2)) {
                    case "y" -> Period.ofYears(count);
                    case "m" -> Period.ofMonths(count);
                    default -> Period.ofDays(count);
                }));
    }

    /** Whether an edition of a day need no longer be kept on another. */
    public boolean isOver(LocalDate edition, LocalDate asOf) {
        return edition.isBefore(asOf.minus(period));
    }
}
