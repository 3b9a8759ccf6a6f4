package dev.quarterdeck;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quarterdeck.aws.AwsFake;
import dev.quarterdeck.aws.AwsFakes;
import dev.quarterdeck.house.Needs;
import dev.quarterdeck.house.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From an account that answers as the sample's would, by way of its snapshot, to the reports. */
@Needs(Tool.PYTHON_MOTO)
@ExtendWith(AwsFakes.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleAccountTest {

    static final Path ACCOUNT = Path.of("src/test/resources/collect/account.json");

    private static final String SNAPSHOT = "content/metrics/snapshot.json";

    /** What collectors of this machine's files measure. */
    private static final List<String> LOCAL = List.of("git", "repo", "html", "code");

    private static final ObjectMapper JSON = new ObjectMapper();

    private SiteRun site;
    private SiteRun.Ended collected;
    private String snapshot;
    private Told told;

    @BeforeAll
    void collectAndCompose(AwsFake aws, @TempDir Path folder) throws IOException {
        aws.forget();
        aws.script(Files.readString(ACCOUNT));
        site = SiteRun.sample(folder);
        configure(site);
        JsonNode sample = JSON.readTree(site.text(SNAPSHOT));
        collected = site.run("site-collect");
        snapshot = site.text(SNAPSHOT);
        ObjectNode whole = (ObjectNode) JSON.readTree(snapshot);
        for (String part : LOCAL) {
            whole.set(part, sample.get(part));
            whole.withObject("/collectors").set(part, sample.at("/collectors/" + part));
        }
        site.add(SNAPSHOT, whole.toString());
        told = new Told(SampleReports.of(folder));
        site.add(SNAPSHOT, snapshot);
    }

    /** Settings as an owner would write them, and the beginnings of names by which resources are told apart. */
    static void configure(SiteRun site) throws IOException {
        String settings = site.text("site.properties").replaceFirst("(?m)^metrics\\.from.*\n", "");
        site.add("site.properties", settings + """

                metrics.from = aws:
                metrics.regions = us-west-2
                metrics.list-buckets = qos-media
                metrics.lambda-memory = true
                """);
        String units = "content/frameworks/units.md";
        site.edit(units, "| Files |\n|---|", "| Files | Prefixes | Aliases |\n|---|---|---|");
        site.edit(units, "jada.md |", "jada.md | jada- | jadasailing.example |");
        site.edit(units, "shipcaptaincrew.md |", "shipcaptaincrew.md | qos-, shipcaptaincrew, scc- |");
        site.edit(units, " quickdumpnow.md |", " quickdumpnow.md | qdn- |");
    }

    static Stream<Map.Entry<String, String>> rows() throws IOException {
        return AcceptanceTest.rows();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void theReportsSayWhatTheRowExpects(Map.Entry<String, String> row) throws IOException {
        assertThat(AcceptanceTest.faults(told, row))
                .as(row.getKey() + " expects " + row.getValue())
                .isEmpty();
    }

    @Test
    void theSnapshotReadsAsApproved() throws IOException {
        Golden.assertMatches("collect/snapshot.json", snapshot);
    }

    @Test
    void theRunClosesWithATable() {
        assertThat(collected.exit()).isEqualTo(ExitCode.DONE);
        assertThat(collected.said().replaceAll("(?m) +\\d+\\.\\d (?= |$)", "     0.0 "))
                .contains("  collector      status       calls  seconds   dollars\n")
                .contains("  cost           ok               2     0.0    0.0200\n")
                .contains(
                        "  rightsizing    not-enabled      1     0.0            us-west-2: account is not enrolled\n");
    }

    @Test
    void collectingAgainGivesTheSameBytesButTheTime(AwsFake aws) throws IOException {
        aws.forget();
        aws.script(Files.readString(ACCOUNT));
        site.run("site-collect");

        assertThat(site.text(SNAPSHOT)).isEqualTo(snapshot);
    }
}
