package dev.quarterdeck;

import dev.quarterdeck.briefing.Briefing;
import dev.quarterdeck.collect.Measurement;
import dev.quarterdeck.deliver.Outcome;
import dev.quarterdeck.ledger.Audit;
import dev.quarterdeck.publish.Plan;
import dev.quarterdeck.publish.Publisher;
import dev.quarterdeck.publish.Upload;
import dev.quarterdeck.publish.Verify;
import dev.quarterdeck.site.Site;
import dev.quarterdeck.source.Inspection;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.value.Text;
import java.io.Console;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a run tells the person who started it. */
final class Terminal {

    /** What is set, in a file beside the folders of content or outside all files, decides what is made of the rest. */
    private static final Comparator<Problem> FIRST_THINGS_FIRST = Comparator.comparing(
                    (Problem problem) -> problem.at().file().indexOf('/') >= 0)
            .thenComparing(Problem.ORDER);

    /** Infos are many and need no doing; {@code site-check} tells them one by one. */
    enum Detail {
        ALL,
        WORTH_DOING
    }

    private final PrintStream out;
    private final Detail detail;

    Terminal(PrintStream out, Detail detail) {
        this.out = out;
        this.detail = detail;
    }

    /** Where an upload tells how far it is. */
    Progress progress(Plan plan) {
        return new Progress(out, isTerminal(), plan);
    }

    /** Since Java 22 there is a console also where output goes into a file, and it can be asked. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    /** Where collectors tell that they have ended. */
    Gathering collecting(int collectors) {
        return new Gathering(out, isTerminal(), collectors);
    }

    /** How each collector fared, and what it cost. */
    void collected(Measurement measurement, List<Problem> problems) {
        problems(problems);
        Gathering.table(measurement).forEach(out::println);
    }

    void say(String line) {
        out.println(line);
    }

    /** What is ready, and what could not be looked at; what is wrong stands among the problems. */
    void inspected(List<Inspection> found) {
        for (Inspection one : found) {
            if (one.hindrance().isPresent()) {
                out.println(
                        "Not checked: " + one.what() + " (" + one.hindrance().get() + ").");
            } else if (one.wrong().isEmpty()) {
                out.println("Checked: " + one.what() + ".");
            }
        }
    }

    /** What is to be mended after something was saved. */
    void again(List<Problem> problems) {
        problems(problems);
        if (problems.stream().allMatch(problem -> problem.severity() == Problem.Severity.INFO)) {
            out.println("Nothing is left to be mended.");
        }
    }

    void stopped(String what, List<Problem> problems) {
        problems(problems);
        out.println(what);
    }

    /** How much is to be written; with what and why when that is all that will happen. */
    void plan(EditionMaker.Made made, Plan plan, boolean listed) {
        String novelty = made.isNew() ? "new" : "published already";
        out.println("Edition " + made.edition().id() + " (" + novelty + "): "
                + plan.uploads().size() + " files to write, " + plan.unchanged() + " unchanged");
        if (listed) {
            PlanLines.of(plan).forEach(out::println);
        }
    }

    /** The end of a dry run: what the reports would say, and who would be mailed which letter. */
    void rehearsed(EditionMaker.Made made, List<Outcome> foretold, List<Problem> problems) {
        problems(problems);
        if (made.isNew()) {
            reports(made);
        }
        delivery(foretold);
        out.println("A dry run stops here: nothing was published, and nobody was mailed.");
    }

    void unfinished(Publisher.Published published, List<Problem> problems) {
        problems(problems);
        out.println("Stopped after " + published.written() + " files: "
                + published.failure().orElse("") + ".");
        out.println("Readers still see whole editions. Mend that, and run again to write these:");
        for (Upload upload : published.left()) {
            out.println("  " + upload.path());
        }
    }

    /** Some edges show the pages around the editions as they were. */
    void late(EditionMaker.Made made, List<Problem> problems) {
        problems(problems);
        out.println("Edition " + made.edition().id()
                + " is published, but CloudFront has not yet forgotten the pages before it.");
        out.println("Nobody was mailed. Run again in a few minutes: nothing is published or asked for twice.");
    }

    void baked(Site site, EditionMaker.Made made, List<Problem> problems) {
        problems(problems);
        reports(made);
        out.println(Whereabouts.baked(site, made));
    }

    void published(Site site, EditionMaker.Made made, List<Outcome> outcomes, List<Problem> problems) {
        problems(problems);
        if (made.isNew()) {
            reports(made);
            delivery(outcomes);
        } else {
            out.println(
                    "Nothing has changed since edition " + made.edition().id() + "." + Whereabouts.rolledBack(made));
            DeliveryLines.again(outcomes).forEach(out::println);
        }
        out.println(Whereabouts.published(site, made, outcomes));
    }

    /** What was checked, against what, and what came of it. */
    void verified(Verify.Verified verified, int records, List<Problem> problems) {
        problems(problems);
        if (verified.isSound()
                && verified.pointer().stream()
                        .allMatch(pointer -> pointer.editions().isEmpty())) {
            out.println("The archive holds no edition: nothing was published to where publish.to leads.");
            return;
        }
        out.println("Checked " + counted(verified.whole().size(), "edition") + ": "
                + counted(verified.files(), "file") + " of "
                + String.format(Locale.ROOT, "%,d", verified.bytes())
                + " bytes, against manifests, check sums, the chain of editions and "
                + counted(records, "record") + " of the ledger.");
        if (verified.isChanged()) {
            out.println("The archive is not as it was published.");
        } else {
            out.println((verified.isSound() ? "All" : "All that could be read") + " is as it was published.");
        }
    }

    /** Which other services have confirmed the edition. */
    void told(List<String> channels) {
        if (!channels.isEmpty()) {
            out.println("Told of it: " + String.join(", ", channels));
        }
    }

    /** Whether the publisher was told by mail of what is left, which changes nothing of how a run ends. */
    void reported(List<Outcome> outcomes) {
        for (Outcome outcome : outcomes) {
            out.println("Mail about letters to look after, to " + outcome.reader() + ": " + outcome.told());
        }
    }

    private void reports(EditionMaker.Made made) {
        long pages = made.contents().keySet().stream()
                .filter(path -> path.endsWith(".html"))
                .count();
        out.println("Edition " + made.edition().id() + ": "
                + counted(made.briefings().size(), "report") + ", " + counted(pages, "page"));
        for (Briefing briefing : made.briefings()) {
            out.println("  " + pad(briefing.perspective().id(), 8)
                    + briefing.headline().plain());
            for (Text change : briefing.changes().lines()) {
                out.println("  " + pad("", 8) + "- " + change.plain());
            }
        }
    }

    private void delivery(List<Outcome> outcomes) {
        DeliveryLines.of(outcomes).forEach(out::println);
    }

    /** Which handoffs somebody was asked to look at, and whether they could be asked. */
    void reminded(Reminders reminders, List<Outcome> outcomes, List<Problem> problems) {
        problems(problems);
        String edition = "the next edition, which is due on " + reminders.due();
        if (reminders.asked().isEmpty()) {
            out.println("No handoff will be stale in " + edition + ". Nobody was mailed.");
            return;
        }
        out.println("To be looked at before " + edition);
        for (Reminders.Asked one : reminders.asked()) {
            String age = one.note()
                    .age()
                    .mid()
                    .map(days -> counted(days.longValue(), "day") + " old by then")
                    .orElse("without a date");
            out.println("  " + pad(one.file(), 28) + age);
        }
        if (!outcomes.isEmpty()) {
            delivery(outcomes);
        }
    }

    /** Every problem worth doing something about, those of settings first, counted by severity. */
    void problems(List<Problem> problems) {
        List<Problem> shown = problems.stream()
                .filter(problem -> detail == Detail.ALL || problem.severity() != Problem.Severity.INFO)
                .sorted(FIRST_THINGS_FIRST)
                .toList();
        if (problems.isEmpty()) {
            return;
        }
        out.println();
        shown.forEach(out::println);
        List<String> counts = Arrays.stream(Problem.Severity.values())
                .map(severity -> counted(
                        problems.stream()
                                .filter(problem -> problem.severity() == severity)
                                .count(),
                        severity.toString()))
                .toList();
        out.println("Problems: " + String.join(", ", counts)
                + (shown.size() < problems.size() ? " (mvn site-check tells the infos)" : ""));
        out.println();
    }

    /** Who was sent what, and whether the archive still says it. */
    void audit(Audit audit) {
        problems(audit.problems());
        AuditLines.of(audit).forEach(out::println);
    }

    static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    static int widest(Stream<String> texts) {
        return texts.mapToInt(String::length).max().orElse(0);
    }

    static String pad(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }
}
