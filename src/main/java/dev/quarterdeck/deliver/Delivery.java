package dev.quarterdeck.deliver;

import dev.quarterdeck.deliver.Mailer.Handed;
import dev.quarterdeck.deliver.Outcome.Result;
import dev.quarterdeck.ledger.Ledger;
import dev.quarterdeck.ledger.Receipt;
import dev.quarterdeck.ledger.Receipt.State;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Delivers one edition's digests: claims each in the ledger, sends it, and records what became of it. */
public final class Delivery {

    private final Mailer mailer;
    private final Ledger ledger;
    private final Sender sender;
    private final Set<String> resend;
    private final Instant now;

    /**
     * @param resend what goes out again, whatever the ledger says: {@code ceo} to all its readers, {@code ceo:ann@example.com} to one
     * @param now the time that messages and records carry
     */
    public Delivery(Mailer mailer, Ledger ledger, Sender sender, Set<String> resend, Instant now) {
        this.mailer = mailer;
        this.ledger = ledger;
        this.sender = sender;
        this.resend = resend;
        this.now = now;
    }

    /** Whether anybody is still to be sent something. */
    public boolean isDue(String edition, List<Mailing> mailings) {
        return mailings.stream()
                .anyMatch(mailing -> mailing.readers().stream()
                        .anyMatch(reader -> isAskedAgain(mailing, reader) || isDue(edition, mailing, reader)));
    }

    private boolean isAskedAgain(Mailing mailing, String reader) {
        return resend.contains(mailing.perspective()) || resend.contains(one(mailing, reader));
    }

    private static String one(Mailing mailing, String reader) {
        return mailing.perspective() + ":" + reader;
    }

    private boolean isDue(String edition, Mailing mailing, String reader) {
        return last(edition, mailing, reader)
                .map(last -> last.state() == State.FAILED)
                .orElse(true);
    }

    /** Delivers in the order given. A refusal or a claim that nobody settled is an outcome, and stops nobody else. */
    public List<Outcome> deliver(String edition, String manifestSha256, List<Mailing> mailings) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Mailing mailing : mailings) {
            for (String reader : mailing.readers()) {
                outcomes.add(one(edition, manifestSha256, mailing, reader));
            }
        }
        return outcomes;
    }

    /** What delivering would do, without doing it. */
    public List<Outcome> foretell(String edition, List<Mailing> mailings) {
        return mailings.stream()
                .flatMap(mailing -> mailing.readers().stream().map(reader -> {
                    Optional<Receipt> last = last(edition, mailing, reader);
                    return settled(mailing, reader, last)
                            .orElseGet(() -> outcome(mailing, reader, Result.WOULD_SEND, ""));
                }))
                .toList();
    }

    /** What became of it so far, without naming a reader whom the ledger does not know. */
    private Optional<Receipt> last(String edition, Mailing mailing, String reader) {
        return ledger.knownHash(reader)
                .flatMap(hash -> ledger.find(new Receipt.Key(edition, mailing.perspective(), hash)));
    }

    private Outcome one(String edition, String manifestSha256, Mailing mailing, String reader) {
        String hash = ledger.readerHash(reader);
        Receipt.Key key = new Receipt.Key(edition, mailing.perspective(), hash);
        Optional<Receipt> last = ledger.find(key);
        Optional<Outcome> settled = settled(mailing, reader, last);
        if (settled.isPresent()) {
            return settled.get();
        }
        int attempt = last.map(Receipt::attempt).orElse(0) + 1;
        Letter letter = mailing.letter().apply(reader, lastEdition(key));
        String messageId = "%s.%s.%s.%d@%s".formatted(edition, mailing.perspective(), hash, attempt, sender.domain());
        Receipt receipt = new Receipt(
                key,
                State.CLAIMED,
                now,
                messageId,
                sha256(letter.subject()),
                sha256(letter.text()),
                manifestSha256,
                attempt);
        ledger.introduce(hash, reader);
        if (!ledger.claim(receipt)) {
            return outcome(mailing, reader, Result.AMBIGUOUS, "another run is delivering it");
        }
        return send(mailing, reader, letter, receipt);
    }

    /** What keeps a digest from being sent, if anything does. */
    private Optional<Outcome> settled(Mailing mailing, String reader, Optional<Receipt> last) {
        boolean again = isAskedAgain(mailing, reader);
        return last.filter(receipt -> !again && receipt.state() != State.FAILED).map(receipt -> {
            if (receipt.state() != State.AMBIGUOUS) {
                return outcome(mailing, reader, Result.ALREADY_SENT, "");
            }
            return outcome(
                    mailing,
                    reader,
                    Result.AMBIGUOUS,
                    "claimed " + receipt.at() + " and not confirmed; ask the reader, then -Dresend="
                            + one(mailing, reader) + " if it is missing");
        });
    }

    private Outcome send(Mailing mailing, String reader, Letter letter, Receipt receipt) {
        Message message = message(mailing, reader, letter, receipt);
        if (letter.isPersonal() && !sender.bcc().isEmpty()) {
            Handed copied = mailer.send(envelope(receipt, "-copy", sender.bcc(), copy(message, reader, letter)));
            if (copied.fate() == Mailer.Fate.REFUSED) {
                return settled(receipt, mailing, reader, copied);
            }
        }
        List<String> to = new ArrayList<>(List.of(reader));
        if (!letter.isPersonal()) {
            to.addAll(sender.bcc());
        }
        return settled(receipt, mailing, reader, mailer.send(envelope(receipt, "", to, message)));
    }

    private Outcome settled(Receipt receipt, Mailing mailing, String reader, Handed handed) {
        return switch (handed.fate()) {
            case TAKEN -> {
                ledger.settle(receipt.in(State.SENT, now));
                yield outcome(mailing, reader, Result.SENT, "");
            }
            case REFUSED -> {
                ledger.settle(receipt.in(State.FAILED, now));
                yield outcome(mailing, reader, Result.FAILED, handed.reason());
            }
            // The claim stands as it is: nobody knows.
            case UNKNOWN -> outcome(mailing, reader, Result.AMBIGUOUS, handed.reason());
        };
    }

    private Envelope envelope(Receipt receipt, String kind, List<String> to, Message message) {
        Receipt.Key key = receipt.key();
        return new Envelope(
                "%s-%s-%s%s".formatted(key.edition(), key.perspective(), key.readerHash(), kind),
                sender.from(),
                to,
                message,
                Map.of(
                        "edition", key.edition().replace('.', '_'),
                        "perspective", key.perspective(),
                        "reader", key.readerHash()));
    }

    private Message message(Mailing mailing, String reader, Letter letter, Receipt receipt) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Date", Message.date(now));
        headers.put("From", sender.from());
        headers.put("To", reader);
        if (!sender.bcc().isEmpty() && !letter.isPersonal()) {
            headers.put("Bcc", String.join(", ", sender.bcc()));
        }
        sender.replyTo().ifPresent(address -> headers.put("Reply-To", address));
        headers.put("Subject", letter.subject());
        headers.put("Message-ID", "<" + receipt.messageId() + ">");
        headers.put("List-Id", "<" + mailing.perspective() + ".reports." + sender.domain() + ">");
        headers.put("Auto-Submitted", "auto-generated");
        headers.put("X-Report-Edition", receipt.key().edition());
        headers.put("X-Report-Perspective", mailing.perspective());
        headers.put("X-Content-SHA256", receipt.bodySha256());
        headers.put("MIME-Version", "1.0");
        headers.put("Content-Type", "text/plain; charset=us-ascii");
        headers.put("Content-Transfer-Encoding", "7bit");
        return new Message(headers, letter.mailed());
    }

    /** What mailboxes for the record get where a blind copy would show them the reader's own link: a message of theirs, first. */
    private Message copy(Message message, String reader, Letter letter) {
        Map<String, String> headers = new LinkedHashMap<>(message.headers());
        headers.put("To", String.join(", ", sender.bcc()));
        headers.computeIfPresent("Message-ID", (name, id) -> "<copy." + id.substring(1));
        headers.put("X-Report-Reader", reader);
        return new Message(headers, letter.text());
    }

    /** The newest edition before this one that this reader was sent. */
    private Optional<String> lastEdition(Receipt.Key key) {
        return ledger.of(key.perspective(), key.readerHash()).stream()
                .filter(receipt -> receipt.state() == State.SENT)
                .map(receipt -> receipt.key().edition())
                .filter(edition -> !edition.equals(key.edition()))
                .max(Comparator.comparing(Delivery::sortable));
    }

    /** {@code 2026-05-01.10} after {@code 2026-05-01.9}. */
    private static String sortable(String edition) {
        String[] parts = edition.split("\\.", 2);
        return parts[0] + "%06d".formatted(parts.length > 1 ? Integer.parseInt(parts[1]) : 1);
    }

    private static Outcome outcome(Mailing mailing, String reader, Result result, String reason) {
        return new Outcome(mailing.perspective(), reader, result, reason);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
