package dev.quarterdeck.deliver;

import dev.quarterdeck.deliver.Mailer.Fate;
import dev.quarterdeck.deliver.Mailer.Handed;
import dev.quarterdeck.deliver.Outcome.Result;
import dev.quarterdeck.deliver.Records.Due;
import dev.quarterdeck.ledger.Ledger;
import dev.quarterdeck.ledger.Receipt;
import dev.quarterdeck.ledger.Receipt.State;
import dev.quarterdeck.source.RefusedException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One round of the postman, reader after reader; it ends when the mailer takes nothing from anybody any more. */
final class Round {

    private static final String ANOTHER_RUN =
            "another run is delivering it, or died while it was: run again in a quarter of an hour";

    /** Longer than one message takes from its first claim to its last, with all that is tried again. */
    private static final Duration UNDERWAY = Duration.ofMinutes(15);

    private final Mailer mailer;
    private final Ledger ledger;
    private final Records records;
    private final Sender sender;
    private final Letterhead letterhead;
    private final String manifestSha256;
    private final InstantSource clock;
    private final List<Outcome> outcomes = new ArrayList<>();
    private Optional<String> closed = Optional.empty();
    private Optional<String> unrecorded = Optional.empty();

    Round(Mailer mailer, Records records, Sender sender, String manifestSha256, InstantSource clock) {
        this.mailer = mailer;
        this.ledger = records.ledger();
        this.records = records;
        this.sender = sender;
        this.letterhead = new Letterhead(sender, clock.instant());
        this.manifestSha256 = manifestSha256;
        this.clock = clock;
    }

    List<Outcome> outcomes() {
        return List.copyOf(outcomes);
    }

    /**
     * Sends one reader what is due of some perspectives, in one message.
     *
     * <p>What cannot be claimed is not sent: a ledger that fails ends the round, and whoever is left is named.
     */
    void serve(String reader, List<Mailing> mailings, Optional<Cover> cover) {
        int before = outcomes.size();
        try {
            if (unrecorded.isEmpty()) {
                attempt(reader, mailings, cover);
            }
        } catch (UncheckedIOException | RefusedException e) {
            unrecorded = Optional.of(unrecorded(ledger, e));
        }
        List<String> told = outcomes.subList(before, outcomes.size()).stream()
                .map(Outcome::perspective)
                .toList();
        unrecorded.ifPresent(why -> mailings.stream()
                .map(Mailing::perspective)
                .filter(perspective -> !told.contains(perspective))
                .forEach(perspective -> outcomes.add(outcome(perspective, reader, Result.FAILED, why))));
    }

    /** What a ledger's failure means for whoever runs this. */
    static String unrecorded(Ledger ledger, RuntimeException failure) {
        return failure instanceof RefusedException refused
                ? "the ledger at " + ledger.name() + " cannot be asked or written: " + SesAnswer.clause(refused)
                : "the ledger at " + ledger.name() + " cannot be read or written; mend that and run again";
    }

    private void attempt(String reader, List<Mailing> mailings, Optional<Cover> cover) {
        List<Due> due = new ArrayList<>();
        List<Receipt> underway = new ArrayList<>();
        for (Mailing mailing : mailings) {
            Optional<Receipt> last = records.last(mailing, reader);
            Optional<Receipt> claimed = last.filter(this::isUnderway);
            claimed.ifPresent(underway::add);
            Optional<Outcome> standing = records.standing(mailing, reader, last);
            if (standing.isPresent()) {
                outcomes.add(standing.get());
                continue;
            }
            Due next = records.due(mailing, reader, last);
            if (next.letter().isSilent()) {
                outcomes.add(outcome(mailing.perspective(), reader, Result.UNCHANGED, ""));
            } else if (closed.isPresent()) {
                outcomes.add(outcome(
                        mailing.perspective(),
                        reader,
                        Result.FAILED,
                        "not tried, since " + closed.get().replaceFirst("; .*", "")));
            } else if (claimed.isEmpty() && underway.stream().anyMatch(claim -> isOf(claim, mailing.perspective()))) {
                // One that is claimed itself comes here only where it is asked for again.
                outcomes.add(outcome(mailing.perspective(), reader, Result.AMBIGUOUS, ANOTHER_RUN));
            } else {
                due.add(next);
            }
        }
        if (!due.isEmpty()) {
            send(reader, due, cover);
        }
    }

    /** Claimed so lately that the run that did may still be claiming the rest of its message. */
    private boolean isUnderway(Receipt last) {
        return last.state() == State.AMBIGUOUS
                && last.at().isAfter(clock.instant().minus(UNDERWAY));
    }

    /** Whether a claim's message, by its id, is to hold a perspective's letter too. */
    private static boolean isOf(Receipt claim, String perspective) {
        return claim.messageId().matches(".*[.+]" + Pattern.quote(perspective) + "[.+].*");
    }

    /** A letter that this run has claimed. */
    private record Claimed(Due due, Part part) {}

    private void send(String reader, List<Due> due, Optional<Cover> cover) {
        String messageId = messageId(due);
        ledger.introduce(due.get(0).key().readerHash(), reader);
        String subject = subject(due, cover);
        List<Claimed> claimed = claimed(reader, due, messageId, Records.sha256(subject));
        if (claimed.isEmpty()) {
            return;
        }
        List<Part> parts = claimed.stream().map(Claimed::part).toList();
        Bundle bundle = new Bundle(
                reader,
                subject,
                cover.map(Cover::title).orElse(claimed.get(0).due().mailing().title()),
                cover.map(both -> "all").orElse(parts.get(0).perspective()),
                messageId,
                parts);
        Handed handed =
                handed(bundle, earlier(claimed.stream().map(Claimed::due).toList()));
        parts.forEach(part -> outcomes.add(settled(part, reader, handed)));
        closed = handed.fate() == Fate.CLOSED ? Optional.of(handed.reason()) : Optional.empty();
    }

    /** Those of a message's letters that are this run's; none where the ledger fails, since then nothing of it goes out. */
    private List<Claimed> claimed(String reader, List<Due> due, String messageId, String subjectSha256) {
        List<Claimed> claimed = new ArrayList<>();
        try {
            for (Due one : due) {
                Receipt receipt = new Receipt(
                        one.key(),
                        State.CLAIMED,
                        clock.instant(),
                        messageId,
                        subjectSha256,
                        Records.sha256(one.letter().archived()),
                        manifestSha256,
                        one.attempt());
                // Of two runs at once, the one that claims the first letter has them all: the message's id is that of
                // the whole.
                boolean isFirst = one.equals(due.get(0));
                if ((isFirst || !claimed.isEmpty()) && ledger.claim(receipt)) {
                    claimed.add(new Claimed(one, new Part(one.key().perspective(), one.letter(), receipt)));
                } else {
                    outcomes.add(outcome(one.key().perspective(), reader, Result.AMBIGUOUS, ANOTHER_RUN));
                }
            }
        } catch (UncheckedIOException | RefusedException e) {
            claimed.forEach(one -> settle(one.part().receipt().in(State.FAILED, clock.instant())));
            throw e;
        }
        return claimed;
    }

    private static String subject(List<Due> due, Optional<Cover> cover) {
        return cover.map(over ->
                        over.subject().apply(due.stream().map(Due::mailing).toList()))
                .orElse(due.get(0).letter().subject());
    }

    /** Unique, since no perspective's attempt of an edition is made twice. */
    private String messageId(List<Due> due) {
        Receipt.Key first = due.get(0).key();
        return "%s.%s.%s.%d@%s"
                .formatted(
                        first.edition(),
                        due.stream().map(one -> one.key().perspective()).collect(Collectors.joining("+")),
                        first.readerHash(),
                        due.stream().mapToInt(Due::attempt).max().orElse(1),
                        sender.domain());
    }

    /** The messages before of any of the perspectives; editions and their messages come in one order. */
    private static List<String> earlier(List<Due> due) {
        return due.stream().flatMap(one -> one.earlier().stream()).distinct().toList();
    }

    private Handed handed(Bundle bundle, List<String> earlier) {
        Message message = letterhead.message(bundle, earlier);
        if (bundle.isPersonal() && !sender.bcc().isEmpty()) {
            Handed copied = mailer.send(envelope(bundle, "-copy", sender.bcc(), letterhead.copy(message, bundle)));
            if (copied.fate() == Fate.REFUSED || copied.fate() == Fate.CLOSED) {
                return copied;
            }
        }
        List<String> to = new ArrayList<>(List.of(bundle.reader()));
        if (!bundle.isPersonal()) {
            to.addAll(sender.bcc());
        }
        return mailer.send(envelope(bundle, "", to, message));
    }

    private Outcome settled(Part part, String reader, Handed handed) {
        return switch (handed.fate()) {
            case TAKEN -> {
                settle(sent(part.receipt(), handed));
                yield unrecorded
                        .map(why -> outcome(
                                part.perspective(), reader, Result.AMBIGUOUS, "taken, and not recorded: " + why))
                        .orElseGet(() -> outcome(part.perspective(), reader, Result.SENT, ""));
            }
            case REFUSED, CLOSED -> {
                settle(part.receipt().in(State.FAILED, clock.instant()));
                yield outcome(part.perspective(), reader, Result.FAILED, handed.reason());
            }
            // The claim stands as it is: nobody knows.
            case UNKNOWN -> outcome(part.perspective(), reader, Result.AMBIGUOUS, handed.reason());
        };
    }

    /** What is not recorded stays a claim, which the next run finds and names. */
    private void settle(Receipt receipt) {
        try {
            ledger.settle(receipt);
        } catch (UncheckedIOException | RefusedException e) {
            unrecorded = Optional.of(unrecorded(ledger, e));
        }
    }

    /** Under the id by which events and answers will call it. */
    private Receipt sent(Receipt claim, Handed handed) {
        return new Receipt(
                claim.key(),
                State.SENT,
                clock.instant(),
                handed.messageId().orElse(claim.messageId()),
                claim.subjectSha256(),
                claim.bodySha256(),
                claim.manifestSha256(),
                claim.attempt());
    }

    private Envelope envelope(Bundle bundle, String kind, List<String> to, Message message) {
        return new Envelope(
                "%s-%s-%s%s".formatted(bundle.edition(), bundle.list(), bundle.readerHash(), kind),
                sender.from(),
                to,
                message,
                Map.of(
                        "edition", bundle.edition().replace('.', '_'),
                        "perspective", String.join("_", bundle.perspectives()),
                        "reader", bundle.readerHash()));
    }

    private static Outcome outcome(String perspective, String reader, Result result, String reason) {
        return new Outcome(perspective, reader, result, reason);
    }
}
