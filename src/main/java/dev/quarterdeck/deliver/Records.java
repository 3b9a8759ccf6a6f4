package dev.quarterdeck.deliver;

import dev.quarterdeck.deliver.Outcome.Result;
import dev.quarterdeck.framework.Perspective;
import dev.quarterdeck.ledger.Ledger;
import dev.quarterdeck.ledger.Receipt;
import dev.quarterdeck.ledger.Receipt.State;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the ledger says of a reader's letters of one edition.
 *
 * @param resend what goes out again, whatever the ledger says: {@code ceo} to all its readers, {@code ceo:ann@example.com} to one
 */
record Records(Ledger ledger, Set<String> resend, String edition) {

    /** The newest record: standing and attempt must come of one reading, or two runs at once send twice. */
    Optional<Receipt> last(Mailing mailing, String reader) {
        return ledger.knownHash(reader)
                .flatMap(hash -> ledger.find(new Receipt.Key(edition, mailing.perspective(), hash)));
    }

    private boolean isAskedAgain(Mailing mailing, String reader) {
        return resend.contains(mailing.perspective()) || resend.contains(one(mailing, reader));
    }

    /** A notice is news again once it says something else; an edition's report never does. */
    private static boolean saysElse(Mailing mailing, String reader, Receipt last) {
        return !last.key().isReport()
                && !sha256(mailing.letter().apply(reader, Optional.empty()).archived())
                        .equals(last.bodySha256());
    }

    private static String one(Mailing mailing, String reader) {
        return mailing.perspective() + ":" + reader;
    }

    /** What delivering would do, without naming a reader whom the ledger does not know. */
    Outcome foretold(Mailing mailing, String reader) {
        return standing(mailing, reader, last(mailing, reader)).orElseGet(() -> foretoldLetter(mailing, reader));
    }

    private Outcome foretoldLetter(Mailing mailing, String reader) {
        Optional<String> before = Perspective.NOTICES.contains(mailing.perspective())
                ? Optional.empty()
                : ledger.knownHash(reader).flatMap(hash -> lastEdition(sent(mailing.perspective(), hash)));
        Letter letter = mailing.letter().apply(reader, before);
        if (letter.isSilent()) {
            return new Outcome(mailing.perspective(), reader, Result.UNCHANGED, "");
        }
        String which = letter.isNote() ? "a note, nothing new since " : "what changed, their last letter was of ";
        return new Outcome(
                mailing.perspective(),
                reader,
                Result.WOULD_SEND,
                before.map(which::concat).orElse(""));
    }

    /** What already became of it; empty where it is to be sent. */
    Optional<Outcome> standing(Mailing mailing, String reader, Optional<Receipt> last) {
        if (last.isEmpty() || isAskedAgain(mailing, reader) || saysElse(mailing, reader, last.get())) {
            return Optional.empty();
        }
        return switch (last.get().state()) {
            // What came back reaches a reader's turn only once the address is confirmed: Returns.
            case FAILED, BOUNCED, COMPLAINED -> Optional.empty();
            case CLAIMED, AMBIGUOUS ->
                Optional.of(new Outcome(
                        mailing.perspective(),
                        reader,
                        Result.AMBIGUOUS,
                        "begun at " + last.get().at() + " and never confirmed; ask the reader, then -Dresend="
                                + one(mailing, reader) + " if it is missing"));
            case SENT -> Optional.of(new Outcome(mailing.perspective(), reader, Result.ALREADY_SENT, ""));
        };
    }

    boolean isDue(Mailing mailing, String reader) {
        Optional<Receipt> last = last(mailing, reader);
        return standing(mailing, reader, last).isEmpty()
                && !due(mailing, reader, last).letter().isSilent();
    }

    /** The letter that is due, with what the reader was sent of the perspective before. */
    Due due(Mailing mailing, String reader, Optional<Receipt> last) {
        Receipt.Key key = key(mailing, reader);
        List<Receipt> earlier = sent(key.perspective(), key.readerHash());
        return new Due(
                mailing,
                key,
                mailing.letter().apply(reader, lastEdition(earlier)),
                earlier.stream().map(Receipt::messageId).distinct().toList(),
                last.map(Receipt::attempt).orElse(0) + 1);
    }

    /**
     * A letter to send.
     *
     * @param earlier ids of the messages before, oldest first
     * @param attempt 1 for the first
     */
    record Due(Mailing mailing, Receipt.Key key, Letter letter, List<String> earlier, int attempt) {}

    private Receipt.Key key(Mailing mailing, String reader) {
        return new Receipt.Key(edition, mailing.perspective(), ledger.readerHash(reader));
    }

    /** What this reader was sent of a perspective, oldest first. */
    private List<Receipt> sent(String perspective, String readerHash) {
        return ledger.of(perspective, readerHash).stream()
                .filter(receipt -> receipt.state() == State.SENT)
                .sorted(Comparator.comparing(
                                (Receipt receipt) -> sortable(receipt.key().edition()))
                        .thenComparingInt(Receipt::attempt))
                .toList();
    }

    /** The newest other edition among what was sent. */
    private Optional<String> lastEdition(List<Receipt> sent) {
        return sent.stream()
                .map(receipt -> receipt.key().edition())
                .filter(other -> !other.equals(edition))
                .reduce((older, newer) -> newer);
    }

    /** {@code 2026-05-01.10} after {@code 2026-05-01.9}. */
    private static String sortable(String edition) {
        String[] parts = edition.split("\\.", 2);
        return parts[0] + "%06d".formatted(parts.length > 1 ? Integer.parseInt(parts[1]) : 1);
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
