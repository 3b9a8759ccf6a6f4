package dev.quarterdeck;

import dev.quarterdeck.collect.Collector;
import dev.quarterdeck.collect.Collectors;
import dev.quarterdeck.collect.Measurement;
import dev.quarterdeck.collect.Ownership;
import dev.quarterdeck.collect.aws.AwsCollectors;
import dev.quarterdeck.framework.FrameworkReader;
import dev.quarterdeck.framework.Frameworks;
import dev.quarterdeck.metric.SnapshotWriter;
import dev.quarterdeck.site.Metrics;
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

    private static final String LOG = "target/collect.log";

    private final Site site;
    private final Instant now;
    private final Terminal terminal;

    SiteCollect(Site site, Instant now, Terminal terminal) {
        this.site = site;
        this.now = now;
        this.terminal = terminal;
    }

    @SuppressWarnings("try") // the lock is held, not used
    ExitCode run(List<Problem> settings) throws IOException {
        if (site.metrics().cloud().isEmpty()) {
            terminal.stopped("Nothing was collected.", with(settings, nothingToAsk()));
            return ExitCode.MEND;
        }
        try (RunLock lock = RunLock.on(site.folder())) {
            Measurement measurement = measure(site.metrics().cloud().get());
            write(measurement);
            terminal.collected(measurement, settings);
            return ExitCode.DONE;
        } catch (RefusedException e) {
            terminal.stopped("Nothing was collected; the snapshot is as it was.", with(settings, e.problem()));
            return ExitCode.REFUSED;
        }
    }

    private Measurement measure(Metrics.Cloud cloud) {
        Frameworks frameworks = new FrameworkReader(new SiteFiles(site.folder())).read();
        try (AwsCollectors aws = AwsCollectors.open(cloud, frameworks, now)) {
            List<Collector> all = new ArrayList<>(aws.all());
            Measurement measurement = new Collectors(all).run(now, terminal.collecting(all.size()));
            new Ownership(frameworks.units()).claim(measurement.tree());
            return measurement;
        }
    }

    private void write(Measurement measurement) throws IOException {
        Path file = site.metrics().file();
        Path log = site.folder().resolve(LOG);
        Files.createDirectories(log.getParent());
        Files.write(
                log,
                measurement.rows().stream().flatMap(row -> row.log().stream()).toList());
        if (measurement.isEmpty()) {
            throw new RefusedException(Problem.error(
                    Place.startOf(LOG),
                    "CO-002",
                    "every collector was refused",
                    "Give the role the rights that docs/collect.md lists"));
        }
        SnapshotWriter.write(
                measurement.tree(),
                file,
                site.folder().relativize(file).toString().replace('\\', '/'));
    }

    private static Problem nothingToAsk() {
        return Problem.error(
                Place.startOf("site.properties"),
                "CO-001",
                "nothing is named to be measured",
                "Set metrics.from to aws:; docs/collect.md tells what is read and which rights it takes");
    }

    private static List<Problem> with(List<Problem> problems, Problem more) {
        List<Problem> all = new ArrayList<>(problems);
        all.add(more);
        return all;
    }
}
