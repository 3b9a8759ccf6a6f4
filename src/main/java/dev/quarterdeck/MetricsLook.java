package dev.quarterdeck;

import dev.quarterdeck.collect.Collectors;
import dev.quarterdeck.collect.Earlier;
import dev.quarterdeck.collect.Measurement;
import dev.quarterdeck.collect.Status;
import dev.quarterdeck.collect.aws.AwsCollectors;
import dev.quarterdeck.collect.repository.RepositoryCollectors;
import dev.quarterdeck.framework.FrameworkReader;
import dev.quarterdeck.framework.Frameworks;
import dev.quarterdeck.site.Metrics;
import dev.quarterdeck.site.Site;
import dev.quarterdeck.source.Inspection;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.source.RefusedException;
import dev.quarterdeck.source.SiteFiles;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What may be measured: at AWS it is collected for next to nothing, and nothing of it is kept; repositories are only looked for. */
final class MetricsLook {

    /** Less than a question to Cost Explorer costs, and more than all others do. */
    private static final BigDecimal CENT = new BigDecimal("0.0099");

    private final Site site;
    private final Instant now;

    MetricsLook(Site site, Instant now) {
        this.site = site;
        this.now = now;
    }

    /** One line for each collector of AWS, where it is asked, and for each repository. */
    List<Inspection> look() {
        List<Inspection> found =
                new ArrayList<>(site.metrics().cloud().map(this::look).orElse(List.of()));
        RepositoryCollectors.look(site.metrics().repositories()).stream()
                .map(MetricsLook::line)
                .forEach(found::add);
        return found;
    }

    private static Inspection line(RepositoryCollectors.Presence repository) {
        String what = "the repository " + repository.name() + " can be read";
        return repository
                .fault()
                .map(fault -> Inspection.failed(
                        what,
                        Problem.error(
                                Place.startOf("site.properties"),
                                "CO-005",
                                "the repository " + Problem.quote(repository.name()) + " cannot be read: " + fault,
                                "Name the folder of a git repository in metrics.repositories")))
                .orElseGet(() -> Inspection.passed(what));
    }

    private List<Inspection> look(Metrics.Cloud cloud) {
        Earlier earlier = Earlier.read(site.metrics().file());
        try (AwsCollectors aws = AwsCollectors.open(cloud.within(CENT), earlier, now)) {
            Frameworks frameworks = new FrameworkReader(new SiteFiles(site.folder())).read();
            List<Measurement.Row> rows =
                    new Collectors(aws.all(frameworks)).run(now, ended -> {}).rows();
            return rows.stream().map(row -> line(row, rows)).toList();
        } catch (RefusedException e) {
            return List.of(Inspection.refused("AWS can be asked", e));
        }
    }

    /** Where several collectors were refused in the same words, it is one thing to mend, and told as one. */
    private static Inspection line(Measurement.Row row, List<Measurement.Row> all) {
        String what = row.name() + " can be measured";
        if (row.status().isWhole()) {
            return Inspection.passed(what);
        }
        if (!isRefused(row)) {
            return Inspection.unseen(what, row.message());
        }
        return Inspection.refused(
                what,
                Problem.error(
                        Place.startOf("aws"),
                        "CO-004",
                        Preflight.some(all.stream()
                                        .filter(other -> isRefused(other)
                                                && other.message().equals(row.message()))
                                        .map(Measurement.Row::name)
                                        .toList())
                                + " cannot be measured whole: " + row.message(),
                        row.status() == Status.DENIED || row.status() == Status.PARTIAL
                                ? "Give the role the rights that docs/collect.md lists"
                                : "Mend that, and run again"));
    }

    private static boolean isRefused(Measurement.Row row) {
        return !row.status().isWhole() && row.status() != Status.SKIPPED && row.status() != Status.NOT_ENABLED;
    }
}
