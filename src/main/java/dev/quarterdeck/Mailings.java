package dev.quarterdeck;

import dev.quarterdeck.access.LinkSigner;
import dev.quarterdeck.briefing.Briefing;
import dev.quarterdeck.deliver.Cover;
import dev.quarterdeck.deliver.Delivery;
import dev.quarterdeck.deliver.Letter;
import dev.quarterdeck.deliver.Mailing;
import dev.quarterdeck.deliver.Outcome;
import dev.quarterdeck.deliver.Returns;
import dev.quarterdeck.digest.Digest;
import dev.quarterdeck.digest.DigestWriter;
import dev.quarterdeck.digest.NoticeWriter;
import dev.quarterdeck.edition.EditionId;
import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Perspective;
import dev.quarterdeck.framework.Wording;
import dev.quarterdeck.site.Options;
import dev.quarterdeck.site.Site;
import dev.quarterdeck.value.Text;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Which digests go to whom. */
final class Mailings {

    private final Site site;
    private final Options options;
    private final List<Perspective> perspectives;
    private final Wording wording;
    private final NoticeWriter notices;
    private final Optional<LinkSigner> signer;

    /** @param signer makes each reader's link; empty where the archive needs none */
    Mailings(SiteContent content, Options options, Optional<LinkSigner> signer) {
        this.site = content.site();
        this.options = options;
        this.signer = signer;
        this.perspectives = content.portfolio().frameworks().perspectives();
        this.wording = content.portfolio().frameworks().wording();
        this.notices = new NoticeWriter(content.template("notice.ftl"), wording);
    }

    /** Those of the perspectives that were published whole and are asked for, in their order. */
    List<Mailing> of(EditionMaker.Made made, List<String> whole) {
        return perspectives.stream()
                .filter(perspective -> whole.contains(perspective.id()) && isAsked(perspective))
                .map(perspective -> mailing(perspective, made))
                .toList();
    }

    /** What delivering would do, also for those that are not asked for. */
    List<Outcome> foretold(EditionMaker.Made made, Delivery delivery, Returns returns) {
        List<Mailing> asked = of(made, made.perspectives());
        List<Outcome> foretold = new ArrayList<>();
        for (Perspective perspective : perspectives) {
            if (!made.perspectives().contains(perspective.id())) {
                continue;
            }
            List<Mailing> own = asked.stream()
                    .filter(mailing -> mailing.perspective().equals(perspective.id()))
                    .toList();
            foretold.addAll(delivery.foretell(made.edition().id().toString(), returns.without(own)));
            foretold.addAll(returns.outcomes(own));
            if (own.isEmpty()) {
                site.readersOf(perspective.id())
                        .forEach(reader ->
                                foretold.add(new Outcome(perspective.id(), reader, Outcome.Result.NOT_ASKED, "")));
            }
        }
        return foretold;
    }

    Wording wording() {
        return wording;
    }

    /** Writes notices in the site's own form. */
    NoticeWriter notices() {
        return notices;
    }

    /** All of the site's, whatever is asked for. */
    List<String> perspectives() {
        return perspectives.stream().map(Perspective::id).toList();
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
                (reader, last) -> letter(letters, last.flatMap(EditionId::parse), perspective, reader));
    }

    private Letter letter(Letters letters, Optional<EditionId> last, Perspective perspective, String reader) {
        Digest digest = letters.after(last);
        Optional<Digest> note = last.flatMap(letters::note).filter(one -> isBrief(perspective));
        if (note.isPresent() && site.unchanged().equals("none")) {
            return new Letter(digest.subject(), digest.text(), "", "");
        }
        Digest told = note.orElse(digest);
        String mailed = signer.map(by -> signed(by, told.link(), reader, perspective))
                .map(told::leadingTo)
                .orElse(told.text());
        return new Letter(told.subject(), digest.text(), told.text(), mailed);
    }

    /** Whoever asks for a letter again gets the whole of it. */
    private boolean isBrief(Perspective perspective) {
        boolean resent = options.find("resend")
                .filter(asked -> Arrays.asList(asked.split(",", -1)).contains(perspective.id()))
                .isPresent();
        return !resent && !site.unchanged().equals("full");
    }

    /** A reader of more perspectives than fit into one link gets one for each. */
    private URI signed(LinkSigner by, URI link, String reader, Perspective perspective) {
        try {
            return by.sign(link, reader, opened(perspective, reader));
        } catch (IllegalArgumentException e) {
            return by.sign(link, reader, List.of(perspective.id()));
        }
    }

    /** What a link in a letter opens: the perspective that it tells of, or all of the reader's where they come together. */
    private List<String> opened(Perspective perspective, String reader) {
        return perspectives.stream()
                .map(Perspective::id)
                .filter(id -> id.equals(perspective.id())
                        || (site.bundled() && site.readersOf(id).stream().anyMatch(reader::equalsIgnoreCase)))
                .toList();
    }

    /** What is put over the letters of one reader where they come together. */
    Cover cover(EditionMaker.Made made) {
        String edition = made.edition().id().toString();
        boolean sample = made.briefings().stream().anyMatch(Briefing::sample);
        return new Cover(site.title(), told -> {
            Facts facts = Facts.none()
                    .with("edition", Text.id(edition))
                    .with(
                            "perspectives",
                            told.stream().map(one -> Text.name(one.title())).toList());
            return wording.say(DigestWriter.marked("DIG-SUBJECT-ALL", sample, edition), facts)
                    .plain();
        });
    }
}
