package dev.quarterdeck;

import dev.quarterdeck.deliver.Delivery;
import dev.quarterdeck.deliver.MailServer;
import dev.quarterdeck.deliver.Mailer;
import dev.quarterdeck.deliver.Mailing;
import dev.quarterdeck.deliver.Outbox;
import dev.quarterdeck.deliver.Outcome;
import dev.quarterdeck.deliver.Sender;
import dev.quarterdeck.deliver.Ses;
import dev.quarterdeck.edition.Hash;
import dev.quarterdeck.ledger.Ledger;
import dev.quarterdeck.site.Options;
import dev.quarterdeck.site.Site;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The mailing of one edition's digests. */
final class Dispatch implements AutoCloseable {

    private final EditionMaker.Made made;
    private final Mailings mailings;
    private final boolean bundled;
    private final Ledger ledger;
    private final Mailer mailer;
    private final Optional<Delivery> delivery;

    /** @param mailings what goes to whom */
    Dispatch(Site site, Options options, Instant now, EditionMaker.Made made, Mailings mailings) {
        this.made = made;
        this.mailings = mailings;
        this.bundled = site.bundled();
        this.ledger = Ledgers.open(site);
        this.mailer = mailer(site);
        Set<String> resend = options.find("resend")
                .map(asked -> Set.copyOf(Arrays.asList(asked.split(",", -1))))
                .orElse(Set.of());
        this.delivery = site.from()
                .map(from -> new Delivery(mailer, ledger, new Sender(from, site.replyTo(), site.bcc()), resend, now));
    }

    private static Mailer mailer(Site site) {
        return site.mail().match(folder -> new Outbox(folder.path()), MailServer::at, Ses::open);
    }

    /** Whether anybody is still to be mailed. */
    boolean isDue() {
        try {
            return delivery.isPresent()
                    && delivery.get().isDue(made.edition().id().toString(), mailings.of(made, made.perspectives()));
        } catch (UncheckedIOException e) {
            // Delivering tells what is wrong.
            return true;
        }
    }

    /** Who would be mailed, and who would not. */
    List<Outcome> foretold() {
        return delivery.map(by -> mailings.foretold(made, by)).orElse(List.of());
    }

    /** Mails only what readers can open: the reports whose pages were read back whole. */
    List<Outcome> deliver(List<String> whole) {
        if (delivery.isEmpty()) {
            return List.of();
        }
        String edition = made.edition().id().toString();
        String manifest = Hash.of(made.edition().manifest().json());
        try {
            List<Mailing> due = mailings.of(made, whole);
            return bundled
                    ? delivery.get().deliverTogether(edition, manifest, due, mailings.cover(made))
                    : delivery.get().deliver(edition, manifest, due);
        } catch (UncheckedIOException e) {
            String why = "the ledger at " + ledger.name() + " cannot be written; mend that and run again";
            return List.of(new Outcome("all", "everyone left", Outcome.Result.FAILED, why));
        }
    }

    @Override
    public void close() {
        mailer.close();
        ledger.close();
    }
}
