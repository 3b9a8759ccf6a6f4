package dev.quarterdeck;

import dev.quarterdeck.bounces.Bounces;
import dev.quarterdeck.deliver.Delivery;
import dev.quarterdeck.deliver.Mailer;
import dev.quarterdeck.deliver.Mailing;
import dev.quarterdeck.deliver.Outcome;
import dev.quarterdeck.deliver.Returns;
import dev.quarterdeck.deliver.Sender;
import dev.quarterdeck.digest.Notice;
import dev.quarterdeck.edition.Hash;
import dev.quarterdeck.ledger.Ledger;
import dev.quarterdeck.site.Options;
import dev.quarterdeck.site.Site;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.source.ProblemException;
import dev.quarterdeck.source.RefusedException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The mailing of one edition's digests. */
final class Dispatch implements AutoCloseable {

    private static final String HELD_BACK = "its page could not be read back; run again";

    private final EditionMaker.Made made;
    private final Mailings mailings;
    private final Mailer mailer;
    private final Site site;
    private final InstantSource clock;
    private final Ledger ledger;
    private final Options options;
    private final Returns returns;
    private final Optional<Delivery> delivery;

    /** @param mailings what goes to whom */
    Dispatch(Site site, Options options, InstantSource clock, EditionMaker.Made made, Mailings mailings) {
        this.made = made;
        this.mailings = mailings;
        this.site = site;
        this.clock = clock;
        this.options = options;
        this.ledger = Ledgers.open(site);
        this.returns = new Returns(ledger, mailings.perspectives(), options.confirmed());
        this.mailer = Mailers.open(site);
        this.delivery = site.from()
                .map(from -> new Delivery(
                        mailer, ledger, new Sender(from, site.replyTo(), site.bcc()), options.resent(), clock));
    }

    /** Learns what became of letters that were sent before, and says what the owner should know of it. */
    List<Problem> hear() {
        List<Problem> problems = new ArrayList<>();
        site.bounces().ifPresent(queue -> {
            try (Bounces bounces = Bounces.open(queue)) {
                problems.addAll(bounces.drain(ledger, clock.instant()));
            } catch (RefusedException e) {
                problems.add(e.problem());
            } catch (UncheckedIOException e) {
                problems.add(Problem.error(
                        Place.startOf(ledger.name()),
                        "MAIL-LEDGER",
                        "what became of letters could not be recorded",
                        "Mend the ledger, and run again; the events wait in the queue"));
            }
        });
        return problems;
    }

    /** Whether anybody is still to be mailed. */
    boolean isDue() {
        try {
            return delivery.isPresent()
                    && delivery.get()
                            .isDue(
                                    made.edition().id().toString(),
                                    returns.without(mailings.of(made, made.perspectives())));
        } catch (UncheckedIOException | RefusedException e) {
            // Delivering tells what is wrong.
            return true;
        }
    }

    /** Who would be mailed, and who would not. */
    List<Outcome> foretold() {
        return delivery.map(by -> mailings.foretold(made, by, returns)).orElse(List.of());
    }

    /** Mails only what readers can open: the reports whose pages were read back whole. Whose letter is held back for that is named. */
    List<Outcome> deliver(List<String> whole) {
        if (delivery.isEmpty()) {
            return List.of();
        }
        List<Mailing> due = mailings.of(made, whole);
        List<Mailing> held = mailings.of(
                made,
                made.perspectives().stream().filter(id -> !whole.contains(id)).toList());
        try {
            List<Outcome> heldBack = heldBack(held);
            List<Mailing> open = returns.without(due);
            List<Outcome> returned = returns.outcomes(due);
            List<Outcome> outcomes = new ArrayList<>(
                    site.bundled()
                            ? delivery.get().deliverTogether(edition(), manifest(), open, mailings.cover(made))
                            : delivery.get().deliver(edition(), manifest(), open));
            outcomes.addAll(returned);
            outcomes.addAll(heldBack);
            return outcomes;
        } catch (UncheckedIOException | RefusedException e) {
            return Delivery.unrecorded(
                    Stream.concat(due.stream(), held.stream()).toList(), ledger, e);
        }
    }

    /** Letters that would be sent if their pages could be opened; what became of others before stays as it is. */
    private List<Outcome> heldBack(List<Mailing> held) {
        List<Outcome> outcomes = new ArrayList<>();
        delivery.map(by -> by.foretell(edition(), returns.without(held))).orElse(List.of()).stream()
                .map(outcome -> outcome.result() == Outcome.Result.WOULD_SEND
                        ? new Outcome(outcome.perspective(), outcome.reader(), Outcome.Result.FAILED, HELD_BACK)
                        : outcome)
                .forEach(outcomes::add);
        outcomes.addAll(returns.outcomes(held));
        return outcomes;
    }

    /**
     * Mails the publisher what did not reach its readers, once for the same letters and reasons.
     *
     * @return what became of that; nothing where all is well, or nobody is named
     */
    List<Outcome> report(List<Outcome> outcomes) {
        Optional<String> publisher = site.contacts().publisher();
        if (publisher.isEmpty()) {
            return List.of();
        }
        try {
            Optional<Notice> notice = Undelivered.notice(edition(), outcomes, mailings.wording());
            if (notice.isEmpty()) {
                return List.of();
            }
            Map<String, Notice.Written> texts =
                    Map.of(publisher.get(), mailings.notices().write(notice.get()));
            return new Messenger(site, options, mailer, ledger, mailings.perspectives(), clock)
                    .deliver(new Messenger.Post(
                            Undelivered.KIND, Undelivered.title(mailings.wording()), edition(), manifest(), texts));
        } catch (ProblemException e) {
            String why = "it cannot be written: " + e.problem();
            return List.of(new Outcome(Undelivered.KIND, publisher.get(), Outcome.Result.FAILED, why));
        }
    }

    private String edition() {
        return made.edition().id().toString();
    }

    private String manifest() {
        return Hash.of(made.edition().manifest().json());
    }

    @Override
    public void close() {
        mailer.close();
        ledger.close();
    }
}
