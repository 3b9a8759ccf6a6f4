package dev.quarterdeck.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.quarterdeck.edition.Edition;
import dev.quarterdeck.edition.Hash;
import dev.quarterdeck.edition.Manifest;
import dev.quarterdeck.edition.Pointer;
import dev.quarterdeck.publish.Publisher.Published;
import dev.quarterdeck.source.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublisherTest {

    @TempDir
    Path root;

    private ArchiveFolder archive;
    private Publisher publisher;

    @BeforeEach
    void open() {
        archive = new ArchiveFolder(root);
        publisher = new Publisher(archive);
    }

    @Test
    void writesAssetsThenPagesThenManifestAndThePointerLast() throws IOException {
        Plan plan = publisher.plan(Sample.files(Sample.first()));

        assertThat(plan.uploads())
                .extracting(Upload::path)
                .containsExactly(
                        "assets/style.1.css",
                        "2026-05-01/ceo/index.html",
                        "2026-05-01/cfo/index.html",
                        "2026-05-01/SHA256SUMS",
                        "2026-05-01/manifest.json",
                        "archive/ceo/index.html",
                        "index.html",
                        "_data/editions.json");
        assertThat(root).isEmptyDirectory();
    }

    @Test
    void aSecondRunFindsNothingToDo() throws IOException {
        publish(Sample.first());

        Plan again = publisher.plan(Sample.files(Sample.first()));

        assertThat(again.uploads()).isEmpty();
        assertThat(again.unchanged()).isEqualTo(8);
    }

    @Test
    void repairsFrontPagesButNeverChangesAPage() throws IOException {
        publish(Sample.first());
        Files.writeString(root.resolve("index.html"), "scribble");
        Files.writeString(root.resolve("2026-05-01/ceo/index.html"), "scribble");

        Plan plan = publisher.plan(Sample.files(Sample.first()));

        assertThat(plan.uploads()).extracting(Upload::path).containsExactly("index.html");
        assertThat(plan.conflicts()).containsExactly("2026-05-01/ceo/index.html");
    }

    @ParameterizedTest(name = "stopped before file {0}")
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
    void aRunThatStopsLeavesTheOldEditionWholeAndTheNextFinishes(int written) throws IOException {
        publish(Sample.first());
        Edition second = Sample.second();
        Plan plan = publisher.plan(Sample.files(second));
        Path blocked = blockBy(plan.uploads().get(written).path());

        Published stopped = publisher.carryOut(plan);

        assertThat(stopped.written()).isEqualTo(written);
        assertThat(stopped.failure()).isPresent();
        assertThat(archive.pointer()).isEqualTo(Sample.first().pointer());
        assertThat(new Verify(archive, Map.of()).run()).isEmpty();

        unblock(blocked);
        publish(second);
        assertThat(archive.pointer()).isEqualTo(second.pointer());
        assertThat(new Verify(archive, Map.of()).run()).isEmpty();
    }

    @Test
    void aDiskThatFillsStopsThePublicationWithTheOldEditionWhole() throws Exception {
        publish(Sample.first());

        String said = Filling.run(root, 4);

        assertThat(said).contains("left").doesNotContain("\tat ");
        assertThat(archive.pointer()).isEqualTo(Sample.first().pointer());
        assertThat(new Verify(archive, Map.of()).run()).isEmpty();
        publish(Filling.edition());
        assertThat(archive.pointer()).isEqualTo(Filling.edition().pointer());
    }

    @Test
    void ofTwoRunsThatPlannedTheSameSwitchOnlyOneMakesIt() throws IOException {
        publish(Sample.first());
        Plan slow = publisher.plan(Sample.files(Sample.second()));
        publish(Sample.other());

        Published late = publisher.carryOut(slow);

        assertThat(late.failure()).hasValueSatisfying(why -> assertThat(why).contains("changed by another run"));
        assertThat(archive.pointer()).isEqualTo(Sample.other().pointer());
    }

    @Test
    void aFileWhereTheFolderShouldBeIsTold() throws IOException {
        Path file = Files.writeString(root.resolve("archive"), "x");

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> new ArchiveFolder(file).lock())
                .withMessageContaining("cannot write to the archive folder")
                .withMessageContaining("Point publish.to at a folder");
        assertThat(file).hasContent("x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "a/../../x", "/etc/x", "a//b", "a/./b", "a\\b", "", "A B/x", "a/\u0000"})
    void writesNowhereElse(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> archive.read(path));
    }

    @Test
    void readsBackWhatReadersWillGet() throws IOException {
        Edition edition = Sample.first();
        publish(edition);
        assertThat(publisher.readBack(edition.manifest())).containsExactly("ceo", "cfo");

        Files.writeString(root.resolve("2026-05-01/ceo/index.html"), "other");
        assertThat(publisher.readBack(edition.manifest())).containsExactly("cfo");

        Files.delete(root.resolve("assets/style.1.css"));
        assertThat(publisher.readBack(edition.manifest())).isEmpty();
    }

    @Test
    void verifyNamesWhateverIsNotAsItWasPublished() throws IOException {
        publish(Sample.first());
        publish(Sample.second());
        Files.writeString(root.resolve("2026-05-01/ceo/index.html"), "other");
        Files.writeString(root.resolve("2026-05-01.2/ceo/extra.html"), "more");
        Files.delete(root.resolve("2026-05-01.2/cfo/index.html"));

        assertThat(new Verify(archive, Map.of()).run())
                .extracting(problem -> problem.at().file() + " " + problem.what())
                .containsExactly(
                        "2026-05-01/ceo/index.html it is not as it was published",
                        "2026-05-01.2/cfo/index.html it is missing",
                        "2026-05-01.2/ceo/extra.html it is not in the manifest");
    }

    @Test
    void theLedgerFindsAWholeChainRewritten() throws IOException {
        publish(Sample.other());

        Map<dev.quarterdeck.edition.EditionId, Set<String>> mailed = Map.of(
                Sample.first().id(), Set.of(Hash.of(Sample.first().manifest().json())));

        assertThat(new Verify(archive, mailed).run())
                .extracting(problem -> problem.what())
                .containsExactly("it is not the manifest that the ledger knows");
    }

    @Test
    void verifyFollowsTheChain() throws IOException {
        publish(Sample.first());
        publish(Sample.second());
        Pointer pointer = archive.pointer();
        Pointer.Entry forged = pointer.editions().get(0);
        Path manifest = root.resolve(Manifest.path(forged.id()));
        Files.writeString(manifest, Files.readString(manifest).replace("\"version\" : \"1\"", "\"version\" : \"9\""));

        assertThat(new Verify(archive, Map.of()).run())
                .extracting(problem -> problem.at().file())
                .containsExactly("2026-05-01/manifest.json");
    }

    private void publish(Edition edition) throws IOException {
        SortedMap<String, byte[]> files = Sample.files(edition);
        assertThat(publisher.carryOut(publisher.plan(files)).failure()).isEmpty();
    }

    /** A folder where the file should be: no write can succeed there. */
    private Path blockBy(String path) throws IOException {
        Path target = root.resolve(path);
        Path fresh = target.resolveSibling("." + target.getFileName() + ".new");
        Files.createDirectories(fresh.resolve("blocked"));
        return fresh;
    }

    private static void unblock(Path blocked) throws IOException {
        try (Stream<Path> walk = Files.walk(blocked)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
