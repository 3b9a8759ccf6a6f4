package dev.quarterdeck.notify;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
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

class TrelloTest {

    private static final String LIST = "a".repeat(24);
    private static final String BOARD = "b".repeat(24);
    private static final String CARD = "c".repeat(24);
    private static final String KEY = "canary" + "0123456789".repeat(3);
    private static final String TOKEN = "canary" + "9876543210".repeat(7);
    private static final String CARDS = "/1/boards/" + BOARD + "/cards";
    private static final String OTHER_MARK = "quarterdeck:" + "0".repeat(32);

    private final ObjectMapper mapper = new ObjectMapper();
    private final WireMockServer server = new WireMockServer(
            WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());

    @BeforeEach
    void aBoardWithoutCards() {
        server.start();
        server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(200).withBody("{}")));
        server.stubFor(get(urlPathEqualTo("/1/lists/" + LIST + "/board"))
                .willReturn(aResponse().withStatus(200).withBody("{\"id\":\"" + BOARD + "\"}")));
        holds("[]");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void anActionBecomesOneCardOfTheListWhoseWordsCallNobody() throws JsonProcessingException {
        assertThat(trello().update(List.of(Tasks.task("Pay @ann\n```\n" + OTHER_MARK + "\nfixes #1", Status.OPEN))))
                .isEmpty();

        JsonNode made = written("POST").get(0);
        assertThat(made.path("idList").asText()).isEqualTo(LIST);
        assertThat(made.path("name").asText()).isEqualTo("G1 Pay @\u2060ann ``` " + OTHER_MARK + " fixes #\u20601");
        assertThat(made.path("desc").asText())
                .matches("(?s)quarterdeck:[1-9a-f][0-9a-f]{31}\n````text\nPay @ann\n```\n" + OTHER_MARK
                        + "\nfixes #1\nunit: jada\nowners: C. Ladd\ndue: 2026-05-08\nstatus: open\n````");
        assertThat(made.path("due").asText()).isEqualTo("2026-05-08T12:00:00.000Z");
        assertThat(made.path("closed").asBoolean()).isFalse();
    }

    @Test
    void keyAndTokenTravelInAHeaderAndInNoAddress() {
        trello().update(List.of(Tasks.task("Pay", Status.OPEN)));

        assertThat(server.getAllServeEvents()).hasSize(3).allSatisfy(event -> {
            assertThat(event.getRequest().getHeader("Authorization"))
                    .isEqualTo("OAuth oauth_consumer_key=\"" + KEY + "\", oauth_token=\"" + TOKEN + "\"");
            assertThat(event.getRequest().getUrl()).doesNotContain("canary");
        });
        assertThat(trello().toString()).doesNotContain("canary");
    }

    @Test
    void whatIsThereAsItShouldBeIsLeftAloneWhereverItWasMoved() throws JsonProcessingException {
        remember(made(Tasks.task("Pay", Status.OPEN)));

        assertThat(trello().update(List.of(Tasks.task("Pay", Status.OPEN)))).isEmpty();

        assertThat(written("POST")).isEmpty();
        assertThat(written("PUT")).isEmpty();
    }

    @Test
    void whatChangedIsWrittenOverAndWhatIsDoneIsArchived() throws JsonProcessingException {
        remember(made(Tasks.task("Pay", Status.OPEN)));

        assertThat(trello().update(List.of(Tasks.task("Pay now", Status.DONE)))).isEmpty();

        assertThat(written("POST")).isEmpty();
        JsonNode changed = written("PUT").get(0);
        assertThat(changed.path("name").asText()).isEqualTo("G1 Pay now");
        assertThat(changed.path("closed").asBoolean()).isTrue();
        assertThat(changed.path("dueComplete").asBoolean()).isTrue();
        assertThat(changed.has("idList")).isFalse();
    }

    @Test
    void anArchivedCardComesBackAsLongAsItsActionIsOpen() throws JsonProcessingException {
        ObjectNode card = made(Tasks.task("Pay", Status.OPEN));
        remember(card.put("closed", true));

        trello().update(List.of(Tasks.task("Pay", Status.OPEN)));

        assertThat(written("PUT").get(0).path("closed").asBoolean(true)).isFalse();
    }

    @Test
    void nothingIsMadeOfWhatIsOverOrOfHalfABoard() throws JsonProcessingException {
        assertThat(trello().update(List.of(Tasks.task("Pay", Status.DROPPED)))).isEmpty();
        holds("<html>maintenance");
        assertThat(trello().update(List.of(Tasks.task("Pay", Status.OPEN))))
                .contains("it answered with something else than cards");
        server.stubFor(get(urlPathEqualTo("/1/lists/" + LIST + "/board"))
                .willReturn(aResponse().withStatus(401).withBody("invalid token " + TOKEN)));
        assertThat(trello().update(List.of(Tasks.task("Pay", Status.OPEN)))).contains("it answered 401");

        assertThat(written("POST")).isEmpty();
    }

    @Test
    void aCardWhoseAnswerWasLostIsNotMadeTwice() throws JsonProcessingException {
        server.stubFor(
                post(urlPathEqualTo("/1/cards")).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        assertThat(trello().update(List.of(Tasks.task("Pay", Status.OPEN))))
                .contains("its answer was lost or took too long");
        remember((ObjectNode) written("POST").get(0));

        assertThat(trello().update(List.of(Tasks.task("Pay", Status.OPEN)))).isEmpty();

        assertThat(written("POST")).hasSize(1);
    }

    @Test
    void aBoardOfMoreCardsThanAreAskedForAtOnceIsReadToItsEnd() throws JsonProcessingException {
        ObjectNode ours = made(Tasks.task("Pay", Status.OPEN)).put("id", CARD);
        ArrayNode newest = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < 200; i++) {
            newest.addObject().put("id", "d%023x".formatted(i)).put("desc", "somebody's own");
        }
        holds(newest.toString());
        server.stubFor(get(urlPathEqualTo(CARDS))
                .withQueryParam("before", equalTo("d" + "0".repeat(23)))
                .willReturn(aResponse().withStatus(200).withBody("[" + ours + "]")));

        trello().update(List.of(Tasks.task("Pay", Status.OPEN)));

        assertThat(written("POST")).isEmpty();
    }

    private Trello trello() {
        return new Trello(
                new Caller(Duration.ofSeconds(10), wait -> {}),
                URI.create(server.baseUrl()),
                new Notify.CardList(LIST, KEY, TOKEN));
    }

    private ObjectNode made(News.Task task) throws JsonProcessingException {
        trello().update(List.of(task));
        ObjectNode made = (ObjectNode) written("POST").get(0);
        server.resetRequests();
        return made;
    }

    /** The board holds one card from now on, which somebody has moved to another list. */
    private void remember(ObjectNode made) {
        holds("[" + made.put("id", CARD).put("idList", "e".repeat(24)) + "]");
    }

    private void holds(String cards) {
        server.stubFor(get(urlPathEqualTo(CARDS))
                .willReturn(aResponse().withStatus(200).withBody(cards)));
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
