package dev.quarterdeck.deliver;

import dev.quarterdeck.deliver.Outcome.Result;
import dev.quarterdeck.framework.Perspective;
import dev.quarterdeck.ledger.Ledger;
import dev.quarterdeck.ledger.Receipt;
import dev.quarterdeck.ledger.Receipt.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Readers whose letters bounced or were reported as spam: nothing more is sent to them until their address is confirmed.
 *
 * <p>A confirmation is for one run, and the ledger needs no record of it: a letter that is claimed after one came back is the proof. So is,
 * for want of a better sign, the letter of a run that was under way when another one learnt what had come back; the next bounce ends that.
 */
public final class Returns {

    private final Ledger ledger;
    private final List<String> perspectives;
    private final Set<String> confirmed;
    private final Map<String, Optional<Receipt>> returned = new HashMap<>();

    /**
     * @param perspectives all of the site, whomever this run mails
     * @param confirmed addresses that take mail again, so the owner says
     */
    public Returns(Ledger ledger, Collection<String> perspectives, Collection<String> confirmed) {
        this.ledger = ledger;
        this.perspectives = Stream.concat(perspectives.stream(), Perspective.NOTICES.stream())
                .toList();
        this.confirmed = confirmed.stream()
                .map(address -> address.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The same mailings without these readers. */
    public List<Mailing> without(List<Mailing> mailings) {
        return mailings.stream()
                .map(mailing -> new Mailing(
                        mailing.perspective(),
                        mailing.title(),
                        mailing.readers().stream()
                                .filter(reader -> of(reader).isEmpty())
                                .toList(),
                        mailing.letter()))
                .toList();
    }

    /** What becomes of these readers' letters: nothing, and why. */
    public List<Outcome> outcomes(List<Mailing> mailings) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Mailing mailing : mailings) {
            for (String reader : mailing.readers()) {
                of(reader)
                        .ifPresent(letter -> outcomes.add(new Outcome(
                                mailing.perspective(), reader, Result.SKIPPED, reason(letter, mailing, reader))));
            }
        }
        return outcomes;
    }

    private static String reason(Receipt letter, Mailing mailing, String reader) {
        String what = letter.state() == State.BOUNCED ? " bounced" : " was reported as spam";
        String setting = Perspective.NOTICES.contains(mailing.perspective())
                ? "the address in site.properties"
                : "perspective." + mailing.perspective() + ".to";
        return letter.key().edition() + "/" + letter.key().perspective() + what + "; mend " + setting
                + ", or -Dconfirm=" + reader + " if the address is right and its reader wants it";
    }

    /** The letter that came back. */
    private Optional<Receipt> of(String reader) {
        return confirmed.contains(reader.toLowerCase(Locale.ROOT))
                ? Optional.empty()
                : ledger.knownHash(reader).flatMap(hash -> returned.computeIfAbsent(hash, this::lastReturned));
    }

    private Optional<Receipt> lastReturned(String readerHash) {
        List<Receipt> records = perspectives.stream()
                .flatMap(perspective -> ledger.of(perspective, readerHash).stream())
                .toList();
        Instant lastClaim = records.stream()
                .filter(receipt -> receipt.state() == State.CLAIMED)
                .map(Receipt::at)
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
        return records.stream()
                .filter(receipt -> receipt.state() == State.BOUNCED || receipt.state() == State.COMPLAINED)
                .filter(receipt -> !receipt.at().isBefore(lastClaim))
                .max(Receipt.ORDER);
    }
}
