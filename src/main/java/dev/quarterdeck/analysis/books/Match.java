package dev.quarterdeck.analysis.books;

import dev.quarterdeck.source.Sources;
import java.util.Optional;

/**
 * What a deposit pays: an invoice, a sale that has none, or nothing known.
 *
 * @param document an invoice or a sale; empty when nothing matches
 * @param sources what decided it: both documents, and all that amounts were compared with where they were
 */
public record Match(Deposit deposit, Optional<Document> document, How how, Sources sources) {

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
