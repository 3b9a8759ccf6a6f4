package dev.quarterdeck;

import dev.quarterdeck.analysis.Analysis;
import dev.quarterdeck.briefing.Briefing;
import dev.quarterdeck.briefing.BriefingComposer;
import dev.quarterdeck.preview.PreviewServer;
import dev.quarterdeck.preview.Shown;
import dev.quarterdeck.preview.Watch;
import dev.quarterdeck.site.Options;
import dev.quarterdeck.site.Site;
import dev.quarterdeck.site.SiteReader;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.source.ProblemException;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bakes a site whenever one of its files is saved, and shows it to its author: first the report that the author looks at, then all.
 */
final class SitePreview implements AutoCloseable {

    private static final List<String> WATCHED =
            List.of("content", "templates", "assets", "site.properties", "repos.env");
    private static final int PORT = 8820;
    private static final long PAUSE_MILLISECONDS = 20;

    /** A page of an edition or of the archive, by its path, with the perspective that it belongs to. */
    private static final Pattern OF_A_PERSPECTIVE = Pattern.compile("/[^/]+/([^/]+)/.+");

    private final Path folder;
    private final Options options;
    private final Supplier<SiteReader.Reading> settings;
    private final BriefingComposer composer = Composers.all();
    private final ContentReader reader = new ContentReader();
    private final PreviewServer server;
    private final Watch watch;
    private List<Problem> problems = List.of();
    private int bakes;

    /** @param settings reads them anew, since they may be what was changed */
    SitePreview(Site site, Options options, Supplier<SiteReader.Reading> settings) throws IOException {
        this.folder = site.folder();
        this.options = options;
        this.settings = settings;
        this.watch = new Watch(folder, WATCHED);
        this.server = started(port(options), () -> bake("", part -> {}));
    }

    private static PreviewServer started(int port, PreviewServer.First first) throws IOException {
        try {
            return PreviewServer.start(port, first);
        } catch (BindException e) {
            throw new ProblemException(Problem.error(
                    Place.startOf("command line"),
                    "SET-VALUE",
                    "port " + port + " cannot be had: " + Problem.quote(String.valueOf(e.getMessage())),
                    "Stop what is served there, another preview perhaps, or write -Dport=N with another number"));
        }
    }

    private static int port(Options options) {
        String asked = options.find("port").orElse(String.valueOf(PORT));
        if (!asked.matches("\\d{1,5}") || Integer.parseInt(asked) > 65_535) {
            throw new ProblemException(Problem.error(
                    Place.startOf("command line"),
                    "SET-VALUE",
                    Problem.quote(asked) + " is no port",
                    "Write -Dport=8820, or another number up to 65535"));
        }
        return Integer.parseInt(asked);
    }

    /** Until the process is stopped. What is to be mended is told as often as it changes. */
    ExitCode run(Terminal terminal) throws IOException {
        terminal.problems(problems);
        terminal.say("Look at " + server.address() + " and save a file to see it change. Stop with Ctrl-C.");
        while (!Thread.currentThread().isInterrupted()) {
            List<Problem> told = problems;
            look();
            if (!problems.equals(told)) {
                terminal.again(problems);
            }
            try {
                Thread.sleep(PAUSE_MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return ExitCode.DONE;
    }

    /** Bakes again if anything was saved. */
    void look() throws IOException {
        if (watch.hasChanged()) {
            server.show(bake(server.lookedAt(), server::show));
        }
    }

    String address() {
        return server.address().toString();
    }

    /**
     * Bakes all, and before it what belongs to the page that is looked at.
     *
     * <p>What cannot be baked is shown as what must be mended; nobody is left with an old page that looks like a new one.
     */
    private Shown bake(String lookedAt, Consumer<Shown> part) throws IOException {
        // The folder of the bake before is still being read.
        String turn = String.valueOf(bakes++ % 2);
        Path into = folder.resolve("target/preview").resolve(turn);
        List<Problem> all = new ArrayList<>();
        try {
            SiteReader.Reading reading = settings.get();
            all.addAll(reading.problems());
            if (reading.site().isEmpty()) {
                reading.readable().ifPresent(site -> all.addAll(check(site).beside(composer)));
                return broken(into, all);
            }
            Site site = reading.site().get();
            SiteCheck.Checked checked = check(site).run(composer);
            all.addAll(checked.problems());
            if (checked.content().isEmpty()) {
                return broken(into, all);
            }
            SiteContent content = checked.content().get();
            Analysis analysis = Analysis.of(content.portfolio());
            var maker = new EditionMaker(content, composer, new Archive(site).lastKnown(), () -> analysis);
            Matcher page = OF_A_PERSPECTIVE.matcher(lookedAt);
            if (page.matches()) {
                Path first = folder.resolve("target/preview/part").resolve(turn);
                maker.part(first, page.group(1))
                        .map(id -> first.resolve(id.toString()))
                        .ifPresent(made -> part.accept(Shown.part(made, folder.resolve("target"))));
            }
            EditionMaker.Made made = maker.make(into, Set.of());
            problems = made.withAll(all);
            return whole(into, made);
        } catch (ProblemException e) {
            all.add(e.problem());
            return broken(into, all);
        }
    }

    private SiteCheck check(Site site) {
        return new SiteCheck(site, options, reader);
    }

    private Shown whole(Path into, EditionMaker.Made made) {
        String edition = made.edition().id().toString();
        return new Shown(
                into.resolve(edition),
                folder.resolve("target"),
                made.problems(),
                made.briefings().stream()
                        .map(briefing -> report(edition, briefing))
                        .toList(),
                true);
    }

    private Shown broken(Path into, List<Problem> all) {
        problems = List.copyOf(all);
        List<Problem> errors = new ArrayList<>(all);
        errors.removeIf(problem -> problem.severity() != Problem.Severity.ERROR);
        return new Shown(into, folder.resolve("target"), errors.isEmpty() ? all : errors, List.of(), true);
    }

    private static Shown.Report report(String edition, Briefing briefing) {
        String place = edition + "/" + briefing.perspective().id() + "/";
        return new Shown.Report(briefing.perspective().title(), place + "index.html", place + "digest.txt");
    }

    @Override
    public void close() {
        server.close();
    }
}
