package dev.quarterdeck.handoff;

import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Day;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Type;
import java.util.List;
import java.util.Optional;

/**
 * One typed cell of a row, or the value of a fact.
 *
 * @param raw the author's characters, trimmed, emphasis and footnote marks kept
 * @param text the same without emphasis and marks: what a report may quote
 * @param reading what the cell says as its column's type
 */
public record Cell(String raw, String text, Place at, Reading reading) {

    /** Most cells have neither emphasis nor marks, and then their words are held once. */
    public Cell {
        text = text.equals(raw) ? raw : text;
    }

    /** What a cell says. */
    public sealed interface Reading {}

    /** Plain words. */
    public record Words() implements Reading {
        static final Words ALL = new Words();
    }

    /** Empty, a dash, TBD and the like, or unreadable as its type. */
    public record Nothing() implements Reading {
        static final Nothing ALL = new Nothing();
    }

    /** Money, percent, number, effort in person-days, or a scale of one to five. */
    public record Amount(Quantity quantity, Per per) implements Reading {}

    /** A day, or a period by its first and last day; {@code last} is what counts for due dates. */
    public record When(Day last, Day first) implements Reading {}

    /** People, in the order written. */
    public record Names(List<String> names) implements Reading {}

    /** A state, with its general meaning where it has one. */
    public record State(Status status) implements Reading {}

    /** Yes or no. */
    public record Answer(boolean yes) implements Reading {}

    /** A limit. */
    public record Limit(Comparison comparison) implements Reading {}

    public Sources sources() {
        return at;
    }

    public boolean isMissing() {
        return reading instanceof Nothing;
    }

    /** Whether words stand where an amount, a day or the like was to stand. */
    public boolean isUnreadable() {
        return isMissing()
                && !Missing.is(text, ColumnType.ANY)
                && text.codePoints().anyMatch(Character::isLetter);
    }

    /** The amount, or a missing one of the given type. */
    public Quantity quantity(Type type) {
        return reading instanceof Amount amount ? amount.quantity() : Quantity.missing(type, sources());
    }

    public Optional<Per> per() {
        return reading instanceof Amount amount ? Optional.of(amount.per()) : Optional.empty();
    }

    /** The day, or the last day of a period. */
    public Day day() {
        return reading instanceof When when ? when.last() : Day.missing(Type.DATE, sources());
    }

    /** The day, or the first day of a period. */
    public Day firstDay() {
        return reading instanceof When when ? when.first() : Day.missing(Type.DATE, sources());
    }

    public List<String> names() {
        return reading instanceof Names people ? people.names() : List.of();
    }

    public Optional<Status> status() {
        return reading instanceof State state ? Optional.of(state.status()) : Optional.empty();
    }

    public Optional<Boolean> answer() {
        return reading instanceof Answer answer ? Optional.of(answer.yes()) : Optional.empty();
    }

    public Optional<Comparison> limit() {
        return reading instanceof Limit limit ? Optional.of(limit.comparison()) : Optional.empty();
    }
}
