package dev.quarterdeck.deliver;

import dev.quarterdeck.ledger.Ledger;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Delivers one edition's digests: claims each in the ledger, sends it, and records what became of it.
 *
 * <p>A refusal or a claim that nobody settled is an outcome, and stops nobody else; where the mailer takes nothing from anybody now, those
 * who are left are named and not tried.
 */
public final class Delivery {

    private final Mailer mailer;
    private final Ledger ledger;
    private final Sender sender;
    private final Set<String> resend;
    private final InstantSource clock;

    /**
     * @param resend what goes out again, whatever the ledger says: {@code ceo} to all its readers, {@code ceo:ann@example.com} to one
     * @param clock the time that each record is made at; a run may last longer than another waits for its claims
     */
    public Delivery(Mailer mailer, Ledger ledger, Sender sender, Set<String> resend, InstantSource clock) {
        this.mailer = mailer;
        this.ledger = ledger;
        this.sender = sender;
        this.resend = Set.copyOf(resend);
        this.clock = clock;
    }

    /** Whether anybody is still to be sent something. */
    public boolean isDue(String edition, List<Mailing> mailings) {
        Records records = new Records(ledger, resend, edition);
        return mailings.stream()
                .anyMatch(mailing -> mailing.readers().stream().anyMatch(reader -> records.isDue(mailing, reader)));
    }

    /** Delivers each digest in a message of its own, in the order given. */
    public List<Outcome> deliver(String edition, String manifestSha256, List<Mailing> mailings) {
        Round round = round(edition, manifestSha256);
        mailings.forEach(mailing ->
                mailing.readers().forEach(reader -> round.serve(reader, List.of(mailing), Optional.empty())));
        return round.outcomes();
    }

    /** Delivers to each reader one message with all digests, in the order given. */
    public List<Outcome> deliverTogether(String edition, String manifestSha256, List<Mailing> mailings, Cover cover) {
        Round round = round(edition, manifestSha256);
        for (String reader : readers(mailings)) {
            List<Mailing> theirs = mailings.stream()
                    .filter(mailing -> mailing.readers().stream().anyMatch(reader::equalsIgnoreCase))
                    .toList();
            round.serve(reader, theirs, Optional.of(cover));
        }
        return round.outcomes();
    }

    /** What delivering would do, without doing it; whom the ledger does not know it does not name. */
    public List<Outcome> foretell(String edition, List<Mailing> mailings) {
        Records records = new Records(ledger, resend, edition);
        return mailings.stream()
                .flatMap(mailing -> mailing.readers().stream().map(reader -> records.foretold(mailing, reader)))
                .toList();
    }

    /** What becomes of everybody's letters where the ledger fails before the first of them. */
    public static List<Outcome> unrecorded(List<Mailing> mailings, Ledger ledger, RuntimeException failure) {
        String why = Round.unrecorded(ledger, failure);
        return mailings.stream()
                .flatMap(mailing -> mailing.readers().stream()
                        .map(reader -> new Outcome(mailing.perspective(), reader, Outcome.Result.FAILED, why)))
                .toList();
    }

    private Round round(String edition, String manifestSha256) {
        return new Round(mailer, new Records(ledger, resend, edition), sender, manifestSha256, clock);
    }

    /** Everybody once, however written. */
    private static Collection<String> readers(List<Mailing> mailings) {
        Map<String, String> readers = new LinkedHashMap<>();
        mailings.stream()
                .flatMap(mailing -> mailing.readers().stream())
                .forEach(reader -> readers.putIfAbsent(reader.toLowerCase(Locale.ROOT), reader));
        return readers.values();
    }
}
