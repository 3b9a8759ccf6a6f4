package dev.quarterdeck;

import dev.quarterdeck.edition.Editions.Origin;
import dev.quarterdeck.edition.Hash;
import dev.quarterdeck.handoff.Handoff;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.site.Site;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.source.SiteFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private static final List<String> RULES = List.of("content/frameworks", "content/perspectives");
    private static final List<String> SHAPES = List.of("templates", "assets");

    SiteContent {
        problems = problems.stream().sorted(Problem.ORDER).toList();
    }

    static SiteContent read(Site site) {
        return new ContentReader().read(site);
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
        SortedMap<String, byte[]> all = new TreeMap<>(rules(files));
        portfolio.handoffs().files().forEach(note -> all.put(note.file(), identity(note)));
        SHAPES.forEach(folder -> all.putAll(files.under(folder)));
        return Origin.of(all, site.shaping(), snapshot(site.metrics().file()), site.asOf(), Version.NUMBER);
    }

    /** What was read of it, which its file may not hold any more. */
    private static byte[] identity(Handoff note) {
        return (note.unit() + " " + note.blob()).getBytes(StandardCharsets.UTF_8);
    }

    /** What rules and wording rest on, so that a later edition can tell a change of rules from one of the business. */
    String rules() {
        SortedMap<String, byte[]> all = rules(files);
        all.remove("content/frameworks/units.md");
        all.put("version", Version.NUMBER.getBytes(StandardCharsets.UTF_8));
        return Hash.of(all);
    }

    /** The frameworks and perspectives of a site, as they are written. */
    static SortedMap<String, byte[]> rules(SiteFiles files) {
        SortedMap<String, byte[]> all = new TreeMap<>();
        RULES.forEach(folder -> all.putAll(files.under(folder)));
        return all;
    }

    private static Optional<byte[]> snapshot(Path file) {
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
