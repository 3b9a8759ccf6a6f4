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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What moto's interpreter makes of the run over all sites. */
@Needs(Tool.PYTHON_MOTO)
class FleetTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
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
