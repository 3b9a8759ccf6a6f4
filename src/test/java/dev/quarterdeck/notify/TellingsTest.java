package dev.quarterdeck.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.quarterdeck.store.FolderStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an archive remembers of who was told, and what becomes of a disk that does not give it. */
class TellingsTest {

    private static final String TOLD = "_data/told-2026-05-01-alive.txt";
    private static final String REPORT = "2026-05-01/ceo/report.json";

    @TempDir
    Path archive;

    @Test
    void theNewestEditionThatAChannelHasConfirmedIsItsLast() {
        Tellings tellings = tellings();
        tellings.confirm("alive", "2026-04-17");
        tellings.confirm("alive", "2026-04-24");
        tellings.confirm("slack", "2026-05-01");

        assertThat(tellings.last("alive")).contains("2026-04-24");
        assertThat(tellings.last("actions")).isEmpty();
    }

    @Test
    void aReadThatFailsFailsAsTheDiskDidAndNotAsAThread() throws IOException {
        makeUnreadable(TOLD);
        makeUnreadable(REPORT);

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> tellings().has("alive", "2026-05-01"));
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> tellings().confirm("alive", "2026-05-01"));
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> tellings().reports("2026-05-01", List.of("ceo")));
    }

    private Tellings tellings() {
        return new Tellings(new FolderStore(archive), List.of("2026-05-01", "2026-04-24", "2026-04-17"));
    }

    /** A link to itself fails for everybody, the superuser too. */
    private void makeUnreadable(String path) throws IOException {
        Path link = archive.resolve(path);
        Files.createDirectories(link.resolveSibling("."));
        Files.createSymbolicLink(link, Path.of(path.substring(path.lastIndexOf('/') + 1)));
    }
}
