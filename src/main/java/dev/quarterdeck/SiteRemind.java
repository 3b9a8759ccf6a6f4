package dev.quarterdeck;

import dev.quarterdeck.deliver.Mailer;
import dev.quarterdeck.deliver.Outcome;
import dev.quarterdeck.digest.Notice;
import dev.quarterdeck.digest.NoticeWriter;
import dev.quarterdeck.edition.Pointer;
import dev.quarterdeck.framework.Perspective;
import dev.quarterdeck.framework.Wording;
import dev.quarterdeck.ledger.Ledger;
import dev.quarterdeck.site.Options;
import dev.quarterdeck.site.Site;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.source.ProblemException;
import dev.quarterdeck.source.RefusedException;
import dev.quarterdeck.store.Store;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks owners, the day before an edition is due, to look at the handoffs that would stand in it as stale. */
final class SiteRemind {

    private static final String KIND = "reminder";

    private final Site site;
    private final Options options;
    private final InstantSource clock;
    private final Terminal terminal;

    SiteRemind(Site site, Options options, InstantSource clock, Terminal terminal) {
        this.site = site;
        this.options = options;
        this.clock = clock;
        this.terminal = terminal;
    }

    /** What is wrong with settings and content is told as by the other commands, and stops it where it stops them. */
    ExitCode run(List<Problem> settings) {
        List<Problem> problems = new ArrayList<>(settings);
        try {
            SiteCheck.Checked checked = new SiteCheck(site, options).run(Composers.all());
            problems.addAll(checked.problems());
            if (checked.content().isPresent()) {
                return run(checked.content().get(), problems);
            }
            terminal.stopped("Nobody was reminded.", problems);
            return ExitCode.MEND;
        } catch (RefusedException e) {
            problems.add(e.problem());
            terminal.stopped("Nobody could be reminded now.", problems);
            return ExitCode.of(e);
        } catch (ProblemException e) {
            problems.add(e.problem());
            terminal.stopped("Nobody was reminded.", problems);
            return ExitCode.MEND;
        }
    }

    private ExitCode run(SiteContent content, List<Problem> problems) {
        Pointer pointer;
        try (Store archive = new Archive(site).open()) {
            pointer = new Archive(site).pointer(archive);
        }
        if (pointer.editions().isEmpty()) {
            terminal.stopped("There is no edition yet, and so none is due.", problems);
            return ExitCode.DONE;
        }
        EditionDays days = new EditionDays(
                pointer.editions().get(0).id().asOf(),
                content.portfolio().frameworks().thresholds().whole("edition-days"));
        LocalDate due = days.after(site.asOf());
        if (!site.asOf().plusDays(1).equals(due)) {
            terminal.stopped(
                    "The next edition is due on " + due + "; owners are reminded the day before. Nobody was mailed.",
                    problems);
            return ExitCode.DONE;
        }
        Reminders reminders = Reminders.of(content.portfolio(), site.contacts(), pointer, due);
        problems.addAll(reminders.problems());
        return remind(reminders, content, pointer, problems);
    }

    private ExitCode remind(Reminders reminders, SiteContent content, Pointer pointer, List<Problem> problems) {
        Messenger.Post post = new Messenger.Post(
                KIND,
                Reminders.title(wording(content)),
                reminders.due().toString(),
                pointer.newest().map(Pointer.Entry::manifestHash).orElse(""),
                written(reminders, content));
        List<String> perspectives = content.portfolio().frameworks().perspectives().stream()
                .map(Perspective::id)
                .toList();
        boolean dry = options.isOn("dryRun");
        try (Ledger ledger = Ledgers.open(site);
                Mailer mailer = Mailers.open(site)) {
            Messenger messenger = new Messenger(site, options, mailer, ledger, perspectives, clock);
            if (dry) {
                ledger.probe();
            }
            List<Outcome> outcomes = dry ? messenger.foretell(post) : messenger.deliver(post);
            terminal.reminded(reminders, outcomes, problems);
            return outcomes.stream().noneMatch(outcome -> outcome.result().isLeft()) ? ExitCode.DONE : ExitCode.PARTLY;
        }
    }

    private static Map<String, Notice.Written> written(Reminders reminders, SiteContent content) {
        NoticeWriter writer = new NoticeWriter(content.template("notice.ftl"), wording(content));
        Map<String, Notice.Written> written = new LinkedHashMap<>();
        reminders.notices(wording(content)).forEach((reader, notice) -> written.put(reader, writer.write(notice)));
        return written;
    }

    private static Wording wording(SiteContent content) {
        return content.portfolio().frameworks().wording();
    }
}
