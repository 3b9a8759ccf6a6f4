package dev.quarterdeck;

import dev.quarterdeck.access.LinkSigner;
import dev.quarterdeck.briefing.BriefingComposer;
import dev.quarterdeck.deliver.Delivery;
import dev.quarterdeck.deliver.Mailing;
import dev.quarterdeck.deliver.Outbox;
import dev.quarterdeck.deliver.Outcome;
import dev.quarterdeck.deliver.Sender;
import dev.quarterdeck.edition.EditionId;
import dev.quarterdeck.edition.Hash;
import dev.quarterdeck.framework.Perspective;
import dev.quarterdeck.ledger.FolderLedger;
import dev.quarterdeck.publish.Past;
import dev.quarterdeck.publish.Plan;
import dev.quarterdeck.publish.Publisher;
import dev.quarterdeck.publish.ReadBack;
import dev.quarterdeck.site.Options;
import dev.quarterdeck.site.Site;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The main path: reads the site, makes its edition, publishes it, and mails it to whom it concerns. */
final class SitePublish {

    private static final int ATTEMPTS = 20;

    private final Site site;
    private final Options options;
    private final Instant now;
    private final Optional<LinkSigner> signer;
    private final Terminal terminal;

    /** @param signer makes the links of letters; empty where the archive is a folder, which needs none */
    SitePublish(Site site, Options options, Instant now, Optional<LinkSigner> signer, Terminal terminal) {
        this.site = site;
        this.options = options;
        this.now = now;
        this.signer = signer;
        this.terminal = terminal;
    }

    /** The site's problems are told last, counted; settings' come with those of the content. */
    @SuppressWarnings("try") // the lock is held, not used
    ExitCode run(List<Problem> settings) throws IOException {
        List<Problem> problems = new ArrayList<>(settings);
        BriefingComposer composer = Composers.all();
        SiteCheck.Checked checked = new SiteCheck(site, options).run(composer);
        problems.addAll(checked.problems());
        if (checked.content().isEmpty()) {
            return nothing(problems);
        }
        try (RunLock lock = RunLock.on(site.folder());
                Store archive = new Archive(site).open()) {
            return run(checked.content().get(), composer, archive, problems);
        }
    }

    /** Begins again where another run was faster: of two at once, the second finds what the first has made. */
    private ExitCode run(SiteContent content, BriefingComposer composer, Store archive, List<Problem> problems)
            throws IOException {
        Set<EditionId> taken = new HashSet<>();
        for (int attempt = 1; ; attempt++) {
            Past past = new Archive(site).past(archive);
            EditionMaker.Made made =
                    new EditionMaker(content, composer, past).make(site.folder().resolve("target/edition"), taken);
            Publisher publisher = new Publisher(archive, past, upload -> {});
            Publisher.Name name = made.isNew() ? publisher.name(made.edition()) : Publisher.Name.OURS;
            if (name == Publisher.Name.TAKEN) {
                taken.add(made.edition().id());
                continue;
            }
            List<Problem> all = with(problems, made);
            if (made.briefings().isEmpty()) {
                return nothing(all);
            }
            Plan plan = publisher.plan(made.files(), Optional.of(made.edition()).filter(edition -> made.isNew()), name);
            terminal.plan(made, plan, options.isOn("dryRun"));
            if (options.isOn("dryRun")) {
                archive.probe();
                terminal.problems(all);
                return ExitCode.DONE;
            }
            Publisher.Published published = publisher.carryOut(plan);
            if (published.end() == Publisher.End.OVERTAKEN && attempt < ATTEMPTS) {
                terminal.say("Another run was faster; beginning again from what it has published.");
                continue;
            }
            if (published.end() != Publisher.End.DONE) {
                terminal.unfinished(published, all);
                return unfinished(published);
            }
            return delivered(made, content, archive, all);
        }
    }

    private static ExitCode unfinished(Publisher.Published published) {
        if (published.written() > 0 || published.end() == Publisher.End.OVERTAKEN) {
            return ExitCode.PARTLY;
        }
        return published.refused() ? ExitCode.REFUSED : ExitCode.MEND;
    }

    /** Those of the content, of the reports that failed, and the questions that earlier editions raise. */
    private static List<Problem> with(List<Problem> problems, EditionMaker.Made made) {
        List<Problem> all = new ArrayList<>(problems);
        all.addAll(made.problems());
        all.addAll(made.questions(all));
        return all;
    }

    private ExitCode nothing(List<Problem> problems) {
        terminal.stopped("Nothing was published.", problems);
        return ExitCode.MEND;
    }

    private ExitCode delivered(EditionMaker.Made made, SiteContent content, Store archive, List<Problem> problems) {
        List<String> whole = new ReadBack(archive).whole(made.edition().manifest());
        List<Outcome> outcomes = deliver(made, content, whole);
        terminal.published(site, made, outcomes, problems);
        return isDone(made, whole, outcomes) ? ExitCode.DONE : ExitCode.PARTLY;
    }

    private static boolean isDone(EditionMaker.Made made, List<String> whole, List<Outcome> outcomes) {
        return made.problems().isEmpty()
                && whole.size() == made.briefings().size()
                && outcomes.stream().allMatch(outcome -> outcome.result().isDone());
    }

    /** Mails only what readers can open: the reports whose pages were read back whole. */
    private List<Outcome> deliver(EditionMaker.Made made, SiteContent content, List<String> whole) {
        if (site.from().isEmpty()) {
            return List.of();
        }
        Sender sender = new Sender(site.from().get(), site.replyTo(), site.bcc());
        Set<String> resend = options.find("resend").map(Set::of).orElse(Set.of());
        Delivery delivery =
                new Delivery(new Outbox(site.outbox()), new FolderLedger(site.ledger()), sender, resend, now);
        String manifest = Hash.of(made.edition().manifest().json());
        List<Perspective> perspectives = content.portfolio().frameworks().perspectives();
        List<Mailing> mailings = new Mailings(site, options, perspectives, signer).of(made, whole);
        try {
            return delivery.deliver(made.edition().id().toString(), manifest, mailings);
        } catch (UncheckedIOException e) {
            String why = "the ledger at " + site.ledger() + " cannot be written; mend that and run again";
            return List.of(new Outcome("all", "everyone left", Outcome.Result.FAILED, why));
        }
    }
}
