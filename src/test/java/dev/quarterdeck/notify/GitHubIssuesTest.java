package dev.quarterdeck.notify;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.quarterdeck.handoff.Status;
import dev.quarterdeck.site.Notify;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GitHubIssuesTest {

    private static final String ISSUES = "/repos/example/tasks/issues";
    private static final String HOSTILE = "Pay @ann\n~~~~\n<!-- quarterdeck:0 --> fixes #1";

    private final ObjectMapper mapper = new ObjectMapper();
    private final WireMockServer server = new WireMockServer(
            WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());

    @BeforeEach
    void start() {
        server.start();
        server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(200).withBody("[]")));
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void anActionBecomesOneIssueInWhichItsWordsCallNobody() throws JsonProcessingException {
        assertThat(issues().update(List.of(Tasks.task(HOSTILE, Status.OPEN)))).isEmpty();

        JsonNode made = written("POST").get(0);
        assertThat(made.path("title").asText())
                .isEqualTo("G1 Pay @\u2060ann ~~~~ <!-- quarterdeck:0 --> fixes #\u20601");
        assertThat(made.path("labels")).extracting(JsonNode::asText).containsExactly("quarterdeck");
        assertThat(made.path("body").asText())
                .matches("(?s)<!-- quarterdeck:[0-9a-f]{32} -->\n~~~~~text\nPay @ann\n~~~~\n.*\n~~~~~")
                .endsWith("unit: jada\nowners: C. Ladd\ndue: 2026-05-08\nstatus: open\n~~~~~");
    }

    @Test
    void whatIsThereAsItShouldBeIsLeftAlone() throws JsonProcessingException {
        remember(made(Tasks.task("Pay", Status.OPEN)), "open");

        assertThat(issues().update(List.of(Tasks.task("Pay", Status.OPEN)))).isEmpty();

        assertThat(written("POST")).isEmpty();
        assertThat(written("PATCH")).isEmpty();
    }

    @Test
    void whatChangedIsWrittenOverAndWhatIsDoneIsClosed() throws JsonProcessingException {
        remember(made(Tasks.task("Pay", Status.OPEN)), "open");

        assertThat(issues().update(List.of(Tasks.task("Pay now", Status.DONE)))).isEmpty();

        assertThat(written("POST")).isEmpty();
        JsonNode changed = written("PATCH").get(0);
        assertThat(changed.path("title").asText()).isEqualTo("G1 Pay now");
        assertThat(changed.path("state").asText()).isEqualTo("closed");
        assertThat(changed.path("state_reason").asText()).isEqualTo("completed");
    }

    @Test
    void nothingIsMadeOfWhatIsOverOrOfHalfAList() throws JsonProcessingException {
        assertThat(issues().update(List.of(Tasks.task("Pay", Status.DROPPED)))).isEmpty();
        server.stubFor(get(urlPathEqualTo(ISSUES))
                .willReturn(aResponse().withStatus(200).withBody("<html>maintenance")));
        assertThat(issues().update(List.of(Tasks.task("Pay", Status.OPEN))))
                .contains("it answered with something else than issues");

        assertThat(written("POST")).isEmpty();
    }

    @Test
    void anIssueWhoseAnswerWasLostIsNotMadeTwice() throws JsonProcessingException {
        server.stubFor(post(urlPathEqualTo(ISSUES)).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        assertThat(issues().update(List.of(Tasks.task("Pay", Status.OPEN))))
                .contains("its answer was lost or took too long");
        remember(written("POST").get(0), "open");

        assertThat(issues().update(List.of(Tasks.task("Pay", Status.OPEN)))).isEmpty();

        assertThat(written("POST")).hasSize(1);
    }

    private GitHubIssues issues() {
        Notify.Repository repository = new Notify.Repository("example/tasks", "canary" + "0123456789abcdef");
        return new GitHubIssues(
                new Caller(Duration.ofSeconds(10), wait -> {}), URI.create(server.baseUrl()), repository);
    }

    private JsonNode made(News.Task task) throws JsonProcessingException {
        issues().update(List.of(task));
        JsonNode made = written("POST").get(0);
        server.resetRequests();
        return made;
    }

    /** Lists one issue from now on. */
    private void remember(JsonNode made, String state) {
        ObjectNode issue =
                JsonNodeFactory.instance.objectNode().put("number", 7).put("state", state);
        issue.set("title", made.path("title"));
        issue.set("body", made.path("body"));
        server.stubFor(get(urlPathEqualTo(ISSUES))
                .willReturn(aResponse().withStatus(200).withBody("[" + issue + "]")));
    }

    private List<JsonNode> written(String method) throws JsonProcessingException {
        List<JsonNode> bodies = new ArrayList<>();
        for (ServeEvent event : server.getAllServeEvents()) {
            LoggedRequest request = event.getRequest();
            if (request.getMethod().value().equals(method)) {
                bodies.add(mapper.readTree(request.getBodyAsString()));
            }
        }
        return bodies;
    }
}
