package dev.quarterdeck.bounces;

import dev.quarterdeck.bounces.MailEvent.Kind;
import dev.quarterdeck.ledger.Ledger;
import dev.quarterdeck.ledger.Receipt;
import dev.quarterdeck.ledger.Receipt.State;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Writes what events tell into a ledger: the same records in whatever order events come, and however often.
 *
 * <p>Of an event counts only what is about the reader whom its tags name, by the ledger's key: what becomes of copies for the record is
 * nothing that a reader's letter came to, and who does not know the key cannot make a record.
 */
final class Recorder {

    /** By how much this machine's clock may be ahead of the service's, which takes a letter right after it is claimed. */
    private static final Duration AHEAD = Duration.ofSeconds(10);

    private final Ledger ledger;
    private final Place at;
    private final Instant now;

    /** @param at where events come from, as messages call it */
    Recorder(Ledger ledger, Place at, Instant now) {
        this.ledger = ledger;
        this.at = at;
        this.now = now;
    }

    /** What the owner should know of it. */
    List<Problem> record(MailEvent event) {
        return event.letters().stream()
                .map(letter -> record(event, letter))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Problem> record(MailEvent event, Receipt.Key letter) {
        List<Receipt> records = ledger.of(letter.perspective(), letter.readerHash()).stream()
                .filter(receipt -> receipt.key().equals(letter))
                .toList();
        Optional<List<Receipt>> attempt = attempt(event, records);
        Optional<String> reader = attempt.flatMap(found -> event.readers().stream()
                .filter(address -> ledger.readerHash(address).equals(letter.readerHash()))
                .findFirst());
        if (attempt.isEmpty() || reader.isEmpty()) {
            return Optional.empty();
        }
        Optional<State> state = state(event.kind());
        if (state.isPresent() && !add(event, state.get(), attempt.get())) {
            return Optional.empty();
        }
        return problem(event, letter, reader.get());
    }

    /** The records of the attempt that the event is of: by the message's id, else the last one that was claimed before SES took it. */
    private static Optional<List<Receipt>> attempt(MailEvent event, List<Receipt> records) {
        Predicate<Receipt> named = receipt -> receipt.messageId().equals(event.messageId())
                || receipt.messageId().startsWith(event.serviceId() + "@");
        Optional<Receipt> byName = records.stream().filter(named).max(Comparator.comparingInt(Receipt::attempt));
        Optional<Receipt> byTime = records.stream()
                .filter(receipt -> receipt.state() == State.CLAIMED)
                .filter(claim ->
                        claim.attempt() == 1 || !claim.at().minus(AHEAD).isAfter(event.mailedAt()))
                .max(Comparator.comparingInt(Receipt::attempt));
        return byName.or(() -> byTime)
                .map(one -> records.stream()
                        .filter(receipt -> receipt.attempt() == one.attempt())
                        .toList());
    }

    private static Optional<State> state(Kind kind) {
        return switch (kind) {
            case SEND, DELIVERY -> Optional.of(State.SENT);
            case BOUNCE -> Optional.of(State.BOUNCED);
            case COMPLAINT -> Optional.of(State.COMPLAINED);
            case SOFT_BOUNCE, REJECT, DELAY, OTHER -> Optional.empty();
        };
    }

    /** False where there is nothing new in it. */
    private boolean add(MailEvent event, State state, List<Receipt> attempt) {
        Set<State> known = attempt.stream()
                .map(Receipt::state)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(State.class)));
        boolean isOld = state == State.SENT
                ? known.stream().anyMatch(EnumSet.of(State.SENT, State.BOUNCED, State.COMPLAINED)::contains)
                : known.contains(state);
        Receipt newest = attempt.stream().max(Receipt.ORDER).orElseThrow();
        return !isOld && ledger.add(newest.in(state, when(event, state, newest.at())));
    }

    /**
     * When it was sent; of what came back, when that was learnt, so that it is later than all claims that were made without knowing.
     * Never before what it follows, and never in a time to come: clocks differ.
     */
    private Instant when(MailEvent event, State state, Instant newest) {
        Instant happened = state == State.SENT && event.at().isBefore(now) ? event.at() : now;
        return happened.isAfter(newest) ? happened : newest;
    }

    private Optional<Problem> problem(MailEvent event, Receipt.Key letter, String reader) {
        String why = event.detail().isEmpty() ? "" : " (" + event.detail() + ")";
        String named = letter.edition() + "/" + letter.perspective() + " to " + reader;
        String again =
                "Send it again with -Dresend=" + letter.perspective() + ":" + reader + ", or wait for the next edition";
        return switch (event.kind()) {
            case BOUNCE ->
                Optional.of(Problem.warning(
                        at,
                        "MAIL-BOUNCED",
                        named + " bounced" + why + "; nothing more is sent there",
                        "Mend the address in site.properties, or once it takes mail give -Dconfirm=" + reader));
            case COMPLAINT ->
                Optional.of(Problem.warning(
                        at,
                        "MAIL-COMPLAINED",
                        named + " was reported as spam" + why + "; nothing more is sent there",
                        "Ask the reader; take the address out of site.properties, or give -Dconfirm=" + reader));
            case SOFT_BOUNCE ->
                Optional.of(Problem.warning(
                        at,
                        "MAIL-RETURNED",
                        named + " came back for now" + why + ", or was answered by a machine",
                        again));
            case REJECT -> Optional.of(Problem.warning(at, "MAIL-REJECTED", named + " was not sent on by SES", again));
            case DELAY -> Optional.of(Problem.info(at, "MAIL-DELAYED", named + " is late" + why, ""));
            case SEND, DELIVERY, OTHER -> Optional.empty();
        };
    }
}
