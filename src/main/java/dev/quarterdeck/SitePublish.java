package dev.quarterdeck;

import dev.quarterdeck.bounces.Bounces;
import dev.quarterdeck.briefing.BriefingComposer;
import dev.quarterdeck.deliver.Outcome;
import dev.quarterdeck.edition.EditionId;
import dev.quarterdeck.ledger.Ledger;
import dev.quarterdeck.notify.News;
import dev.quarterdeck.notify.Notifications;
import dev.quarterdeck.publish.Past;
import dev.quarterdeck.publish.Plan;
import dev.quarterdeck.publish.Publisher;
import dev.quarterdeck.publish.Publisher.End;
import dev.quarterdeck.publish.Publisher.Name;
import dev.quarterdeck.publish.Publisher.Published;
import dev.quarterdeck.publish.ReadBack;
import dev.quarterdeck.publish.Upload;
import dev.quarterdeck.site.Options;
import dev.quarterdeck.site.Site;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.source.ProblemException;
import dev.quarterdeck.source.RefusedException;
import dev.quarterdeck.store.Store;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The main path: reads the site, makes its edition, publishes it, and mails it to whom it concerns. */
final class SitePublish {

    /** Each is the turn of another run that was faster; so many at once are no publishers. */
    private static final int ATTEMPTS = 20;

    private final Site site;
    private final Options options;
    private final Instant now;
    private final InstantSource clock;
    private final Links links;
    private final Edge edge;
    private final Terminal terminal;

    SitePublish(Site site, Options options, Links links, InstantSource clock, Terminal terminal) {
        this.site = site;
        this.options = options;
        this.clock = clock;
        this.now = links.now();
        this.links = links;
        this.edge = new Edge(site, links);
        this.terminal = terminal;
    }

    /** The site's problems are told last, counted; settings' come with those of the content. */
    @SuppressWarnings("try") // the lock is held, not used
    ExitCode run(List<Problem> settings) throws IOException {
        BriefingComposer composer = Composers.all();
        SiteCheck.Checked checked = new SiteCheck(site, options).run(composer);
        SiteCollect collect = new SiteCollect(site, now, terminal);
        // Collecting costs money, and is no use for content that stops the run.
        if (checked.content().isPresent() && collect.isDue() && !options.isOn("dryRun")) {
            try {
                collect.collect(List.of());
            } catch (RefusedException e) {
                return stopped(SiteCollect.STOPPED, with(settings, checked), e);
            }
            checked = new SiteCheck(site, options).run(composer);
        }
        List<Problem> problems = with(settings, checked);
        if (checked.content().isEmpty()) {
            return nothing(problems);
        }
        try (RunLock lock = RunLock.on(site.folder());
                Store archive = new Archive(site).open()) {
            return run(checked.content().get(), composer, archive, problems);
        } catch (RefusedException e) {
            return stopped("Nothing could be published now.", problems, e);
        } catch (ProblemException e) {
            problems.add(e.problem());
            problems.addAll(SiteCheck.brokenTemplates(site, problems));
            return nothing(problems);
        }
    }

    /** Begins again where another run was faster: of two at once, the second finds what the first has made. */
    private ExitCode run(SiteContent content, BriefingComposer composer, Store archive, List<Problem> settled)
            throws IOException {
        Set<EditionId> taken = new HashSet<>();
        for (int attempt = 1; ; attempt++) {
            Past past = new Archive(site).past(archive);
            EditionMaker.Made made =
                    new EditionMaker(content, composer, past).make(site.folder().resolve("target/edition"), taken);
            Publisher publisher = new Publisher(archive, past);
            Name name = made.isNew() ? publisher.name(made.edition()) : Name.OURS;
            if (name == Name.TAKEN) {
                taken.add(made.edition().id());
                continue;
            }
            List<Problem> problems = with(settled, made);
            if (made.briefings().isEmpty()) {
                return nothing(problems);
            }
            Plan plan =
                    publisher.plan(made.contents(), Optional.of(made.edition()).filter(edition -> made.isNew()), name);
            terminal.plan(made, plan, options.isOn("dryRun"));
            if (options.isOn("dryRun")) {
                try (Dispatch dispatch = dispatch(made, content)) {
                    return rehearsed(made, archive, dispatch, problems);
                }
            }
            Published published = publisher.carryOut(plan, terminal.progress(plan));
            if (published.end() == End.OVERTAKEN && attempt < ATTEMPTS) {
                terminal.say("Another run was faster; beginning again from what it has published.");
                continue;
            }
            return published.end() == End.DONE
                    ? published(made, plan, content, archive, problems)
                    : unfinished(published, problems);
        }
    }

    /** Those of the content, of the reports that failed, and the questions that earlier editions raise. */
    private List<Problem> with(List<Problem> problems, EditionMaker.Made made) {
        List<Problem> all = new ArrayList<>(made.withAll(problems));
        all.addAll(made.problems().isEmpty() ? List.of() : SiteCheck.brokenTemplates(site, all));
        return all;
    }

    private static List<Problem> with(List<Problem> settings, SiteCheck.Checked checked) {
        List<Problem> all = new ArrayList<>(settings);
        all.addAll(checked.problems());
        return all;
    }

    private ExitCode stopped(String what, List<Problem> problems, RefusedException refused) {
        problems.add(refused.isOfSettings() ? site.placed(refused.problem()) : refused.problem());
        terminal.stopped(what, problems);
        return ExitCode.of(refused);
    }

    private ExitCode nothing(List<Problem> problems) {
        terminal.stopped("Nothing was published.", problems);
        return ExitCode.MEND;
    }

    /** A dry run ends here, with the rights proved that can be proved without using them. */
    private ExitCode rehearsed(EditionMaker.Made made, Store archive, Dispatch dispatch, List<Problem> problems) {
        archive.probe();
        edge.probe();
        try (Ledger ledger = Ledgers.open(site)) {
            ledger.probe();
        }
        site.bounces().ifPresent(queue -> {
            try (Bounces bounces = Bounces.open(queue)) {
                bounces.probe();
            }
        });
        terminal.rehearsed(made, dispatch.foretold(), problems);
        return ExitCode.DONE;
    }

    private ExitCode unfinished(Published published, List<Problem> problems) {
        terminal.unfinished(published, problems);
        return ExitCode.of(published);
    }

    private ExitCode published(
            EditionMaker.Made made, Plan plan, SiteContent content, Store archive, List<Problem> problems)
            throws IOException {
        new Archive(site).remember(archive, made);
        try (Dispatch dispatch = dispatch(made, content)) {
            boolean repaired = !made.isNew() && plan.uploads().stream().anyMatch(Upload::isAroundEditions);
            if (!edge.forget(made.edition().pointer(), repaired)) {
                terminal.late(made, problems);
                return ExitCode.PARTLY;
            }
            List<Problem> heard = dispatch.hear();
            problems.addAll(heard);
            ReadBack.Seen seen = made.isNew() || dispatch.isDue()
                    ? new ReadBack(archive, edge.reader()).of(made.edition().manifest())
                    : new ReadBack.Seen(made.perspectives(), List.of());
            problems.addAll(seen.problems());
            if (made.isNew()) {
                problems.addAll(new OldEditions(site).told(made.edition().pointer(), archive));
            }
            List<Outcome> outcomes = dispatch.deliver(seen.whole());
            Notifications.Told told = tell(made, archive);
            problems.addAll(told.problems());
            terminal.published(site, made, outcomes, problems);
            terminal.told(told.told());
            terminal.reported(dispatch.report(outcomes));
            boolean done = made.problems().isEmpty()
                    && told.problems().isEmpty()
                    && seen.problems().isEmpty()
                    && heard.stream().noneMatch(problem -> problem.severity() == Problem.Severity.ERROR)
                    && outcomes.stream().allMatch(outcome -> outcome.result().isDone());
            return done ? ExitCode.DONE : ExitCode.PARTLY;
        } catch (ProblemException e) {
            problems.add(e.problem());
            terminal.stopped(
                    "Edition " + made.edition().id() + " is published, but not all that follows is done; run again.",
                    problems);
            return ExitCode.PARTLY;
        }
    }

    private Dispatch dispatch(EditionMaker.Made made, SiteContent content) {
        Mailings mailings = new Mailings(content, options, links.forReaders());
        return new Dispatch(site, options, clock, made, mailings);
    }

    /** Other services hear of an edition after its readers, and again until they have confirmed it. */
    private Notifications.Told tell(EditionMaker.Made made, Store archive) {
        List<String> earlier =
                new ArrayList<>(made.edition().pointer().before(made.edition().id()).editions().stream()
                        .map(entry -> entry.id().toString())
                        .toList());
        Collections.reverse(earlier);
        return new Notifications(site.notified(), archive, earlier, now)
                .tell(new News(site.title(), site.url(), made.briefings()));
    }
}
