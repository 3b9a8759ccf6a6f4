package dev.quarterdeck.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.quarterdeck.edition.Pointer;
import dev.quarterdeck.publish.Verify.Verified;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.source.ProblemException;
import dev.quarterdeck.store.FolderStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a disk does not give is not said to be damaged, since nobody knows. */
class UnreadFileTest {

    private static final String FAILED =
            "cannot be read: the disk, or the network on the way to it, failed (FileSystemException)";
    private static final String LOOK = "Look after the disk or the connection, and run again";
    private static final String PAGE = "2026-05-01/ceo/index.html";

    @TempDir
    Path folder;

    private Path root = Path.of("");
    private Published published = new Published(new FolderStore(root), Sample.first(), Sample.first());

    @BeforeEach
    void publish() throws IOException {
        root = folder.resolve("archive");
        FolderStore archive = new FolderStore(root);
        published = Published.in(archive, () -> Past.in(archive));
    }

    @Test
    void whoHasNoRightIsToldToGiveIt() {
        assertThat(Fault.of(new UncheckedIOException(new AccessDeniedException(PAGE)), "Restore it"))
                .isEqualTo(new Fault(
                        "VER-003",
                        "cannot be read: there is no right to",
                        "Give this user the right to read it, and run again"));
    }

    @Test
    void verifyingNamesTheFileAndSaysOfNoneThatItWasChanged() throws IOException {
        makeUnreadable(PAGE);

        Verified verified = published.verified();

        assertThat(verified.problems())
                .extracting(Problem::toString)
                .containsExactly(PAGE + ":1:1: error VER-003: it " + FAILED + ". " + LOOK + ".");
        assertThat(verified.isSound()).isFalse();
        assertThat(verified.isChanged()).isFalse();
    }

    @Test
    void nobodyIsToldToDeleteWhatCannotBeRead() throws IOException {
        String index = "archive/ceo/search.0123456789ab.js";
        String sums = "2026-04-01/SHA256SUMS";
        for (String path : List.of(index, sums, "2026-04-01/ceo/index.html")) {
            Files.createDirectories(root.resolve(path).resolveSibling("."));
            Files.writeString(root.resolve(path), "x");
        }
        makeUnreadable(index);
        makeUnreadable(sums);

        Verified verified = published.verified();

        assertThat(verified.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        sums + ":1:1: error VER-003: it " + FAILED + ". " + LOOK + ".",
                        index + ":1:1: error VER-003: it " + FAILED + ". " + LOOK + ".");
        assertThat(verified.isChanged()).isFalse();
    }

    @Test
    void verifyingFindsWhatElseWasChanged() throws IOException {
        makeUnreadable(PAGE);
        Files.writeString(root.resolve("2026-05-01/cfo/index.html"), "x");

        Verified verified = published.verified();

        assertThat(published.named()).containsExactly(PAGE, "2026-05-01/cfo/index.html");
        assertThat(verified.isChanged()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {Pointer.PATH, "2026-05-01/manifest.json", "2026-05-01/ceo/report.json"})
    void theNextEditionIsNotMadeWithoutIt(String path) throws IOException {
        makeUnreadable(path);
        var fetcher = new PastFetcher(published.archive(), new FolderStore(folder.resolve("fetched")), id -> false);

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(fetcher::fetch)
                .extracting(told -> told.problem().toString())
                .isEqualTo(path + ":1:1: error PUB-002: this file of the archive " + FAILED + ". " + LOOK + ".");
    }

    /** A link to itself fails for everybody, the superuser too. */
    private void makeUnreadable(String path) throws IOException {
        Files.delete(root.resolve(path));
        Files.createSymbolicLink(
                root.resolve(path), Path.of(root.resolve(path).getFileName().toString()));
    }
}
