package dev.quarterdeck.notify;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import dev.quarterdeck.notify.Caller.Answer;
import dev.quarterdeck.notify.Caller.End;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallerTest {

    private static final String SECRET = "/services/canary-" + "of-a-webhook";

    private final WireMockServer server = new WireMockServer(
            WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());
    private final List<Duration> waits = new ArrayList<>();
    private final Caller caller = new Caller(Duration.ofMillis(1500), waits::add);

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void threeFailuresAreWaitedForLongerEachTimeAndTheFourthAttemptCounts() {
        answers(status(500), status(503), status(500), status(200));

        assertThat(caller.call(post()).isFine()).isTrue();
        assertThat(waits).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
    }

    @Test
    void fourFailuresAreAFailure() {
        answers(status(500));

        assertThat(caller.call(post()).fault()).isEqualTo("it answered 500");
        assertThat(requests()).isEqualTo(4);
    }

    @Test
    void whoAsksForTimeIsGivenItUpToHalfAMinute() {
        answers(status(429).withHeader("Retry-After", "7"), status(200));
        assertThat(caller.call(post()).isFine()).isTrue();
        assertThat(waits).containsExactly(Duration.ofSeconds(7));

        server.resetAll();
        waits.clear();
        answers(status(429).withHeader("Retry-After", "3600"));
        assertThat(caller.call(post()).fault()).isEqualTo("it answered 429");
        assertThat(waits).isEmpty();
        assertThat(requests()).isEqualTo(1);
    }

    @Test
    void aRetryAfterThatIsNoNumberOfSecondsIsNotBelieved() {
        answers(status(429).withHeader("Retry-After", "Fri, 01 May 2026 15:00:00 GMT"), status(200));

        assertThat(caller.call(post()).isFine()).isTrue();
        assertThat(waits).containsExactly(Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aBrokenAnswerIsAskedForAgainWhereThatDoesNoHarm(Fault fault) {
        answers(aResponse().withFault(fault), status(200));

        assertThat(caller.call(post()).isFine()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void whatMayHaveBeenDoneIsNotDoneTwice(Fault fault) {
        answers(aResponse().withFault(fault), status(200));

        assertThat(caller.callOnce(post()).end()).isEqualTo(End.LOST);
        assertThat(requests()).isEqualTo(1);
    }

    @Test
    void anAnswerThatComesTooLateOrDripsIsLost() {
        answers(status(200).withFixedDelay(6000));
        assertThat(caller.callOnce(post()).end()).isEqualTo(End.LOST);

        server.resetAll();
        answers(status(200).withBody("a drop at a time").withChunkedDribbleDelay(10, 6000));
        assertThat(caller.callOnce(post()).fault()).isEqualTo("its answer was lost or took too long");
    }

    /** The longest that is read whole, and one byte more, which would have been cut. */
    @Test
    void anAnswerThatIsTooLongIsAFailureThatNamesTheCallAndNoSecret() {
        int longest = 4 << 20;
        answers(status(200).withBody("x".repeat(longest)));
        assertThat(caller.call(post()).body()).hasSize(longest);

        server.resetAll();
        answers(status(200).withBody("x".repeat(longest + 1)));
        Answer answer = caller.call(post());
        assertThat(answer.isWhole()).isFalse();
        assertThat(answer.isFine()).as("what was asked for is done").isTrue();
        assertThat(answer.fault())
                .isEqualTo("its answer to POST at localhost is longer than 4 MiB, and cannot be used");
        assertThat(requests()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308})
    void aRedirectIsAFailureAndIsNotFollowed(int code) {
        answers(status(code).withHeader("Location", server.baseUrl() + "/elsewhere"));

        assertThat(caller.call(post()).fault()).isEqualTo("it answered " + code);
        assertThat(requests()).isEqualTo(1);
    }

    @Test
    void nobodyThereIsTriedAgainEvenWhereNothingMayBeDoneTwice() {
        URI nobody = URI.create(server.baseUrl() + SECRET);
        server.stop();

        Answer answer = caller.callOnce(HttpRequest.newBuilder(nobody).GET());

        assertThat(answer.end()).isEqualTo(End.UNREACHED);
        assertThat(waits).hasSize(3);
        assertThat(answer.toString() + answer.fault()).doesNotContain("canary");
    }

    private HttpRequest.Builder post() {
        return HttpRequest.newBuilder(URI.create(server.baseUrl() + SECRET))
                .POST(HttpRequest.BodyPublishers.ofString("{}"));
    }

    private static ResponseDefinitionBuilder status(int code) {
        return aResponse().withStatus(code);
    }

    /** One after another, the last one from then on. */
    private void answers(ResponseDefinitionBuilder... answers) {
        for (int i = 0; i < answers.length; i++) {
            server.stubFor(any(anyUrl())
                    .inScenario("answers")
                    .whenScenarioStateIs(i == 0 ? Scenario.STARTED : "after " + i)
                    .willReturn(answers[i])
                    .willSetStateTo("after " + Math.min(i + 1, answers.length - 1)));
        }
        if (answers.length == 1) {
            server.stubFor(any(anyUrl()).willReturn(answers[0]));
        }
    }

    private int requests() {
        return server.countRequestsMatching(anyRequestedFor(anyUrl()).build()).getCount();
    }
}
