package dev.quarterdeck;

import dev.quarterdeck.framework.FrameworkReader;
import dev.quarterdeck.framework.Frameworks;
import dev.quarterdeck.handoff.DateOrder;
import dev.quarterdeck.handoff.HandoffReader;
import dev.quarterdeck.handoff.Handoffs;
import dev.quarterdeck.metric.Snapshot;
import dev.quarterdeck.metric.SnapshotReader;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.SiteFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The sample that the repository ships, read as the product reads it. */
public final class Sample {

    public static final LocalDate AS_OF = LocalDate.of(2026, 5, 1);

    private static final Path SITE = Path.of("");
    private static final String HANDOFFS = "content/handoffs";
    private static final String METRICS = "content/metrics/snapshot.json";
    private static final Frameworks FRAMEWORKS = new FrameworkReader(new SiteFiles(SITE)).read();
    private static final Snapshot SNAPSHOT =
            SnapshotReader.read(SITE.resolve(METRICS), METRICS).snapshot();
    private static final Portfolio PORTFOLIO = read(SITE);

    private Sample() {}

    public static Portfolio portfolio() {
        return PORTFOLIO;
    }

    /** The sample with other words in one of its handoffs, such as {@code jada.md}. */
    public static Portfolio with(String file, String oldText, String newText) {
        try {
            Path site = Files.createTempDirectory("sample");
            Path handoffs = Files.createDirectories(site.resolve(HANDOFFS));
            for (Path note : notes()) {
                String text = Files.readString(note);
                boolean changes = note.getFileName().toString().equals(file);
                if (changes && !text.contains(oldText)) {
                    throw new IllegalArgumentException(file + " does not say " + oldText);
                }
                Files.writeString(
                        handoffs.resolve(note.getFileName()), changes ? text.replace(oldText, newText) : text);
            }
            return read(site);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot copy the sample", e);
        }
    }

    private static List<Path> notes() throws IOException {
        try (Stream<Path> notes = Files.list(SITE.resolve(HANDOFFS))) {
            return notes.filter(Files::isRegularFile).toList();
        }
    }

    private static Portfolio read(Path site) {
        Handoffs handoffs = new HandoffReader(FRAMEWORKS.vocabulary(), AS_OF, DateOrder.MONTH_FIRST).read(site);
        return new Portfolio(handoffs, FRAMEWORKS.withUnitsOf(handoffs), SNAPSHOT, AS_OF);
    }
}
