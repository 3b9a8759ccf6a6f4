package dev.quarterdeck.analysis.books;

import java.util.Optional;

/**
 * What a deposit pays: an invoice, a sale that has none, or nothing known.
 *
 * @param document an invoice or a sale; empty when nothing matches
 */
public record Match(Deposit deposit, Optional<Document> document, How how) {

    /** What they were matched by. */
    public enum How {
        REFERENCE,
        /** Equal amounts within a few days, and no second candidate on either side. */
        AMOUNT,
        NONE
    }

    /** The unit of what is paid, else that of the handoff. */
    String unit() {
        return document.map(Document::unit).orElseGet(deposit::unit);
    }
}
