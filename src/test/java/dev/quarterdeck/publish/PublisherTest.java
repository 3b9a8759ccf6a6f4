package dev.quarterdeck.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.quarterdeck.edition.Edition;
import dev.quarterdeck.edition.Pointer;
import dev.quarterdeck.publish.Publisher.End;
import dev.quarterdeck.publish.Publisher.Name;
import dev.quarterdeck.publish.Publisher.Published;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.source.ProblemException;
import dev.quarterdeck.store.FolderStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublisherTest {

    @TempDir
    Path root;

    private FolderStore archive;

    @BeforeEach
    void open() {
        archive = new FolderStore(root);
    }

    @Test
    void writesTheClaimThenPagesThenManifestThenThePointerAndLastWhatIsMadeFromIt() throws IOException {
        Plan plan = plan(Sample.first());

        assertThat(plan.uploads())
                .extracting(Upload::path)
                .containsExactly(
                        "2026-05-01/SHA256SUMS",
                        "assets/style.1.css",
                        "2026-05-01/ceo/index.html",
                        "2026-05-01/cfo/index.html",
                        "2026-05-01/manifest.json",
                        "_data/editions.json",
                        "archive/ceo/index.html",
                        "index.html");
        assertThat(root).isEmptyDirectory();
    }

    @Test
    void aSecondRunFindsNothingToDo() throws IOException {
        publish(Sample.first());

        Plan again = again(Sample.first());

        assertThat(again.uploads()).isEmpty();
        assertThat(again.unchanged()).isEqualTo(8);
    }

    @Test
    void repairsFrontPages() throws IOException {
        publish(Sample.first());
        Files.writeString(root.resolve("index.html"), "scribble");

        Plan plan = again(Sample.first());

        assertThat(plan.uploads()).extracting(Upload::path).containsExactly("index.html");
        assertThat(writer().carryOut(plan, upload -> {}).end()).isEqualTo(End.DONE);
        assertThat(root.resolve("index.html")).hasContent("front 2026-05-01");
    }

    @Test
    void aNameBelongsToTheContentThatClaimedIt() throws IOException {
        assertThat(writer().name(Sample.first())).isEqualTo(Name.FREE);

        publish(Sample.first());

        assertThat(writer().name(Sample.first())).isEqualTo(Name.OURS);
        assertThat(writer().name(Sample.other())).isEqualTo(Name.TAKEN);
    }

    @Test
    void neverChangesAPage() throws IOException {
        Path page = root.resolve("2026-05-01/ceo/index.html");
        Files.createDirectories(page.getParent());
        Files.writeString(page, "scribble");

        Published stopped = writer().carryOut(plan(Sample.first()), upload -> {});

        assertThat(stopped.end()).isEqualTo(End.STOPPED);
        assertThat(stopped.failure())
                .hasValueSatisfying(why ->
                        assertThat(why).startsWith("2026-05-01/ceo/index.html").contains("holds something else"));
        assertThat(page).hasContent("scribble");
        assertThat(pointer()).isEqualTo(Pointer.none());
    }

    @ParameterizedTest(name = "stopped before file {0}")
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void aRunThatStopsLeavesTheOldEditionWholeAndTheNextFinishes(int written) throws IOException {
        publish(Sample.first());
        Edition second = Sample.second();
        Plan plan = plan(second);
        Path blocked = blockBy(plan.uploads().get(written).path());

        Published stopped = writer().carryOut(plan, upload -> {});

        assertThat(stopped.written()).isEqualTo(written);
        assertThat(stopped.failure()).isPresent();
        assertThat(pointer()).isEqualTo(Sample.first().pointer());
        assertThat(faults()).isEmpty();

        unblock(blocked);
        publish(second);
        assertThat(pointer()).isEqualTo(second.pointer());
        assertThat(faults()).isEmpty();
    }

    @Test
    void aDiskThatFillsStopsThePublicationWithTheOldEditionWhole() throws Exception {
        publish(Sample.first());

        String said = Filling.run(root, 4);

        assertThat(said).contains("left").doesNotContain("\tat ");
        assertThat(pointer()).isEqualTo(Sample.first().pointer());
        assertThat(faults()).isEmpty();
        publish(Filling.edition());
        assertThat(pointer()).isEqualTo(Filling.edition().pointer());
    }

    @Test
    void ofTwoRunsThatPlannedTheSameSwitchOnlyOneMakesIt() throws IOException {
        publish(Sample.first());
        Publisher late = writer();
        Plan slow = late.plan(Sample.files(Sample.second()), Optional.of(Sample.second()), Name.FREE);
        publish(Sample.edition(Sample.first().pointer(), "faster"));

        assertThat(late.carryOut(slow, upload -> {}).end()).isEqualTo(End.OVERTAKEN);

        assertThat(pointer())
                .isEqualTo(Sample.edition(Sample.first().pointer(), "faster").pointer());
        assertThat(faults()).isEmpty();
    }

    @Test
    void aFileWhereTheFolderShouldBeIsTold() throws IOException {
        Path file = Files.writeString(root.resolve("archive"), "x");

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> new Publisher(new FolderStore(file), Past.in(new FolderStore(file)))
                        .carryOut(plan(Sample.first()), upload -> {}))
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
        assertThat(new ReadBack(archive, Optional.empty())
                        .of(edition.manifest())
                        .whole())
                .containsExactly("ceo", "cfo");

        Files.writeString(root.resolve("2026-05-01/ceo/index.html"), "other");
        assertThat(new ReadBack(archive, Optional.empty())
                        .of(edition.manifest())
                        .whole())
                .containsExactly("cfo");

        Files.delete(root.resolve("assets/style.1.css"));
        assertThat(new ReadBack(archive, Optional.empty())
                        .of(edition.manifest())
                        .whole())
                .isEmpty();
    }

    private Publisher writer() throws IOException {
        return new Publisher(archive, Past.in(archive));
    }

    private Plan plan(Edition edition) throws IOException {
        return writer().plan(Sample.files(edition), Optional.of(edition), writer().name(edition));
    }

    private Plan again(Edition published) throws IOException {
        return writer().plan(Sample.files(published), Optional.empty(), Name.OURS);
    }

    private void publish(Edition edition) throws IOException {
        assertThat(writer().carryOut(plan(edition), upload -> {}).end()).isEqualTo(End.DONE);
    }

    private Pointer pointer() throws IOException {
        return Past.in(archive).pointer();
    }

    /** What somebody should mend. */
    private List<Problem> faults() {
        return new Verify(archive, List.of(), id -> false, id -> {})
                .run().problems().stream()
                        .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                        .toList();
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
