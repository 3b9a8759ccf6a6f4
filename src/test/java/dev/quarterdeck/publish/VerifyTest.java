package dev.quarterdeck.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.edition.Content;
import dev.quarterdeck.edition.Edition;
import dev.quarterdeck.edition.Pointer;
import dev.quarterdeck.house.Needs;
import dev.quarterdeck.house.Tool;
import dev.quarterdeck.publish.Verify.Verified;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.store.FolderStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is done to an archive in a folder is found, and located. */
class VerifyTest extends PublishedInFolder {

    /** What can become of a file. */
    enum Tampering {
        FIRST_BYTE,
        MIDDLE_BYTE,
        LAST_BYTE,
        CUT,
        EMPTIED,
        LONGER;

        byte[] of(byte[] bytes) {
            return switch (this) {
                case FIRST_BYTE -> flipped(bytes, 0);
                case MIDDLE_BYTE -> flipped(bytes, bytes.length / 2);
                case LAST_BYTE -> flipped(bytes, bytes.length - 1);
                case CUT -> Arrays.copyOf(bytes, bytes.length - 1);
                case EMPTIED -> new byte[0];
                case LONGER -> Arrays.copyOf(bytes, bytes.length + 1);
            };
        }

        private static byte[] flipped(byte[] bytes, int at) {
            byte[] flipped = bytes.clone();
            flipped[at] ^= 1;
            return flipped;
        }
    }

    @Test
    void nothingIsWrongWithWhatWasPublished() {
        Verified verified = published.verified();

        assertThat(verified.problems()).isEmpty();
        assertThat(verified.whole())
                .containsExactly(published.first().id(), published.second().id());
        assertThat(verified.files()).isEqualTo(20);
    }

    @ParameterizedTest
    @EnumSource
    void everyFileThatIsTamperedWithIsNamedAndNoOther(Tampering tampering) throws IOException {
        List<String> files = files();
        assertThat(files).hasSize(20);
        for (String file : files) {
            byte[] bytes = Files.readAllBytes(root.resolve(file));
            Files.write(root.resolve(file), tampering.of(bytes));

            assertThat(published.named()).as(file).containsExactly(file);

            Files.write(root.resolve(file), bytes);
        }
        assertThat(published.named()).isEmpty();
    }

    @Test
    void everyFileThatIsDeletedIsNamedAndNoOther() throws IOException {
        for (String file : files()) {
            byte[] bytes = Files.readAllBytes(root.resolve(file));
            Files.delete(root.resolve(file));

            assertThat(published.told()).as(file).containsExactly(file + " it is missing");

            Files.write(root.resolve(file), bytes);
        }
    }

    @Test
    void everythingIsFoundAtOnceInTheOrderOfPaths() throws IOException {
        List<String> files = files();
        for (String file : files) {
            Files.writeString(root.resolve(file), "x");
        }

        // Without manifests and check sums nobody knows what else should be there.
        assertThat(published.named())
                .containsExactly(
                        "2026-05-01.2/SHA256SUMS",
                        "2026-05-01.2/manifest.json",
                        "2026-05-01/SHA256SUMS",
                        "2026-05-01/manifest.json",
                        POINTER);
    }

    @Test
    void whereAManifestIsDamagedItsCheckSumsKnowWhatIs() throws IOException {
        Files.writeString(root.resolve(MANIFEST), "x");
        Files.writeString(root.resolve("2026-05-01/ceo/index.html"), "x");
        Files.writeString(root.resolve("2026-05-01/ceo/more.html"), "x");

        assertThat(published.told())
                .containsExactly(
                        "2026-05-01/ceo/index.html it is not as it was published",
                        "2026-05-01/ceo/more.html it is not in the manifest",
                        "2026-05-01/manifest.json it is not the manifest that editions.json names",
                        "2026-05-01/manifest.json it is not the manifest that the ledger knows");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-01/more.html, 2026-05-01/more.html",
        "2026-05-01/.htaccess, \"2026-05-01/.htaccess\"",
        "2026-05-01.2/ceo/more.html, 2026-05-01.2/ceo/more.html",
        "2020-01-01/ceo/index.html, 2020-01-01/ceo/index.html",
        "assets/more.js, assets/more.js",
        "_data/more.json, _data/more.json",
        "_data/ceo/history-2026-05-09.json, _data/ceo/history-2026-05-09.json",
        "archive/ceo/more.html, archive/ceo/more.html",
        "archive/more/index.html, archive/more/index.html",
        "more.html, more.html",
        ".htaccess, \".htaccess\"",
        "more/more.html, \"more/\"",
        "2026-05-01/a <b>.html, \"2026-05-01/a <b>.html\""
    })
    void aFileThatNobodyPublishedIsNamed(String file, String named) throws IOException {
        add(file);

        assertThat(published.named()).containsExactly(named);
        assertThat(published.verified().problems())
                .extracting(Problem::todo)
                .containsExactly("Find out who has put it there, and delete it by hand");
    }

    @Test
    void aNameCannotWriteToTheTerminal() throws IOException {
        add("2026-05-01/ceo/\u001b[2J\n\u202edone.html");

        assertThat(published.verified().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString())
                        .startsWith(
                                "\"2026-05-01/ceo/ [2J  done.html\":1:1: error VER-001: it is not in the manifest."));
    }

    @Test
    void aLinkToAFolderElsewhereIsNamed() throws IOException {
        Files.createSymbolicLink(root.resolve("2026-05-01/more"), root.resolve("archive"));

        assertThat(published.named()).containsExactly("2026-05-01/more");
    }

    @Test
    void anEditionThatARunLeftBehindIsToldAndNoMistake() throws IOException {
        Edition left = Sample.full(published.second().pointer(), "three");
        for (Map.Entry<String, Content> file : left.files().entrySet()) {
            if (!file.getKey().endsWith("manifest.json")) {
                Files.createDirectories(root.resolve(file.getKey()).getParent());
                Files.write(root.resolve(file.getKey()), file.getValue().bytes());
            }
        }

        Verified verified = published.verified();

        assertThat(verified.isSound()).isTrue();
        assertThat(verified.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "2026-05-01.3/SHA256SUMS:1:1: info VER-002: it claims an edition that editions.json does "
                                + "not name: a run died, or another was faster. Nothing refers to its files; a run with the "
                                + "same content finishes it.");
        add("2026-05-01.3/ceo/more.html");
        assertThat(published.named()).containsExactly("2026-05-01.3/ceo/more.html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"site-publish", "site-rollback -Dedition=2026-05-01"})
    void aPageAroundTheEditionsIsRepairedByTheRunThatWritesIt(String command) throws IOException {
        if (command.contains("rollback")) {
            forge(published.second().pointer().at(published.first().id()));
        }
        Files.writeString(root.resolve("index.html"), "x");

        assertThat(published.verified().problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "index.html:1:1: error VER-001: it is not as it was published. Somebody changed it, or a "
                                + "run died before it wrote it: run " + command + ", which writes it again.");
    }

    @Test
    void anArchiveWithoutEditionsIsSound() {
        Verified verified = new Verify(new FolderStore(root.resolve("none")), List.of(), id -> false, id -> {}).run();

        assertThat(verified.problems()).isEmpty();
        assertThat(verified.whole()).isEmpty();
    }

    @Test
    @Needs(Tool.SHA256SUM)
    void checkSumsAreReadByTheProgramThatEveryoneHas() throws IOException, InterruptedException {
        for (Edition edition : List.of(published.first(), published.second())) {
            assertThat(sha256sum(edition)).isZero();
        }
        Files.writeString(root.resolve("assets/style.one.css"), "x");

        assertThat(sha256sum(published.first())).isEqualTo(1);
    }

    private int sha256sum(Edition edition) throws IOException, InterruptedException {
        return new ProcessBuilder("sha256sum", "-c", "--strict", "SHA256SUMS")
                .directory(root.resolve(edition.id().toString()).toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private void forge(Pointer pointer) throws IOException {
        Files.write(root.resolve(POINTER), pointer.json());
    }

    private void add(String file) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), "x");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .filter(file -> !file.equals("_data/.lock"))
                    .sorted()
                    .toList();
        }
    }
}
