package dev.quarterdeck.value;

import dev.quarterdeck.source.Sources;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A calendar day, or a month held as its first day.
 *
 * @param type {@link Type#DATE} or {@link Type#MONTH}
 */
public record Day(Kind kind, Type type, Optional<LocalDate> date, Sources sources) implements Value {

    public Day {
        if (type != Type.DATE && type != Type.MONTH) {
            throw new IllegalArgumentException("not a calendar type: " + type);
        }
        if (date.isPresent() == (kind == Kind.MISSING)) {
            throw new IllegalArgumentException("a day is known or missing, not both: " + date);
        }
        if (date.isPresent() && sources.isEmpty()) {
            throw new IllegalArgumentException("day without a source: " + date);
        }
    }

    public static Day stated(LocalDate date, Sources sources) {
        return new Day(Kind.STATED, Type.DATE, Optional.of(date), sources);
    }

    public static Day derived(LocalDate date, Sources sources) {
        return new Day(Kind.DERIVED, Type.DATE, Optional.of(date), sources);
    }

    /** The month that holds the date. */
    public static Day month(Kind kind, LocalDate date, Sources sources) {
        return new Day(kind, Type.MONTH, Optional.of(date.withDayOfMonth(1)), sources);
    }

    public static Day missing(Type type, Sources lookedAt) {
        return new Day(Kind.MISSING, type, Optional.empty(), lookedAt);
    }
}
