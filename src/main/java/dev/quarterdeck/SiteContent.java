package dev.quarterdeck;

import dev.quarterdeck.edition.Editions.Origin;
import dev.quarterdeck.edition.Hash;
import dev.quarterdeck.framework.FrameworkReader;
import dev.quarterdeck.framework.Frameworks;
import dev.quarterdeck.handoff.DateOrder;
import dev.quarterdeck.handoff.HandoffReader;
import dev.quarterdeck.handoff.Handoffs;
import dev.quarterdeck.metric.SnapshotReader;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.site.Site;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.source.SiteFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that one site says, read and checked.
 *
 * @param problems of the content, errors that stop a run among them
 */
record SiteContent(Site site, SiteFiles files, Portfolio portfolio, List<Problem> problems) {

    private static final String HANDOFFS = "content/handoffs";
    private static final List<String> RULES = List.of("content/frameworks", "content/perspectives");
    private static final List<String> SHAPES = List.of("templates", "assets");

    SiteContent {
        problems = problems.stream().sorted(Problem.ORDER).toList();
    }

    static SiteContent read(Site site) {
        SiteFiles files = new SiteFiles(site.folder());
        Frameworks frameworks = new FrameworkReader(files).read();
        Handoffs handoffs = new HandoffReader(frameworks.vocabulary(), site.asOf(), DateOrder.named(site.dateOrder()))
                .read(site.folder());
        Path metrics = site.metrics().file();
        SnapshotReader.Reading snapshot = SnapshotReader.read(
                metrics, site.folder().relativize(metrics).toString().replace('\\', '/'));
        Portfolio portfolio =
                new Portfolio(handoffs, frameworks.withUnitsOf(handoffs), snapshot.snapshot(), site.asOf());
        List<Problem> problems = new ArrayList<>(frameworks.problems());
        problems.addAll(handoffs.problems());
        problems.addAll(snapshot.problems());
        if (handoffs.files().isEmpty()) {
            problems.add(Problem.error(
                    Place.startOf(HANDOFFS),
                    "HD-001",
                    "there is no handoff",
                    "Write one as content/handoffs/NAME.md; README shows the smallest"));
        }
        return new SiteContent(site, files, portfolio, problems);
    }

    /** Whether anything can be reported: there are handoffs, and the frameworks are sound. Unreadable values stop nothing. */
    boolean isReportable() {
        boolean sound = portfolio.frameworks().problems().stream()
                .noneMatch(problem -> problem.severity() == Problem.Severity.ERROR);
        return sound && !portfolio.handoffs().files().isEmpty();
    }

    boolean hasErrors() {
        return problems.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
    }

    /** The text of a template, the site's own or the product's. */
    String template(String name) {
        return new String(
                Optional.ofNullable(files.under("templates").get("templates/" + name))
                        .orElseThrow(() -> new IllegalStateException("no template " + name)),
                StandardCharsets.UTF_8);
    }

    /** What the edition's identity rests on. */
    Origin origin() {
        SortedMap<String, byte[]> all = new TreeMap<>(files.own(HANDOFFS));
        RULES.forEach(folder -> all.putAll(files.under(folder)));
        SHAPES.forEach(folder -> all.putAll(files.under(folder)));
        return Origin.of(all, site.shaping(), snapshot(site.metrics().file()), site.asOf(), Version.NUMBER);
    }

    /** What rules and wording rest on, so that a later edition can tell a change of rules from one of the business. */
    String rules() {
        SortedMap<String, byte[]> all = new TreeMap<>();
        RULES.forEach(folder -> all.putAll(files.under(folder)));
        all.remove("content/frameworks/units.md");
        all.put("version", Version.NUMBER.getBytes(StandardCharsets.UTF_8));
        return Hash.of(all);
    }

    private static Optional<byte[]> snapshot(Path file) {
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
