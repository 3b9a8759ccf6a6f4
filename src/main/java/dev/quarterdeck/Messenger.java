package dev.quarterdeck;

import dev.quarterdeck.deliver.Delivery;
import dev.quarterdeck.deliver.Letter;
import dev.quarterdeck.deliver.Mailer;
import dev.quarterdeck.deliver.Mailing;
import dev.quarterdeck.deliver.Outcome;
import dev.quarterdeck.deliver.Returns;
import dev.quarterdeck.deliver.Sender;
import dev.quarterdeck.digest.Notice;
import dev.quarterdeck.ledger.Ledger;
import dev.quarterdeck.site.Options;
import dev.quarterdeck.site.Site;
import dev.quarterdeck.source.RefusedException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Delivers notices as digests are: claimed, sent, confirmed. None is sent twice, unless it says something else by now. */
final class Messenger {

    private final Ledger ledger;
    private final List<String> perspectives;
    private final List<String> confirmed;
    private final Optional<Delivery> delivery;

    /**
     * @param options which notices go out again, and whose address takes mail again
     * @param perspectives all of the site: whoever's report came back gets no notice either
     */
    Messenger(
            Site site, Options options, Mailer mailer, Ledger ledger, List<String> perspectives, InstantSource clock) {
        this.ledger = ledger;
        this.perspectives = List.copyOf(perspectives);
        this.confirmed = options.confirmed();
        this.delivery = site.from()
                .map(from -> new Delivery(
                        mailer, ledger, new Sender(from, site.replyTo(), List.of()), options.resent(), clock));
    }

    /**
     * Notices of one kind.
     *
     * @param kind one of {@link dev.quarterdeck.framework.Perspective#NOTICES}
     * @param title for mail programs that sort
     * @param edition that they speak of
     * @param manifestSha256 of the newest edition that there is
     * @param texts by address
     */
    record Post(String kind, String title, String edition, String manifestSha256, Map<String, Notice.Written> texts) {

        private Mailing mailing() {
            return new Mailing(kind, title, List.copyOf(texts.keySet()), (reader, last) -> {
                Notice.Written text = Optional.ofNullable(texts.get(reader)).orElseThrow();
                return new Letter(text.subject(), text.text(), text.text());
            });
        }
    }

    /** Where the ledger fails before the first of them, each is named with that. */
    List<Outcome> deliver(Post post) {
        return outcomes(post, (by, open) -> by.deliver(post.edition(), post.manifestSha256(), open));
    }

    /** What delivering would do. */
    List<Outcome> foretell(Post post) {
        return outcomes(post, (by, open) -> by.foretell(post.edition(), open));
    }

    private List<Outcome> outcomes(Post post, BiFunction<Delivery, List<Mailing>, List<Outcome>> act) {
        List<Mailing> mailings = List.of(post.mailing());
        try {
            Returns returns = new Returns(ledger, perspectives, confirmed);
            List<Mailing> open = returns.without(mailings);
            List<Outcome> outcomes =
                    new ArrayList<>(delivery.map(by -> act.apply(by, open)).orElse(List.of()));
            outcomes.addAll(returns.outcomes(mailings));
            return outcomes;
        } catch (UncheckedIOException | RefusedException e) {
            return Delivery.unrecorded(mailings, ledger, e);
        }
    }
}
