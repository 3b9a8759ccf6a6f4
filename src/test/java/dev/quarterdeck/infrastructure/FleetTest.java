package dev.quarterdeck.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quarterdeck.house.Needs;
import dev.quarterdeck.house.Tool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The run over all sites: its shape, and what moto's interpreter makes of it. */
class FleetTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern FILLED_IN = Pattern.compile("\\$\\{(\\w+)}");

    private final JsonNode fleet = read(Copies.fleet());
    private final JsonNode sites = fleet.at("/States/PublishSites");
    private final JsonNode site = sites.at("/ItemProcessor/States/PublishSite");

    @Test
    void publishesEachSiteByItsOwnBuildAndWaitsForIt() {
        assertThat(sites.at("/ItemProcessor/ProcessorConfig/Mode").asText()).isEqualTo("DISTRIBUTED");
        assertThat(site.path("Resource").asText()).isEqualTo("arn:aws:states:::codebuild:startBuild.sync");
        assertThat(site.at("/Parameters/ProjectName.$").asText()).isEqualTo("States.Format('{}-publish', $.site)");
        assertThat(site.path("TimeoutSeconds").asInt()).isPositive();
    }

    @Test
    void startsWithTheLimitsThatItReads() throws IOException {
        String input =
                Template.say(Template.shipped().properties("FleetSchedule").at("/Target/Input"));

        assertThat(sites.path("MaxConcurrencyPath").asText()).isEqualTo("$.concurrency");
        assertThat(sites.path("ToleratedFailurePercentagePath").asText()).isEqualTo("$.toleratedPercent");
        assertThat(input)
                .isEqualTo("{\"concurrency\": {FleetConcurrency}, \"toleratedPercent\": {FleetToleratedPercent}}");
    }

    @Test
    void leavesAListOfFailuresWhereItLaterReadsIt() {
        assertThat(sites.at("/ResultWriter/Parameters/Prefix").asText()).isEqualTo("runs");
        assertThat(fleet.at("/States/ReadManifest/Parameters/Key.$").asText())
                .startsWith("States.Format('runs/{}/manifest.json'");
    }

    /** The build's own cause is its whole description, and a hundred of those are more than a state may read. */
    @Test
    void saysOfASiteThatFailedOnlyItsName() {
        assertThat(site.at("/Catch/0/Next").asText()).isEqualTo("SiteFailed");
        assertThat(sites.at("/ItemProcessor/States/SiteFailed/CausePath").asText())
                .isEqualTo("$.site");
    }

    @Test
    void reachesEveryStateAndCatchesWhatEveryTaskThrowsBeforeItTells() {
        Set<String> reached = new HashSet<>();
        Deque<String> next = new ArrayDeque<>(List.of(fleet.path("StartAt").asText()));
        while (!next.isEmpty()) {
            String name = next.pop();
            if (reached.add(name)) {
                JsonNode state = fleet.path("States").path(name);
                next.addAll(state.findValuesAsText("Next"));
                next.addAll(state.findValuesAsText("Default"));
            }
        }
        reached.remove("SiteFailed"); // within the map

        assertThat(Template.names(fleet.path("States"))).containsExactlyInAnyOrderElementsOf(reached);
        for (String name : List.of("PublishSites", "FindRun", "ReadManifest", "ReadFailures")) {
            assertThat(fleet.path("States").path(name).path("Catch").toString())
                    .as(name)
                    .contains("\"States.ALL\"");
        }
    }

    @Test
    void isGivenAllThatItNames() throws IOException {
        Set<String> named = FILLED_IN
                .matcher(Copies.fleet())
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());

        assertThat(Template.names(Template.shipped().properties("FleetRun").path("DefinitionSubstitutions"))
                        .map(name -> "${" + name + "}"))
                .containsExactlyInAnyOrderElementsOf(named);
    }

    @Test
    @Needs(Tool.PYTHON_MOTO)
    void runsOverTwelveSites() throws Exception {
        JsonNode came = run(sites(12), "[]");

        assertThat(Template.texts(came.path("builds")))
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 12)
                        .mapToObj(i -> "{\"ProjectName\": \"site" + i + "-publish\"}")
                        .toList());
        assertThat(came.path("status").asText()).isEqualTo("SUCCEEDED");
        assertThat(Template.texts(came.path("states")))
                .containsExactly("PublishSites", "FindRun", "ReadManifest", "AnyFailed", "AllPublished");
        assertThat(Template.texts(came.path("told"))).isEmpty();
    }

    @Test
    @Needs(Tool.PYTHON_MOTO)
    void namesTheSitesThatFailedAndFails() throws Exception {
        JsonNode came = run(sites(1), """
                [{"Input": "{\\"site\\":\\"acme\\"}", "Status": "FAILED", "Error": "SiteNotPublished", "Cause": "acme"},
                 {"Input": "{\\"site\\":\\"beta\\"}", "Status": "FAILED", "Error": "SiteNotPublished", "Cause": "beta"}]
                """);

        assertThat(Template.texts(came.path("told")))
                .containsExactly(
                        "Not published: [\"{\\\"site\\\":\\\"acme\\\"}\",\"{\\\"site\\\":\\\"beta\\\"}\"] by execution "
                                + "arn:aws:states:us-east-1:123456789012:execution:fleet:run");
        assertThat(came.path("error").asText()).isEqualTo("SitesNotPublished");
    }

    @Test
    @Needs(Tool.PYTHON_MOTO)
    void tellsOfARunThatHadNoList() throws Exception {
        JsonNode came = run("null", "[]");

        assertThat(Template.texts(came.path("told")))
                .containsExactly("What failed is in s3://fleet/runs/ and in execution "
                        + "arn:aws:states:us-east-1:123456789012:execution:fleet:run");
        assertThat(came.path("error").asText()).isEqualTo("SitesNotPublished");
    }

    private static String sites(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"site\": \"site" + i + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static JsonNode run(String sites, String failures) throws IOException {
        ObjectNode given = MAPPER.createObjectNode().put("definition", Copies.fleet());
        given.set("sites", read(sites));
        given.set("failures", read(failures));
        Process process = new ProcessBuilder("python3", "src/test/python/run_fleet.py")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var in = process.getOutputStream()) {
            in.write(given.toString().getBytes(StandardCharsets.UTF_8));
        }
        return MAPPER.readTree(process.getInputStream().readAllBytes());
    }

    private static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
