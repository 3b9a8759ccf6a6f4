package dev.quarterdeck.collect.repository;

import dev.quarterdeck.collect.Collector;
import dev.quarterdeck.framework.Frameworks;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The collectors that read repositories on this machine and ask nobody else. */
public final class RepositoryCollectors {

    private RepositoryCollectors() {}

    /**
     * All of them.
     *
     * @param folders the repositories
     * @param frameworks whose words say what to look for, and whose units own repositories
     * @param now the end of the year that is counted
     */
    public static List<Collector> all(List<Path> folders, Frameworks frameworks, Instant now) {
        return of(Repository.all(folders, frameworks.units()), frameworks, now);
    }

    /**
     * Whether a repository can be read.
     *
     * @param fault what keeps it from being read
     */
    public record Presence(String name, Optional<String> fault) {}

    /** Looks at each without reading it. */
    public static List<Presence> look(List<Path> folders) {
        return Repository.all(folders, List.of()).stream()
                .map(repository ->
                        new Presence(repository.name(), Checkout.of(repository).fault()))
                .toList();
    }

    static List<Collector> of(List<Repository> repositories, Frameworks frameworks, Instant now) {
        Tracked tracked = Tracked.of(frameworks);
        SecretPatterns secrets = new SecretPatterns(
                frameworks.catalogue("security-checks", "Secrets").entries());
        AuthReview review = new AuthReview(
                frameworks.catalogue("security-checks", "Authentication").entries());
        return List.of(
                new GitCollector(repositories, now, frameworks.words("bots"), secrets),
                new RepoCollector(repositories, tracked, secrets),
                new HtmlCollector(repositories, tracked, PageMarks.of(frameworks), secrets),
                new CodeCollector(repositories, tracked, review, secrets));
    }
}
