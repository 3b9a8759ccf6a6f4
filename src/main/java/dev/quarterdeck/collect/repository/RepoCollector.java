package dev.quarterdeck.collect.repository;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quarterdeck.collect.Collected;
import dev.quarterdeck.collect.Collector;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What repositories track: keys and passwords, environment files, pipelines, scanners, lock files, tests, web endpoints of Apps Script. */
final class RepoCollector implements Collector {

    private final List<Repository> repositories;
    private final Tracked tracked;
    private final SecretPatterns secrets;

    RepoCollector(List<Repository> repositories, Tracked tracked, SecretPatterns secrets) {
        this.repositories = List.copyOf(repositories);
        this.tracked = tracked;
        this.secrets = secrets;
    }

    @Override
    public String name() {
        return "repo";
    }

    @Override
    public Collected collect(JsonNode measured) {
        ObjectNode part = JsonNodeFactory.instance.objectNode().put("tests", 0);
        List.of("secrets", "trackedEnv", "historyEnv", "appsScript", "ci", "ciSteps", "depScan", "locks")
                .forEach(part::putArray);
        Round round = new Round(secrets);
        round.through(repositories, checkout -> look(checkout, part, round));
        return round.collected(name(), part);
    }

    private void look(Checkout checkout, ObjectNode part, Round round) {
        new SecretSearch(secrets, part.withArray("secrets")).search(checkout, tracked, round);
        new AppsScripts(part.withArray("appsScript")).search(checkout, tracked, round);
        environment(checkout, part, round);
        list(checkout, tracked.pipelines(), part, "ci");
        list(checkout, tracked.locks(), part, "locks");
        list(checkout, tracked.scanners(), part, "depScan");
        long tests = checkout.like(tracked.tests()).stream()
                .filter(tracked::isSearched)
                .count();
        part.put("tests", part.get("tests").asLong() + tests);
        steps(checkout, part, round);
    }

    private static void list(Checkout checkout, Globs globs, ObjectNode part, String field) {
        checkout.like(globs).forEach(file -> part.withArray(field).add(checkout.place(file)));
    }

    /** Those of today, and those that only history holds: who clones the repository has them too. */
    private void environment(Checkout checkout, ObjectNode part, Round round) {
        Set<String> today = new TreeSet<>();
        checkout.files().stream()
                .map(TrackedFile::path)
                .filter(tracked::isEnvironment)
                .forEach(today::add);
        String name = checkout.repository().name() + "/";
        today.forEach(path -> part.withArray("trackedEnv").add(name + path));
        Git.Answer added = checkout.git()
                .ask(
                        "log",
                        "--all",
                        "--full-history",
                        "-m",
                        "--no-renames",
                        "--no-ext-diff",
                        "--diff-filter=A",
                        "--name-only",
                        "-z",
                        "--format=");
        boolean shallow = checkout.git()
                .ask("rev-parse", "--is-shallow-repository")
                .text()
                .strip()
                .equals("true");
        if (!added.given() || shallow) {
            round.lacks(checkout.repository(), "the environment files of earlier commits are not all known");
        }
        Set<String> before = new TreeSet<>();
        added.parts().stream()
                .map(String::strip)
                .filter(path -> tracked.isEnvironment(path) && !today.contains(path))
                .forEach(before::add);
        before.forEach(path -> part.withArray("historyEnv").add(name + path));
    }

    /** What pipelines run, by the words for it; a scanner among them counts as one. */
    private void steps(Checkout checkout, ObjectNode part, Round round) {
        Set<String> steps = new TreeSet<>();
        Set<String> scanners = new TreeSet<>();
        boolean all = new Contents(checkout)
                .read(
                        checkout.like(tracked.pipelines()),
                        (file, bytes) -> SourceText.of(bytes).ifPresent(text -> {
                            String code = withoutComments(text);
                            tracked.pipelineSteps().stream()
                                    .filter(step -> holds(code, step))
                                    .forEach(steps::add);
                            tracked.scannerSteps().stream()
                                    .filter(step -> holds(code, step))
                                    .forEach(step -> scanners.add(checkout.place(file) + ": " + step));
                        }));
        if (!all) {
            round.lacks(checkout.repository(), "not all pipelines were read");
        }
        steps.stream().filter(step -> !has(part, step)).forEach(part.withArray("ciSteps")::add);
        scanners.forEach(part.withArray("depScan")::add);
    }

    private static boolean has(ObjectNode part, String step) {
        for (JsonNode known : part.withArray("ciSteps")) {
            if (known.asText().equals(step)) {
                return true;
            }
        }
        return false;
    }

    /** A step that is commented out is not run. */
    private static String withoutComments(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("(?m)(^|\\s)#.*$", "");
    }

    /** As words of their own. */
    private static boolean holds(String code, String step) {
        String words = Pattern.quote(step.toLowerCase(Locale.ROOT));
        return Pattern.compile("(?<![a-z0-9_-])" + words + "(?![a-z0-9_-])")
                .matcher(code)
                .find();
    }
}
