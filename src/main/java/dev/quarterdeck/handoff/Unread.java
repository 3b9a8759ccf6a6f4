package dev.quarterdeck.handoff;

import dev.quarterdeck.source.Place;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands in a note and is counted nowhere, so that what it may belong to is no more than "at least", and nothing else.
 *
 * <p>A heading may hide all rows of the sections that it may stand for: it leaves open what is counted or judged by rows of these. An amount
 * may be one of those that its section adds up: it leaves open these sums, what is reckoned with them, and how many rows there are; what
 * is found wrong elsewhere, and however often, is none of its concern. Which sections a figure is made of, the figure says.
 *
 * @param words as the author wrote them
 * @param sections those that a heading may stand for, or the one that an amount stands in
 */
public record Unread(Kind kind, String words, Set<String> sections, Place at) {

    /** What of a note was not read. */
    public enum Kind {
        /** A heading that nobody knows and that may be a misspelling: all that stands below it is shown only. */
        HEADING,
        /** An amount in words, or in a table or a list of another shape than rows. */
        AMOUNT
    }

    public Unread {
        sections = Set.copyOf(sections);
    }

    static Unread heading(String words, Stream<String> sections, Place at) {
        return new Unread(Kind.HEADING, words, sections.collect(Collectors.toSet()), at);
    }

    static Unread amount(String words, String section, Place at) {
        return new Unread(Kind.AMOUNT, words, Set.of(section), at);
    }

    /** Whether it may belong to one of some sections. */
    boolean concerns(Collection<String> some) {
        return some.stream().anyMatch(sections::contains);
    }
}
