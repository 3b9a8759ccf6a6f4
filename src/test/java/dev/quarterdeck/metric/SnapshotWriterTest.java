package dev.quarterdeck.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quarterdeck.source.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotWriterTest {

    private static final Path SAMPLE = Path.of("content/metrics/snapshot.json");

    @TempDir
    Path folder;

    @Test
    void writesTheSampleAsItStands() throws IOException {
        JsonNode tree = new ObjectMapper().readTree(SAMPLE.toFile());

        assertThat(SnapshotWriter.bytes(tree)).asString().isEqualTo(Files.readString(SAMPLE));
    }

    @Test
    void makesTheFolderAndReplacesAnOlderOne() throws IOException {
        Path file = folder.resolve("metrics/snapshot.json");

        SnapshotWriter.write(collectedAt("2026-05-01T13:00:00Z"), file, "snapshot.json");
        SnapshotWriter.write(collectedAt("2026-05-02T13:00:00Z"), file, "snapshot.json");

        assertThat(file).content().contains("2026-05-02");
        assertThat(file.getParent())
                .isDirectoryContaining("glob:**/snapshot.json")
                .isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void leavesANewerOneAsItIs() {
        Path file = folder.resolve("snapshot.json");
        SnapshotWriter.write(collectedAt("2026-05-02T13:00:00Z"), file, "snapshot.json");

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> SnapshotWriter.write(collectedAt("2026-05-01T13:00:00Z"), file, "snapshot.json"))
                .withMessage("snapshot.json:1:1: error SN-005: the snapshot was collected later, 2026-05-02T13:00Z."
                        + " Move it away if this machine's clock is right.");
        assertThat(file).content().contains("2026-05-02");
    }

    @Test
    void writesNothingThatReadersWouldRefuse() {
        ObjectNode tree = collectedAt("2026-05-01T13:00:00Z");
        tree.withArray("/lambda").addObject().put("memoryMb", "much");

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> SnapshotWriter.write(tree, folder.resolve("snapshot.json"), "snapshot.json"))
                .withMessage(
                        "snapshot.json:1:1: error SN-004: what was collected does not fit the schema: /lambda/0 lacks name.");
        assertThat(folder).isEmptyDirectory();
    }

    private static ObjectNode collectedAt(String moment) {
        ObjectNode tree = new ObjectMapper().createObjectNode();
        tree.put("schema", 1).put("collectedAt", moment).putObject("collectors");
        return tree;
    }
}
