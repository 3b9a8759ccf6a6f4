package dev.quarterdeck.browser;

import dev.quarterdeck.SiteRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/** The archive of the sample with two editions, a week apart, in a folder and as the edge would serve it. */
record PublishedSample(SiteRun site, Served served) implements AutoCloseable {

    static final String FIRST = "2026-05-01";
    static final String SECOND = "2026-05-08";

    static PublishedSample publish() {
        try {
            SiteRun site = SiteRun.sample(Files.createTempDirectory("published-sample"));
            done(site.run("site-publish"));
            done(site.run("site-publish", "--asOf", SECOND));
            return new PublishedSample(site, Served.folder(archive(site)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void done(SiteRun.Ended ended) {
        if (!ended.isDone()) {
            throw new IllegalStateException(ended.said());
        }
    }

    private static Path archive(SiteRun site) {
        return site.path("target/archive");
    }

    Path archive() {
        return archive(site);
    }

    /** Paths of all pages, in order. */
    List<String> pages() throws IOException {
        try (Stream<Path> walk = Files.walk(archive())) {
            return walk.map(file -> archive().relativize(file).toString().replace('\\', '/'))
                    .filter(path -> path.endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }

    /** Those around the editions and of the newest, but of the courses of figures one for each perspective: all are drawn alike. */
    List<String> newest() throws IOException {
        Set<String> drawn = new HashSet<>();
        return pages().stream()
                .filter(path -> !path.startsWith(FIRST))
                .filter(path -> !path.contains("/trend/") || drawn.add(path.replaceFirst("/trend/.*", "")))
                .toList();
    }

    String text(String page) throws IOException {
        return Files.readString(archive().resolve(page));
    }

    @Override
    public void close() {
        served.close();
        try {
            FileUtils.deleteDirectory(site.folder().toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
