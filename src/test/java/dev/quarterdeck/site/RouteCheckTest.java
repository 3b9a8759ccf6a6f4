package dev.quarterdeck.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.site.Route.Security;
import dev.quarterdeck.site.SiteReader.Reading;
import dev.quarterdeck.source.Problem;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteCheckTest {

    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final String PASSWORD = String.join("-", "canary", "0123456789", "abcdef");

    @TempDir
    Path folder;

    @Test
    void aFreshCloneMailsIntoAFolder() {
        assertThat(route(Map.of())).isEqualTo(new Route.Folder(folder.resolve("target/outbox")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "smtp://mail.example.com, mail.example.com, 587, STARTTLS",
        "smtp://mail.example.com:25, mail.example.com, 25, STARTTLS",
        "smtps://mail.example.com, mail.example.com, 465, TLS",
        "smtps://localhost:2465, localhost, 2465, TLS",
        "smtp://localhost:2525, localhost, 2525, PLAIN",
        "smtp://127.0.0.2:2525, 127.0.0.2, 2525, PLAIN",
        "smtp://[::1]:2525, ::1, 2525, PLAIN",
        "smtp://[2001:db8::1]:25, 2001:db8::1, 25, STARTTLS",
        "smtp://localhost.example.com:25, localhost.example.com, 25, STARTTLS",
        "smtp://127.0.0.1.example.com:25, 127.0.0.1.example.com, 25, STARTTLS",
    })
    void onlyMailWithinThisMachineGoesInTheOpen(String via, String host, int port, Security security) {
        assertThat(route(Map.of("MAIL_VIA", via))).isEqualTo(new Route.Server(host, port, security, Optional.empty()));
    }

    @Test
    void aLoginComesFromTheEnvironmentAndIsNeverPrinted() {
        Map<String, String> login =
                Map.of("MAIL_VIA", "smtps://mail.example.com", "MAIL_USER", "canary-user", "MAIL_PASSWORD", PASSWORD);

        Reading reading = read(login);

        assertThat(reading.site().orElseThrow().mail())
                .isEqualTo(new Route.Server(
                        "mail.example.com", 465, Security.TLS, Optional.of(new Route.Login("canary-user", PASSWORD))));
        assertThat(reading.toString()).doesNotContain("canary");
    }

    @Test
    void aLoginOnTheCommandLineOrHalfOfOneIsRefused() {
        assertThat(problems(Map.of("MAIL_VIA", "smtps://mail.example.com"), "--mail.password", PASSWORD))
                .containsExactly(
                        "command line:1:1: error SET-SECRET: mail.password stands on the command line, which other users"
                                + " of the machine can read. Set it in the environment, as MAIL_PASSWORD.");
        assertThat(problems(Map.of("MAIL_VIA", "smtps://mail.example.com", "MAIL_PASSWORD", PASSWORD)))
                .containsExactly(
                        "environment:1:1: error SET-VALUE: only one of mail.user and mail.password is set. Set MAIL_USER"
                                + " and MAIL_PASSWORD in the environment, or neither.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "smtp:",
                "smtp://",
                "smtp://mail.example.com:0",
                "smtp://mail.example.com:65536",
                "smtp://mail.example.com:25/path",
                "smtp://mail example.com",
                "imap://mail.example.com",
                "ses:us-east-1",
                "SES:",
                "mail.example.com"
            })
    void whatIsNoWayToSendIsRefusedAndNotRepeated(String via) {
        // Which ledger would do is known once the way is.
        assertThat(problems(Map.of("MAIL_VIA", via, "LEDGER_IN", "file:target/ledger")))
                .containsExactly(
                        "environment:1:1: error SET-VALUE: mail.via is no way to send mail. Write file: and a folder,"
                                + " smtp://HOST:PORT, smtps://HOST:PORT or ses:; user and password belong in the environment, as"
                                + " MAIL_USER and MAIL_PASSWORD.");
    }

    @Test
    void aPasswordInTheAddressIsNotRepeated() {
        assertThat(problems(Map.of("MAIL_VIA", "smtp://user:" + PASSWORD + "@mail.example.com")))
                .hasSize(1)
                .noneMatch(said -> said.contains("canary"));
    }

    @Test
    void sesTakesItsRegionAndConfigurationSetFromTheSettings() {
        assertThat(route(Map.of(
                        "MAIL_VIA",
                        "ses:",
                        "AWS_REGION",
                        "eu-west-1",
                        "MAIL_CONFIGURATION_SET",
                        "quarterdeck-digests")))
                .isEqualTo(new Route.Ses(Optional.of("eu-west-1"), Optional.of("quarterdeck-digests")));
        assertThat(route(Map.of("MAIL_VIA", "ses:"))).isEqualTo(new Route.Ses(Optional.empty(), Optional.empty()));
        assertThat(problems(Map.of("MAIL_VIA", "ses:", "MAIL_CONFIGURATION_SET", "no such")))
                .containsExactly(
                        "environment:1:1: error SET-VALUE: mail.configuration-set is no name of a configuration set."
                                + " Write the name that the stack's outputs give.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:target/ledger", "file:./target/ledger", "file:target", "file:ledger/../target/a"})
    void realMailNeedsALedgerThatIsKept(String ledger) {
        for (String via : List.of("ses:", "smtps://mail.example.com")) {
            Map<String, String> environment = Map.of("MAIL_VIA", via, "LEDGER_IN", ledger);

            assertThat(problems(environment))
                    .containsExactly(
                            "environment:1:1: error SET-VALUE: ledger.in lies under target/, and who was mailed would be"
                                    + " forgotten with the next mvn clean. Set ledger.in to dynamodb:TABLE or to a folder that is kept,"
                                    + " or add -Drehearse.");
            assertThat(problems(environment, "--rehearse")).isEmpty();
        }
    }

    private Route route(Map<String, String> environment) {
        Reading reading = read(environment);
        assertThat(reading.problems())
                .filteredOn(problem -> problem.severity() == Problem.Severity.ERROR)
                .isEmpty();
        return reading.site().orElseThrow().mail();
    }

    private List<String> problems(Map<String, String> environment, String... options) {
        return read(environment, options).problems().stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .map(Problem::toString)
                .toList();
    }

    private Reading read(Map<String, String> environment, String... options) {
        List<String> arguments = new ArrayList<>(List.of("--site", folder.toString()));
        arguments.addAll(List.of(options));
        Map<String, String> all = new HashMap<>(Map.of("LEDGER_IN", "file:ledger"));
        all.putAll(environment);
        return SiteReader.read(Options.parse(arguments).options(), all, NOON);
    }
}
