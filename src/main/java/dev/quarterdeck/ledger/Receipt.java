package dev.quarterdeck.ledger;

import dev.quarterdeck.edition.EditionId;
import dev.quarterdeck.framework.Perspective;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

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

    /** By edition, perspective, reader and attempt; records of one attempt are the same. */
    static final Comparator<Receipt> ATTEMPTS = Comparator.<Receipt, EditionId>comparing(
                    receipt -> receipt.key().editionId())
            .thenComparing(receipt -> receipt.key().perspective())
            .thenComparing(receipt -> receipt.key().readerHash())
            .thenComparing(Receipt::attempt);

    /** By edition, perspective, reader, attempt and time; a claim before what settled it. */
    public static final Comparator<Receipt> ORDER = ATTEMPTS.thenComparing(receipt -> receipt.state() != State.CLAIMED)
            .thenComparing(Receipt::at)
            .thenComparing(Receipt::state);

    /** What is delivered at most once; the reader is known by a hash, never by the address. */
    public record Key(String edition, String perspective, String readerHash) {

        private static final Pattern PERSPECTIVE = Pattern.compile("[a-z][a-z0-9-]{0,31}");
        private static final Pattern READER = Pattern.compile("[0-9a-f]{16}");

        /** Names become names of files and parts of keys: what could be more than a name is refused. */
        public Key {
            if (EditionId.parse(edition).isEmpty()
                    || !PERSPECTIVE.matcher(perspective).matches()
                    || !READER.matcher(readerHash).matches()) {
                throw new IllegalArgumentException("not a key of the ledger: " + edition + ", " + perspective);
            }
        }

        /** The key of these names, or nothing where they are no names. */
        public static Optional<Key> parse(String edition, String perspective, String readerHash) {
            try {
                return Optional.of(new Key(edition, perspective, readerHash));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        /** Whether it is of a digest, which the archive holds, and not of a notice. */
        public boolean isReport() {
            return !Perspective.NOTICES.contains(perspective);
        }

        private EditionId editionId() {
            return EditionId.parse(edition).orElseThrow();
        }
    }

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

    /** How records of one key stand: the newest of them, in which a claim that nothing settled is ambiguous. */
    public static Optional<Receipt> newest(Collection<Receipt> ofOneKey) {
        return ofOneKey.stream()
                .max(ORDER)
                .map(newest -> newest.state() == State.CLAIMED ? newest.in(State.AMBIGUOUS, newest.at()) : newest);
    }
}
