package dev.quarterdeck;

import dev.quarterdeck.aws.Clients;
import dev.quarterdeck.framework.Perspective;
import dev.quarterdeck.site.Options;
import dev.quarterdeck.site.Site;
import dev.quarterdeck.site.SiteReader;
import dev.quarterdeck.source.Inspection;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.source.ProblemException;
import dev.quarterdeck.source.RefusedException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the command line, wires the parts, and ends with an exit code. The only place that knows clock and environment. */
public final class Main {

    private static final String LOG = "target/quarterdeck.log";
    private static final Set<String> HELP = Set.of("--help", "-h", "help");

    private final PrintStream out;
    private final Map<String, String> environment;
    private final Clock clock;

    /** Whether the site that was read uses anything of AWS, so that connections may have been made. */
    private boolean atAws;

    Main(PrintStream out, Map<String, String> environment, Clock clock) {
        this.out = out;
        this.environment = environment;
        this.clock = clock;
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var main = new Main(out, System.getenv(), Clock.systemUTC());
        ExitCode exit = main.run(List.of(arguments));
        if (main.atAws) {
            Clients.rest();
        }
        System.exit(exit.status());
    }

    /** Does what {@code arguments} say; whatever goes wrong is told in a sentence, never as a stack trace. */
    ExitCode run(List<String> arguments) {
        Options.Parsed parsed = Options.parse(arguments.isEmpty() ? arguments : arguments.subList(1, arguments.size()));
        Optional<Command> command = arguments.stream().findFirst().flatMap(Command::of);
        if (arguments.stream().findFirst().filter(HELP::contains).isPresent()) {
            out.print(Command.usage());
            return ExitCode.DONE;
        }
        if (command.isEmpty()) {
            arguments.stream()
                    .findFirst()
                    .ifPresent(word -> out.println("There is no command " + Problem.quote(word) + "."));
            out.print(Command.usage());
            return ExitCode.MEND;
        }
        Options options = parsed.options();
        try {
            SiteReader.Reading reading = SiteReader.read(options, environment, clock.instant());
            List<Problem> problems = new ArrayList<>();
            parsed.unknown().forEach(word -> problems.add(unknown(word)));
            problems.addAll(reading.problems());
            if (reading.site().isEmpty() || !parsed.unknown().isEmpty()) {
                reading.readable()
                        .or(reading::site)
                        .filter(site -> command.get().readsContent())
                        .ifPresent(site -> problems.addAll(new SiteCheck(site, options).beside(Composers.all())));
                new Terminal(out, command.get().detail())
                        .stopped("Nothing was done, and no service was asked.", problems);
                return ExitCode.MEND;
            }
            return run(command.get(), reading.site().get(), options, problems);
        } catch (RefusedException e) {
            new Terminal(out, Terminal.Detail.ALL).stopped("This could not be done now.", List.of(e.problem()));
            return ExitCode.of(e);
        } catch (ProblemException e) {
            new Terminal(out, Terminal.Detail.ALL).stopped(command.get().undone(), List.of(e.problem()));
            return ExitCode.MEND;
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // The last resort: what no part foresaw still ends in a sentence.
            return failed(e);
        }
    }

    private ExitCode run(Command command, Site site, Options options, List<Problem> settings) throws IOException {
        atAws = isAtAws(site);
        Terminal terminal = new Terminal(out, command.detail());
        Links links = new Links(site.access(), clock.instant());
        return switch (command) {
            case SITE_CHECK ->
                check(new Preflight(site, new Edge(site, links), clock.instant()), site, options, settings, terminal);
            case SITE_COLLECT -> new SiteCollect(site, clock.instant(), terminal).run(settings);
            case SITE_BAKE -> new SiteBake(site, options, terminal).run(settings);
            case SITE_PREVIEW -> preview(site, options, terminal);
            case SITE_PUBLISH -> new SitePublish(site, options, links, clock, terminal).run(settings);
            case SITE_VERIFY -> new SiteVerify(site, terminal).run();
            case SITE_AUDIT -> new SiteAudit(site, options, terminal).run();
            case SITE_REMIND -> new SiteRemind(site, options, clock, terminal).run(settings);
            case SITE_ROLLBACK -> new SiteRollback(site, options, new Edge(site, links), terminal).run();
        };
    }

    private static boolean isAtAws(Site site) {
        return site.archive().match(folder -> false, bucket -> true)
                || site.mail().match(folder -> false, server -> false, ses -> true)
                || site.ledger().match(folder -> false, table -> true)
                || site.bounces().isPresent();
    }

    private ExitCode preview(Site site, Options options, Terminal terminal) throws IOException {
        try (SitePreview preview =
                new SitePreview(site, options, () -> SiteReader.read(options, environment, clock.instant()))) {
            return preview.run(terminal);
        }
    }

    private static ExitCode check(
            Preflight preflight, Site site, Options options, List<Problem> settings, Terminal terminal) {
        SiteCheck.Checked checked = new SiteCheck(site, options).thorough(Composers.all());
        List<Problem> problems = new ArrayList<>(settings);
        problems.addAll(checked.problems());
        List<Inspection> found = preflight.run(checked.content()
                .map(content -> content.portfolio().frameworks().perspectives().stream()
                        .map(Perspective::id)
                        .toList())
                .orElse(List.of()));
        List<Problem> wrong =
                found.stream().flatMap(one -> one.wrong().stream()).distinct().toList();
        problems.addAll(wrong);
        terminal.problems(problems);
        terminal.inspected(found);
        boolean usable = checked.content().isPresent();
        terminal.say(usable ? "Reports can be made of this." : "Nothing can be made of this yet.");
        if (!usable) {
            return ExitCode.MEND;
        }
        return ExitCode.of(found);
    }

    /** Without its value, which may be the secret that a misspelt name was meant for. */
    private static Problem unknown(String word) {
        String name = word.replaceFirst("(?s)=.*", "");
        return Problem.error(
                Place.startOf("command line"),
                "SET-OPTION",
                "unknown option " + Problem.quote(name),
                Options.nearest(name.replaceFirst("^--", ""))
                        .map(known -> "Write " + known + " if that is what you mean")
                        .orElse("Write --name value, with the name of an option or a setting"));
    }

    private ExitCode failed(Throwable cause) {
        Throwable root = RootCause.of(cause);
        out.println("This could not be finished: " + Problem.quote(String.valueOf(root.getMessage())) + ".");
        if (root instanceof IOException) {
            out.println("Make room or rights for it, and run again; readers still have the edition they had.");
        }
        StringWriter trace = new StringWriter();
        cause.printStackTrace(new PrintWriter(trace));
        Path log = Path.of(LOG).toAbsolutePath();
        try {
            Files.createDirectories(log.getParent());
            Files.writeString(log, trace.toString());
            out.println("What a developer needs to know is in " + log + ".");
        } catch (IOException e) {
            out.println("The details could not be written to " + log + ".");
        }
        return ExitCode.MEND;
    }
}
