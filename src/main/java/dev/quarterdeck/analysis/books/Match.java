package dev.quarterdeck.analysis.books;

import java.util.Optional;

/**
 * What a deposit pays.
 *
 * @param document id of an invoice or a sale; empty when nothing matches
 */
public record Match(Deposit deposit, Optional<String> document, How how) {

    /** What they were matched by. */
    public enum How {
        REFERENCE,
        /** Equal amounts within a few days, and no second candidate on either side. */
        AMOUNT,
        NONE
    }
}
