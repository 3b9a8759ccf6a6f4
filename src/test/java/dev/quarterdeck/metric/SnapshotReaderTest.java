package dev.quarterdeck.metric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.source.Problem;
import dev.quarterdeck.value.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SnapshotReaderTest {

    private static final String HEAD = "{\"schema\": 1, \"collectedAt\": \"2026-05-01T13:00:00Z\", \"collectors\": {}";

    @Test
    void readsTheSample() {
        SnapshotReader.Reading reading = SnapshotReader.read(Path.of("content/metrics/snapshot.json"), "snapshot.json");

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.snapshot()
                        .at("/cost/months/5/total")
                        .quantity(Type.MONEY)
                        .mid()
                        .orElseThrow())
                .isEqualByComparingTo("83.74");
    }

    @Test
    void anAbsentFileIsNoErrorAndMeasuresNothing() {
        SnapshotReader.Reading reading = SnapshotReader.read(Path.of("no/such/file.json"), "metrics/snapshot.json");

        assertThat(messages(reading))
                .containsExactly("metrics/snapshot.json:1:1: info SN-001: there is no snapshot of metrics."
                        + " Collect the metrics, or name their file in the settings.");
        assertThat(reading.snapshot().at("/cost").isPresent()).isFalse();
    }

    @Test
    void namesLineAndColumnOfWhatIsNotJson() {
        assertThat(messages(read(HEAD + ",\n  \"cost\": {months: []}}")))
                .singleElement()
                .asString()
                .startsWith("s.json:2:12: error SN-002: the snapshot is not JSON: Unexpected character");
    }

    @Test
    void namesEveryValueThatDoesNotFitAndUsesNone() {
        SnapshotReader.Reading reading =
                read(HEAD + ",\n \"iam\": {\n  \"rootKeys\": \"none\"},\n \"s3\": {\"buckets\": [{}]}}");

        assertThat(messages(reading))
                .containsExactly(
                        "s.json:3:15: error SN-003: \"/iam/rootKeys\" is not of type integer."
                                + " Collect the metrics again; none of them is used.",
                        "s.json:4:21: error SN-003: \"/s3/buckets/0\" lacks name."
                                + " Collect the metrics again; none of them is used.");
        assertThat(reading.snapshot().collectedOn()).isEmpty();
    }

    @Test
    void refusesNumbersThatWouldExhaustTheMachine() {
        assertThat(messages(read(HEAD + ", \"ses\": {\"maxRate\": 1e999999999}}")))
                .singleElement()
                .asString()
                .contains("\"/ses/maxRate\" has too many digits");
    }

    /** In a text, of which pages and letters would show a question mark, and in a name. */
    @Test
    void refusesHalvesOfCharacters() {
        assertThat(messages(read(HEAD + ", \"more\": [\"\\ud83d\\ude00\", \"\\ude00\"]}")))
                .containsExactly("s.json:1:97: error SN-003: \"/more/1\" holds half a character."
                        + " Collect the metrics again; none of them is used.");
        assertThat(messages(read(HEAD + ", \"\\ud800\": 1}")))
                .singleElement()
                .asString()
                .contains("error SN-002: the snapshot is not JSON: Broken surrogate pair");
    }

    @Test
    void keepsWhatTheSchemaDoesNotKnow() {
        assertThat(read(HEAD + ", \"more\": {\"of\": \"it\"}}").problems()).isEmpty();
    }

    private static SnapshotReader.Reading read(String json) {
        return SnapshotReader.read(json.getBytes(StandardCharsets.UTF_8), "s.json");
    }

    private static List<String> messages(SnapshotReader.Reading reading) {
        return reading.problems().stream().map(Problem::toString).toList();
    }
}
