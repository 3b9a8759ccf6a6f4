package dev.quarterdeck;

import dev.quarterdeck.access.LinkSigner;
import dev.quarterdeck.deliver.Delivery;
import dev.quarterdeck.deliver.Letter;
import dev.quarterdeck.deliver.Mailing;
import dev.quarterdeck.deliver.Outcome;
import dev.quarterdeck.digest.Digest;
import dev.quarterdeck.edition.EditionId;
import dev.quarterdeck.framework.Perspective;
import dev.quarterdeck.site.Options;
import dev.quarterdeck.site.Site;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Which digests go to whom. */
final class Mailings {

    private final Site site;
    private final Options options;
    private final List<Perspective> perspectives;
    private final Optional<LinkSigner> signer;

    /** @param signer makes each reader's link; empty where the archive needs none */
    Mailings(Site site, Options options, List<Perspective> perspectives, Optional<LinkSigner> signer) {
        this.site = site;
        this.options = options;
        this.signer = signer;
        this.perspectives = perspectives;
    }

    /** Those of the perspectives that were published whole and are asked for, in their order. */
    List<Mailing> of(EditionMaker.Made made, List<String> whole) {
        return perspectives.stream()
                .filter(perspective -> whole.contains(perspective.id()) && isAsked(perspective))
                .map(perspective -> mailing(perspective, made))
                .toList();
    }

    /** What delivering would do, also for those that are not asked for. */
    List<Outcome> foretold(EditionMaker.Made made, Delivery delivery) {
        List<Mailing> asked = of(made, made.perspectives());
        List<Outcome> foretold = new ArrayList<>();
        for (Perspective perspective : perspectives) {
            if (!made.perspectives().contains(perspective.id())) {
                continue;
            }
            List<Mailing> own = asked.stream()
                    .filter(mailing -> mailing.perspective().equals(perspective.id()))
                    .toList();
            foretold.addAll(delivery.foretell(made.edition().id().toString(), own));
            if (own.isEmpty()) {
                site.readersOf(perspective.id())
                        .forEach(reader ->
                                foretold.add(new Outcome(perspective.id(), reader, Outcome.Result.NOT_ASKED, "")));
            }
        }
        return foretold;
    }

    /** {@code -Dgroup} names a group, or perspectives with commas. */
    private boolean isAsked(Perspective perspective) {
        return options.find("group")
                .map(group -> Arrays.asList(group.split(",", -1)))
                .map(asked -> asked.contains(perspective.group()) || asked.contains(perspective.id()))
                .orElse(true);
    }

    private Mailing mailing(Perspective perspective, EditionMaker.Made made) {
        Letters letters =
                Optional.ofNullable(made.letters().get(perspective.id())).orElseThrow();
        return new Mailing(
                perspective.id(),
                perspective.shortTitle(),
                site.readersOf(perspective.id()),
                (reader, last) -> letter(letters.after(last.flatMap(EditionId::parse)), perspective, reader));
    }

    private Letter letter(Digest digest, Perspective perspective, String reader) {
        String mailed = signer.map(by -> by.sign(digest.link(), reader, List.of(perspective.id())))
                .map(digest::leadingTo)
                .orElse(digest.text());
        return new Letter(digest.subject(), digest.text(), mailed);
    }
}
