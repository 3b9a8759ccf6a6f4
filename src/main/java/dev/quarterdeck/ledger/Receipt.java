package dev.quarterdeck.ledger;

import java.time.Instant;
import java.util.Locale;

/**
 * One record of the ledger: a digest, a reader, and what became of it.
 *
 * @param messageId the message's id without angle brackets
 * @param subjectSha256 of the subject as mailed
 * @param bodySha256 of the archived digest, so that the record can be held against the archive
 * @param manifestSha256 of the edition's manifest, so that rewriting the whole archive is found
 * @param attempt 1 for the first
 */
public record Receipt(
        Key key,
        State state,
        Instant at,
        String messageId,
        String subjectSha256,
        String bodySha256,
        String manifestSha256,
        int attempt) {

    /** What is delivered at most once; the reader is known by a hash, never by the address. */
    public record Key(String edition, String perspective, String readerHash) {}

    /** What became of a send. */
    public enum State {
        /** About to be sent. */
        CLAIMED,
        SENT,
        /** Refused before it was sent; may be tried again. */
        FAILED,
        /** Claimed, and nobody knows whether it was sent. Never guessed: only an event or a person settles it. */
        AMBIGUOUS,
        BOUNCED,
        COMPLAINED;

        /** The name in records. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The same at a later state. */
    public Receipt in(State later, Instant when) {
        return new Receipt(key, later, when, messageId, subjectSha256, bodySha256, manifestSha256, attempt);
    }
}
