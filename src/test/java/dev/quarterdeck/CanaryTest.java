package dev.quarterdeck;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import dev.quarterdeck.SiteRun.Ended;
import dev.quarterdeck.deliver.PostOffice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets planted in the environment of a process of its own: whatever prints one, or keeps one in a file, prints or keeps the canary. */
class CanaryTest {

    private static final String CANARY = "QD" + "CANARY";
    private static final String PASSWORD = CANARY + "0123456789abcdef".repeat(2);

    /** Answers every request with what was secret in it. */
    private final WireMockServer echo = new WireMockServer(WireMockConfiguration.options()
            .bindAddress("127.0.0.1")
            .dynamicPort()
            .globalTemplating(true));

    private SiteRun site = new SiteRun(Path.of("target/none"));

    @BeforeEach
    void serve(@TempDir Path folder) throws IOException {
        site = SiteRun.sample(folder);
        echo.start();
        echo.stubFor(any(anyUrl())
                .willReturn(aResponse()
                        .withStatus(403)
                        .withHeader("Content-Type", "application/x-amz-json-1.0")
                        .withBody(
                                "{\"__type\":\"UnrecognizedClientException\",\"message\":\"{{request.headers.Authorization}}"
                                        + " {{request.headers.X-Amz-Security-Token}} {{request.url}}\"}")));
    }

    @AfterEach
    void stop() {
        echo.stop();
    }

    @Test
    void noCredentialOfAwsIsToldByARunThatIsRefusedOnEveryWay() throws IOException, InterruptedException {
        Map<String, String> aws = new HashMap<>(Map.of(
                "MAIL_VIA", "ses:",
                "LEDGER_IN", "dynamodb:ledger",
                "AWS_ENDPOINT_URL", echo.baseUrl(),
                "AWS_REGION", "us-east-1"));

        for (List<String> command : List.of(
                List.of("site-check"), List.of("site-publish"), List.of("site-remind", "--asOf", "2026-05-07"))) {
            Ended ended = run(aws, command);
            assertThat(ended.exit()).as(ended.said()).isIn(ExitCode.PARTLY, ExitCode.REFUSED);
        }
        aws.put("PUBLISH_TO", "s3://archive/site");
        aws.put("PUBLISH_ENDPOINT", echo.baseUrl());
        assertThat(run(aws, List.of("site-publish")).exit()).isEqualTo(ExitCode.REFUSED);

        String asked = echo.getAllServeEvents().stream()
                .map(event -> event.getRequest().getHeaders().toString())
                .collect(Collectors.joining("\n"));
        assertThat(asked).as("the credentials were in use").contains("AKIA" + CANARY, CANARY + "-session");
    }

    @Test
    void noPasswordOrKeyIsToldWhereMailAndServicesRefuse() throws IOException, InterruptedException {
        site.edit("site.properties", "ledger.in = file:target/ledger", "ledger.in = file:ledger");
        try (PostOffice post = PostOffice.knowingOnly("somebody", "else")) {
            Map<String, String> mail = Map.of(
                    "MAIL_VIA", "smtp://127.0.0.1:" + post.port(),
                    "NOTIFY_SLACK", echo.baseUrl() + "/" + CANARY,
                    "NOTIFY_ALIVE", echo.baseUrl() + "/" + CANARY,
                    "NOTIFY_ACTIONS", echo.baseUrl() + "/" + CANARY);

            Ended published = run(mail, List.of("site-publish"));

            assertThat(published.exit()).as(published.said()).isEqualTo(ExitCode.PARTLY);
            assertThat(published.said()).contains("does not know this user and password", "it answered 403");
            assertThat(run(mail, List.of("site-check")).exit()).isEqualTo(ExitCode.REFUSED);
            assertThat(echo.getAllServeEvents()).isNotEmpty();
        }
    }

    @Test
    void theLogOfAnUnforeseenFailureHoldsNone() throws IOException, InterruptedException {
        site.add("target/edition", "a file where a folder should be");

        Ended ended = run(Map.of(), List.of("site-publish"));

        assertThat(ended.exit()).isEqualTo(ExitCode.MEND);
        assertThat(ended.said()).contains("What a developer needs to know is in ");
        assertThat(site.text("target/quarterdeck.log")).contains("\tat dev.quarterdeck.");
    }

    @Test
    void keysOfServicesThatAreNotAskedAreNotTold() throws IOException, InterruptedException {
        Map<String, String> services = Map.of(
                "NOTIFY_GITHUB", "example/tasks",
                "NOTIFY_GITHUB_TOKEN", PASSWORD,
                "NOTIFY_TRELLO", "a".repeat(24),
                "NOTIFY_TRELLO_KEY", PASSWORD,
                "NOTIFY_TRELLO_TOKEN", PASSWORD);

        assertThat(run(services, List.of("site-check")).exit()).isEqualTo(ExitCode.DONE);
        assertThat(run(services, List.of("site-publish", "--dryRun")).exit()).isEqualTo(ExitCode.DONE);
        Map<String, String> wrong = new HashMap<>(services);
        wrong.put("NOTIFY_TRELLO_TOKEN", PASSWORD + " with blanks");
        wrong.put("NOTIFY_GITHUB_TOKEN", PASSWORD + " with blanks");
        wrong.put("NOTIFY_KEY", "short " + CANARY);
        wrong.put("ACCESS_KEY", CANARY);
        wrong.put("MAIL_VIA", "smtp://user:" + CANARY + "@mail.example.com");
        wrong.put("PUBLISH_TO", "s3://archive/site");
        assertThat(run(wrong, List.of("site-publish")).exit()).isEqualTo(ExitCode.MEND);
    }

    /** In a process of its own, in whose environment the secrets are; nothing of them may be said or be kept. */
    private Ended run(Map<String, String> settings, List<String> command) throws IOException, InterruptedException {
        Path said = Files.createTempFile("canary", ".log");
        try {
            ProcessBuilder builder = site.child(List.of(), command)
                    .directory(site.folder().toFile())
                    .redirectOutput(said.toFile());
            builder.environment().putAll(secrets());
            builder.environment().putAll(settings);
            int status = builder.start().waitFor();
            String text = Files.readString(said, StandardCharsets.UTF_8);
            assertThat(text).doesNotContain(CANARY);
            site.files("")
                    .forEach((name, held) -> assertThat(name + held).as(name).doesNotContain(CANARY));
            return new Ended(
                    Stream.of(ExitCode.values())
                            .filter(code -> code.status() == status)
                            .findFirst()
                            .orElseThrow(),
                    text);
        } finally {
            Files.delete(said);
        }
    }

    private static Map<String, String> secrets() {
        return Map.of(
                "AWS_ACCESS_KEY_ID", "AKIA" + CANARY + "23456789",
                "AWS_SECRET_ACCESS_KEY", CANARY + "/secret".repeat(4),
                "AWS_SESSION_TOKEN", CANARY + "-session",
                "MAIL_USER", CANARY,
                "MAIL_PASSWORD", PASSWORD,
                "NOTIFY_KEY", PASSWORD,
                "ACCESS_KEY", "a:" + PASSWORD);
    }
}
