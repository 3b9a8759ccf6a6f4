package dev.quarterdeck;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.quarterdeck.SiteRun.Ended;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample, published where other services are to hear of it. */
class NotifiedSiteTest {

    /** Stands in every address, key and token; whatever prints one of them prints this. */
    private static final String CANARY = "canary" + "0123456789abcdef".repeat(2);

    private static final String CREW = "content/handoffs/shipcaptaincrew.md";

    private final WireMockServer server = new WireMockServer(
            WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());
    private final Map<String, String> environment = new HashMap<>();

    @TempDir
    Path folder;

    private SiteRun site = new SiteRun(Path.of("target/none"));

    @BeforeEach
    void serve() throws IOException {
        server.start();
        server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(200)));
        environment.put("NOTIFY_SLACK", server.baseUrl() + "/slack/" + CANARY);
        environment.put("NOTIFY_ACTIONS", server.baseUrl() + "/actions/" + CANARY);
        environment.put("NOTIFY_KEY", CANARY);
        environment.put("NOTIFY_ALIVE", server.baseUrl() + "/alive/" + CANARY);
        site = new SiteRun(SiteRun.sample(folder).folder(), environment);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void everyServiceIsToldOnceOfAnEdition() throws IOException {
        Ended first = site.run("site-publish");
        Ended second = site.run("site-publish");

        assertThat(first.exit()).as(first.said()).isEqualTo(ExitCode.DONE);
        assertThat(first.said()).contains("Told of it: slack, actions, alive\n");
        assertThat(second.exit()).isEqualTo(ExitCode.DONE);
        assertThat(second.said()).doesNotContain("Told of it");
        assertThat(asked("slack")).hasSize(1);
        assertThat(asked("actions")).hasSize(1);
        assertThat(asked("alive")).hasSize(1);
        assertNothingLeaks(first.said() + second.said());
        Ended verified = site.run("site-verify");
        assertThat(verified.exit()).as(verified.said()).isEqualTo(ExitCode.DONE);
        assertThat(site.run("site-verify").exit()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void slackIsToldWhatAChannelMayReadAndNobodyIsCalled() throws IOException {
        site.edit("site.properties", "Quarterdeck sample", "<!channel> & @here <https://example.com|log in>");

        site.run("site-publish");

        assertThat(json(asked("slack").get(0)).path("text").asText()).isEqualTo("""
                &lt;!channel&gt; &amp; @\u2060here &lt;https://example.com|log in&gt;: edition 2026-05-01 (sample content)
                … critical shortfalls, runway … months
                Findings: 14 critical, 14 high, 25 medium, 8 low, 6 info
                <https://reports.example.com/2026-05-01/ceo/|Read it>""");
    }

    @Test
    void slackReadsFiguresWhereThatIsSaid() throws IOException {
        environment.put("NOTIFY_FIGURES", "true");

        site.run("site-publish");

        assertThat(json(asked("slack").get(0)).path("text").asText().lines())
                .element(1)
                .isEqualTo("8 critical shortfalls, runway 8.2 months");
    }

    @Test
    void actionsAreSignedAndAsTheSchemaSays() throws IOException, GeneralSecurityException {
        site.run("site-publish");

        LoggedRequest request = asked("actions").get(0);
        String timestamp = request.getHeader("X-Quarterdeck-Timestamp");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(CANARY.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] expected = mac.doFinal((timestamp + "." + request.getBodyAsString()).getBytes(StandardCharsets.UTF_8));
        assertThat(request.getHeader("X-Quarterdeck-Signature"))
                .isEqualTo("sha256=" + HexFormat.of().formatHex(expected));
        assertThat(timestamp).isEqualTo(Long.toString(SiteRun.NOW.getEpochSecond()));

        JsonNode schema = SampleReports.read(Files.readString(Path.of("src/main/resources/actions.schema.json")));
        JsonNode sent = json(request);
        assertThat(faults(sent, schema)).isEmpty();
        assertThat(sent.path("actions")).isNotEmpty();
        sent.path("actions")
                .forEach(action -> assertThat(faults(action, schema.at("/properties/actions/items")))
                        .isEmpty());
    }

    @Test
    void onlyChangedActionsFollowSinceTheEditionThatWasConfirmed() throws IOException {
        site.run("site-publish");
        site.edit(CREW, "due: 2026-05-12; addresses: SEC-04", "due: 2026-05-13; addresses: SEC-04");
        server.stubFor(
                post(urlPathMatching("/actions/.*")).willReturn(aResponse().withStatus(403)));
        assertThat(site.run("site-publish").exit()).isEqualTo(ExitCode.PARTLY);
        server.resetMappings();
        server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(200)));
        server.resetRequests();
        site.edit(CREW, "Set a CORS allow-list", "Call <now>: set a CORS allow-list");

        site.run("site-publish");

        JsonNode sent = json(asked("actions").get(0));
        assertThat(sent.path("edition").asText()).isEqualTo("2026-05-01.3");
        assertThat(sent.path("since").asText()).isEqualTo("2026-05-01");
        assertThat(sent.path("actions"))
                .extracting(action -> action.path("id").asText() + " "
                        + action.path("change").asText() + ": "
                        + action.path("action").asText() + ", "
                        + action.path("due").asText())
                .containsExactlyInAnyOrder(
                        "E3 changed: Put a WAF web ACL on the distributions, 2026-05-13",
                        "E5 changed: Call <now>: set a CORS allow-list on Lambda endpoints, 2026-05-12");
    }

    @Test
    void anAnswerThatWasLostIsAskedForWithTheSameKey() {
        server.stubFor(post(urlPathMatching("/actions/.*"))
                .inScenario("lost")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE))
                .willSetStateTo("found"));

        assertThat(site.run("site-publish").exit()).isEqualTo(ExitCode.DONE);

        assertThat(asked("actions"))
                .hasSize(2)
                .extracting(request -> request.getHeader("Idempotency-Key") + request.getBodyAsString())
                .containsOnly(asked("actions").get(0).getHeader("Idempotency-Key")
                        + asked("actions").get(0).getBodyAsString());
    }

    @Test
    void whatFailedIsSaidAndTheNextRunRepeatsItAlone() throws IOException {
        server.stubFor(post(urlPathMatching("/slack/.*"))
                .willReturn(aResponse().withStatus(404).withBody("no_team " + CANARY)));

        Ended first = site.run("site-publish");

        assertThat(first.exit()).isEqualTo(ExitCode.PARTLY);
        assertThat(first.said())
                .contains(
                        "notify.slack:1:1: error NOTIFY: it has not confirmed edition 2026-05-01: it answered 404."
                                + " Run again, which tells it again and nobody else.",
                        "Told of it: actions, alive\n");
        assertThat(site.files("target/outbox")).hasSizeGreaterThanOrEqualTo(site.readers());
        server.resetMappings();
        server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(200)));
        server.resetRequests();

        Ended second = site.run("site-publish");

        assertThat(second.exit()).as(second.said()).isEqualTo(ExitCode.DONE);
        assertThat(second.said()).contains("Nothing has changed", "Told of it: slack\n");
        assertThat(server.getAllServeEvents()).hasSize(1);
        assertNothingLeaks(first.said() + second.said());
    }

    @Test
    void nothingLeaksWhereNobodyIsThere() throws IOException {
        server.stop();

        Ended ended = site.run("site-publish");

        assertThat(ended.exit()).isEqualTo(ExitCode.PARTLY);
        assertThat(ended.said())
                .contains(
                        "notify.alive:1:1: error NOTIFY: it has not confirmed edition 2026-05-01: it could not be reached.");
        assertNothingLeaks(ended.said());
    }

    @Test
    void whereItCannotBeLookedUpWhoWasToldThatOneIsNotToldAndTheOthersAre() throws IOException {
        Path told = site.path("target/archive/_data/told-2026-05-01-alive.txt");
        Files.createDirectories(told.resolveSibling("."));
        Files.createSymbolicLink(told, told.getFileName());

        Ended ended = site.run("site-publish");

        assertThat(ended.exit()).as(ended.said()).isEqualTo(ExitCode.PARTLY);
        assertThat(ended.said())
                .contains(
                        "notify.alive:1:1: error NOTIFY: it has not confirmed edition 2026-05-01: the archive's record of"
                                + " it could not be read or written. Run again, which tells it again and nobody else.",
                        "Told of it: slack, actions\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--rehearse", "--dryRun"})
    void aRehearsalTellsNobody(String option) {
        Ended ended = site.run("site-publish", option);

        assertThat(ended.exit()).as(ended.said()).isEqualTo(ExitCode.DONE);
        assertThat(server.getAllServeEvents()).isEmpty();
    }

    private List<LoggedRequest> asked(String path) {
        return server.findAll(anyRequestedFor(urlPathMatching("/" + path + "/.*")));
    }

    private static JsonNode json(LoggedRequest request) throws IOException {
        return SampleReports.read(request.getBodyAsString());
    }

    /** Properties that the schema lacks, and those that it asks for in vain. */
    private static List<String> faults(JsonNode value, JsonNode schema) {
        TreeSet<String> names = new TreeSet<>();
        value.fieldNames().forEachRemaining(names::add);
        List<String> faults = new ArrayList<>(names);
        faults.removeIf(name -> schema.path("properties").has(name));
        schema.path("required").forEach(name -> {
            if (!names.contains(name.asText())) {
                faults.add("without " + name.asText());
            }
        });
        return faults;
    }

    private void assertNothingLeaks(String said) throws IOException {
        assertThat(said).doesNotContain("canary");
        site.files("").forEach((name, text) -> assertThat(name + text).as(name).doesNotContain(CANARY));
    }
}
