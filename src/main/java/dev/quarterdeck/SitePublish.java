package dev.quarterdeck;

import dev.quarterdeck.access.LinkSigner;
import dev.quarterdeck.briefing.BriefingComposer;
import dev.quarterdeck.deliver.Delivery;
import dev.quarterdeck.deliver.Mailing;
import dev.quarterdeck.deliver.Outbox;
import dev.quarterdeck.deliver.Outcome;
import dev.quarterdeck.deliver.Sender;
import dev.quarterdeck.edition.Hash;
import dev.quarterdeck.framework.Perspective;
import dev.quarterdeck.ledger.FolderLedger;
import dev.quarterdeck.publish.ArchiveFolder;
import dev.quarterdeck.publish.Plan;
import dev.quarterdeck.publish.Publisher;
import dev.quarterdeck.site.Options;
import dev.quarterdeck.site.Site;
import dev.quarterdeck.source.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The main path: reads the site, makes its edition, publishes it, and mails it to whom it concerns. */
final class SitePublish {

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
    ExitCode run(List<Problem> settings) throws IOException {
        List<Problem> problems = new ArrayList<>(settings);
        BriefingComposer composer = Composers.all();
        SiteCheck.Checked checked = new SiteCheck(site, options).run(composer);
        problems.addAll(checked.problems());
        if (checked.content().isEmpty()) {
            return nothing(problems);
        }
        SiteContent content = checked.content().get();
        ArchiveFolder archive = new ArchiveFolder(site.archive());
        return options.isOn("dryRun")
                ? dryRun(made(content, composer, archive, problems), archive, problems)
                : publish(content, composer, archive, problems);
    }

    /** Makes the edition; what failed in it joins the problems, and so do its questions. */
    private EditionMaker.Made made(
            SiteContent content, BriefingComposer composer, ArchiveFolder archive, List<Problem> problems)
            throws IOException {
        EditionMaker.Made made =
                new EditionMaker(content, composer, archive).make(site.folder().resolve("target/edition"));
        problems.addAll(made.problems());
        problems.addAll(made.questions(problems));
        return made;
    }

    private ExitCode nothing(List<Problem> problems) {
        terminal.stopped("Nothing was published.", problems);
        return ExitCode.MEND;
    }

    /** Takes no lock: it must not even make the archive's folder. */
    private ExitCode dryRun(EditionMaker.Made made, ArchiveFolder archive, List<Problem> problems) throws IOException {
        terminal.plan(made, new Publisher(archive).plan(made.files()), true);
        terminal.problems(problems);
        return ExitCode.DONE;
    }

    /** The edition is named and written under one lock, so that of two runs at once the second finds what the first made. */
    @SuppressWarnings("try") // the lock is held, not used
    private ExitCode publish(
            SiteContent content, BriefingComposer composer, ArchiveFolder archive, List<Problem> problems)
            throws IOException {
        EditionMaker.Made made;
        List<String> whole;
        try (ArchiveFolder.Lock lock = archive.lock()) {
            made = made(content, composer, archive, problems);
            if (made.briefings().isEmpty()) {
                return nothing(problems);
            }
            Publisher publisher = new Publisher(archive);
            Plan plan = publisher.plan(made.files());
            terminal.plan(made, plan, false);
            Publisher.Published published = publisher.carryOut(plan);
            if (published.failure().isPresent()) {
                terminal.unfinished(published, problems);
                return published.written() == 0 ? ExitCode.MEND : ExitCode.PARTLY;
            }
            whole = publisher.readBack(made.edition().manifest());
        }
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
