package dev.quarterdeck.handoff;

import dev.quarterdeck.source.Place;

/**
 * What stands in a note and is counted nowhere: a sum over its section is no more than "at least".
 *
 * @param words as the author wrote them
 * @param section the section that a heading may have meant, or that an amount stands in
 */
public record Unread(Kind kind, String words, String section, Place at) {

    /** What of a note was not read. */
    public enum Kind {
        /** A heading that nobody knows and that may be a misspelling: all that stands below it is shown only. */
        HEADING,
        /** An amount in words, or in a table or a list of another shape than rows. */
        AMOUNT
    }
}
