package dev.quarterdeck.portfolio;

import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Value;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A value with a name that stays the same over editions.
 *
 * @param key what it is; ids are listed in {@code docs/figures.md}
 * @param format how it is shown
 * @param asOf the day it speaks of, where that is not the edition's
 */
public record Figure(Key key, Value value, Format format, Optional<LocalDate> asOf) {

    /**
     * The name of a figure.
     *
     * @param id lower case with hyphens
     * @param unit the unit's id
     * @param of a channel, month, job or client; else empty
     */
    public record Key(String id, String unit, String of) {

        /** {@code id@unit[of]}, without the unit for the portfolio and without brackets for no part. */
        public static Key parse(String text) {
            String rest = text.strip();
            String of = "";
            int bracket = rest.indexOf('[');
            if (bracket >= 0 && rest.endsWith("]")) {
                of = rest.substring(bracket + 1, rest.length() - 1);
                rest = rest.substring(0, bracket);
            }
            int at = rest.indexOf('@');
            return at < 0 ? new Key(rest, "portfolio", of) : new Key(rest.substring(0, at), rest.substring(at + 1), of);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && id.equals(key.id) && unit.equals(key.unit) && of.equals(key.of);
        }

        /** As a record's own, which is slow until it is compiled twice: thousands of figures are found by their keys. */
        @Override
        public int hashCode() {
            return (31 * id.hashCode() + unit.hashCode()) * 31 + of.hashCode();
        }

        @Override
        public String toString() {
            return id + "@" + unit + (of.isEmpty() ? "" : "[" + of + "]");
        }
    }

    public static Figure of(String id, String unit, Value value) {
        return of(id, unit, "", value);
    }

    public static Figure of(String id, String unit, String part, Value value) {
        return new Figure(new Key(id, unit, part), value, Format.of(value.type()), Optional.empty());
    }

    Figure keyed(Key other) {
        return new Figure(other, value, format, asOf);
    }

    public Figure in(Format other) {
        return new Figure(key, value, other, asOf);
    }

    public Figure asOf(LocalDate day) {
        return new Figure(key, value, format, Optional.of(day));
    }

    /** As a page shows it. */
    public String display() {
        return format.show(value);
    }
}
