package dev.quarterdeck;

import dev.quarterdeck.aws.Clients;
import dev.quarterdeck.collect.Collector;
import dev.quarterdeck.collect.Collectors;
import dev.quarterdeck.collect.Earlier;
import dev.quarterdeck.collect.Measurement;
import dev.quarterdeck.collect.Ownership;
import dev.quarterdeck.collect.Status;
import dev.quarterdeck.collect.aws.AwsCollectors;
import dev.quarterdeck.collect.repository.RepositoryCollectors;
import dev.quarterdeck.framework.FrameworkReader;
import dev.quarterdeck.framework.Frameworks;
import dev.quarterdeck.metric.SnapshotWriter;
import dev.quarterdeck.site.Site;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.source.RefusedException;
import dev.quarterdeck.source.SiteFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Measures what the settings name, and replaces the snapshot by what was found. */
final class SiteCollect {

    /** How a run says that it has ended before it had anything to write. */
    static final String STOPPED = "Nothing was collected; the snapshot is as it was.";

    private static final String LOG = "target/collect.log";

    private final Site site;
    private final Instant now;
    private final Terminal terminal;

    SiteCollect(Site site, Instant now, Terminal terminal) {
        this.site = site;
        this.now = now;
        this.terminal = terminal;
    }

    /** Whether the snapshot is to be collected, and is so old that an edition should not be made of it. */
    boolean isDue() {
        return site.metrics().cloud().isPresent()
                && !Earlier.read(site.metrics().file()).isFresh(now);
    }

    ExitCode run(List<Problem> settings) throws IOException {
        if (site.metrics().cloud().isEmpty() && site.metrics().repositories().isEmpty()) {
            terminal.stopped("Nothing was collected.", with(settings, nothingToAsk()));
            return ExitCode.MEND;
        }
        try {
            collect(settings);
            return ExitCode.DONE;
        } catch (RefusedException e) {
            terminal.stopped(STOPPED, with(settings, e.problem()));
            return ExitCode.of(e);
        }
    }

    /** Tells of each collector; where all are refused, fails with a {@link RefusedException} and leaves the snapshot as it was. */
    @SuppressWarnings("try") // the lock is held, not used
    void collect(List<Problem> settings) throws IOException {
        try (RunLock lock = RunLock.on(site.folder())) {
            Measurement measurement = measure();
            write(measurement);
            terminal.collected(measurement, settings);
        }
    }

    private Measurement measure() {
        Earlier earlier = Earlier.read(site.metrics().file());
        if (site.metrics().cloud().isEmpty()) {
            return measureHere(earlier);
        }
        try (AwsCollectors aws = AwsCollectors.open(site.metrics().cloud().get(), earlier, now)) {
            Frameworks frameworks = frameworks();
            List<Collector> all = new ArrayList<>(aws.all(frameworks));
            all.addAll(here(frameworks));
            return measure(all, frameworks);
        } finally {
            Clients.rest();
        }
    }

    private Measurement measureHere(Earlier earlier) {
        Frameworks frameworks = frameworks();
        Measurement measurement = measure(here(frameworks), frameworks);
        if (!measurement.isEmpty()) {
            earlier.keep(measurement.tree())
                    .ifPresent(then -> terminal.say("Nobody asked AWS; what it answered by " + then + " is kept."));
        }
        return measurement;
    }

    private Frameworks frameworks() {
        return new FrameworkReader(new SiteFiles(site.folder())).read();
    }

    private List<Collector> here(Frameworks frameworks) {
        return RepositoryCollectors.all(site.metrics().repositories(), frameworks, now);
    }

    private Measurement measure(List<Collector> collectors, Frameworks frameworks) {
        Measurement measurement = new Collectors(collectors).run(now, terminal.collecting(collectors.size()));
        new Ownership(frameworks.units()).claim(measurement.tree());
        return measurement;
    }

    private void write(Measurement measurement) throws IOException {
        Path file = site.metrics().file();
        Path log = site.folder().resolve(LOG);
        Files.createDirectories(log.getParent());
        Files.write(
                log,
                measurement.rows().stream().flatMap(row -> row.log().stream()).toList());
        if (measurement.isEmpty()) {
            throw new RefusedException(nothingFound(measurement));
        }
        SnapshotWriter.write(
                measurement.tree(),
                file,
                site.folder().relativize(file).toString().replace('\\', '/'));
    }

    /** The reasons, each once: without rights, or without a repository to be read, all collectors give the same. */
    private Problem nothingFound(Measurement measurement) {
        List<String> reasons = measurement.rows().stream()
                .map(Measurement.Row::message)
                .distinct()
                .toList();
        return site.metrics().cloud().isPresent()
                ? Problem.error(
                        Place.startOf(LOG),
                        "CO-002",
                        "every collector was refused",
                        measurement.rows().stream().anyMatch(row -> row.status() == Status.DENIED)
                                ? "Give the role the rights that docs/collect.md lists"
                                : "Read there why")
                : Problem.error(
                        Place.startOf("site.properties"),
                        "CO-003",
                        "no repository could be read: " + String.join("; ", reasons),
                        "Name folders of git repositories in metrics.repositories");
    }

    private static Problem nothingToAsk() {
        return Problem.error(
                Place.startOf("site.properties"),
                "CO-001",
                "nothing is named to be measured",
                "Set metrics.from to aws:, or name folders in metrics.repositories; docs/collect.md tells what is read and which rights it takes");
    }

    private static List<Problem> with(List<Problem> problems, Problem more) {
        List<Problem> all = new ArrayList<>(problems);
        all.add(more);
        return all;
    }
}
