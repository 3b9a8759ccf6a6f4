package dev.quarterdeck.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quarterdeck.aws.AwsFake;
import dev.quarterdeck.aws.AwsFakes;
import dev.quarterdeck.deliver.Mailer.Fate;
import dev.quarterdeck.deliver.Mailer.Handed;
import dev.quarterdeck.house.Needs;
import dev.quarterdeck.house.Tool;
import dev.quarterdeck.site.Route;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Needs(Tool.PYTHON_MOTO)
@ExtendWith(AwsFakes.class)
class SesTest {

    private static final String ENDPOINT = "aws.endpointUrlSesV2";

    private final AwsFake aws;
    private final List<Duration> pauses = new ArrayList<>();

    SesTest(AwsFake aws) {
        this.aws = aws;
    }

    @BeforeEach
    void anAccountThatMaySend() throws IOException {
        aws.forget();
        account("\"SendingEnabled\":true", 50_000, 1_000, 0);
    }

    @AfterEach
    void nothingWasAskedThatSesDoesNotKnow() throws IOException {
        System.setProperty(ENDPOINT, aws.address().toString());
        assertThat(aws.violations()).isEmpty();
        aws.forget();
    }

    @Test
    void sendsTheMessageToEverybodyWithItsTagsUnderSesOwnId() throws IOException {
        taking();

        assertThat(send(List.of("ann@example.com", "audit@example.com")))
                .isEqualTo(Handed.takenAs("0100-abc@email.amazonses.com"));

        JsonNode asked = asked("SendEmail").get(0);
        assertThat(asked.at("/FromEmailAddress").asText()).isEqualTo("reports@example.com");
        assertThat(asked.at("/Destination/ToAddresses").toString())
                .isEqualTo("[\"ann@example.com\",\"audit@example.com\"]");
        assertThat(asked.at("/ConfigurationSetName").asText()).isEqualTo("quarterdeck-digests");
        assertThat(asked.at("/EmailTags")).hasSize(3);
        assertThat(asked.at("/Content/Raw/Data").asText())
                .isEqualTo("<" + envelope(List.of()).message().withoutBcc().bytes().length + " bytes>");
    }

    @Test
    void anotherRegionsIdsEndInItsName() throws IOException {
        taking();
        try (Ses ses = Ses.open(new Route.Ses(Optional.of("eu-west-1"), Optional.empty()), pauses::add)) {
            assertThat(ses.send(envelope(List.of("ann@example.com"))))
                    .isEqualTo(Handed.takenAs("0100-abc@eu-west-1.amazonses.com"));
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            MessageRejected | Email address is not verified. The following identities failed the check in region US-EAST-1: ann@example.org | REFUSED | the account is in SES's sandbox and the reader's address is not verified; verify it, or ask AWS for production access (docs/aws.md)
            MessageRejected | Email address is not verified. The following identities failed the check in region US-EAST-1: ann@example.org, reports@example.com | CLOSED | SES does not know reports@example.com as verified in this region; verify its domain (docs/aws.md)
            MessageRejected | Email address is not verified. The following identities failed the check: more-reports@example.com | REFUSED | the account is in SES's sandbox and the reader's address is not verified; verify it, or ask AWS for production access (docs/aws.md)
            MessageRejected | Message contains a virus | REFUSED | SES does not take this message (MessageRejected); look at the reader's address and the letter
            BadRequestException | Missing final '@domain' | REFUSED | SES does not take this message (BadRequestException); look at the reader's address and the letter
            MailFromDomainNotVerifiedException | hostile | CLOSED | the MAIL FROM domain is not verified; add its MX record (docs/aws.md)
            AccountSuspendedException | hostile | CLOSED | SES has paused this account's sending; see the account's page in the SES console
            SendingPausedException | hostile | CLOSED | SES has paused this account's sending; see the account's page in the SES console
            NotFoundException | hostile | CLOSED | there is no such configuration set; mend mail.configuration-set
            LimitExceededException | Daily message quota exceeded | CLOSED | the account's daily quota is used up; run again when it is free
            TooManyRequestsException | Daily message quota exceeded. | CLOSED | the account's daily quota is used up; run again when it is free
            LimitExceededException | hostile | CLOSED | a limit of the SES account is reached; see its console
            """)
    void aRefusalSaysWhatToDoAndNothingThatSesSaid(String code, String said, Fate fate, String reason)
            throws IOException {
        failing("SendEmail", code, said, 400, 1);

        assertThat(send(List.of("ann@example.org"))).isEqualTo(new Handed(fate, reason, Optional.empty()));
        assertThat(asked("SendEmail")).hasSize(1);
        assertThat(pauses).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            User is not authorized to perform ses:SendEmail on resource arn:aws:ses:us-east-1:1:identity/ann@example.org | REFUSED
            User is not authorized to perform ses:SendEmail on resource arn:aws:ses:us-east-1:1:identity/example.com | CLOSED
            hostile | CLOSED
            """)
    void aMissingRightIsThatOfTheRoleUnlessTheSandboxAsksForTheReaders(String said, Fate fate) throws IOException {
        commonly("SendEmail", "AccessDeniedException", said, 403);

        assertThat(send(List.of("ann@example.org")).fate()).isEqualTo(fate);
    }

    @Test
    void aServiceThatAsksToSlowDownIsAskedAgain() throws IOException {
        failing("SendEmail", "TooManyRequestsException", "Maximum sending rate exceeded.", 429, 2);
        taking();

        assertThat(send(List.of("ann@example.com")).fate()).isEqualTo(Fate.TAKEN);
        assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Test
    void oneThatAsksForEverIsLeftInPeace() throws IOException {
        failing("SendEmail", "TooManyRequestsException", "Maximum sending rate exceeded.", 429, 9);

        assertThat(send(List.of("ann@example.com")))
                .isEqualTo(Handed.closed("SES asks to send more slowly; run again in a few minutes"));
        assertThat(asked("SendEmail")).hasSize(5);
    }

    @Test
    void aFaultOfTheServiceMayHaveSentAndIsNeverTriedTwice() throws IOException {
        commonly("SendEmail", "InternalFailure", "hostile", 500);

        assertThat(send(List.of("ann@example.com")))
                .isEqualTo(Handed.unknown(
                        "SES failed and did not say whether it sent; ask the reader, then -Dresend if it is missing"));
        assertThat(asked("SendEmail")).hasSize(1);
    }

    @Test
    void noAnswerAfterTheRequestMayMeanThatItWasSent() throws IOException {
        try (Silent silent = new Silent()) {
            System.setProperty(ENDPOINT, silent.address());
            assertThat(send(List.of("ann@example.com")))
                    .isEqualTo(Handed.unknown(
                            "the connection was lost before SES confirmed; ask the reader, then -Dresend if"
                                    + " it is missing"));
        }
    }

    @Test
    void nobodyThereIsARefusalOfAll() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            System.setProperty(ENDPOINT, "http://127.0.0.1:" + free.getLocalPort());
        }
        Handed handed = send(List.of("ann@example.com"));

        assertThat(handed.fate()).isEqualTo(Fate.CLOSED);
        assertThat(handed.reason()).isEqualTo("ses:GetAccount: the connection failed; check the network and run again");
    }

    @Test
    void copiesCountAsRecipientsOfTheRateAndTheDaysQuota() throws IOException {
        aws.forget();
        account("\"SendingEnabled\":true", 200, 0.5, 196);
        taking();

        try (Ses ses = open()) {
            List<String> two = List.of("ann@example.com", "audit@example.com");
            assertThat(ses.send(envelope(two)).fate()).isEqualTo(Fate.TAKEN);
            assertThat(ses.send(envelope(two)).fate()).isEqualTo(Fate.TAKEN);
            assertThat(pauses)
                    .singleElement()
                    .satisfies(pause -> assertThat(pause).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(4)));
            assertThat(ses.send(envelope(List.of("bob@example.com"))))
                    .isEqualTo(Handed.closed("the account's daily quota is used up (200 recipients in 24 hours, copies"
                            + " among them); run again when it is free"));
        }
        assertThat(asked("SendEmail")).hasSize(2);
        assertThat(asked("GetAccount")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"'\"SendingEnabled\":false'", "'\"SendingEnabled\":true,\"EnforcementStatus\":\"SHUTDOWN\"'"})
    void aPausedAccountIsNotTried(String state) throws IOException {
        aws.forget();
        account(state, 50_000, 14, 0);

        assertThat(send(List.of("ann@example.com"))).isEqualTo(Handed.closed(SesAnswer.PAUSED));
        assertThat(asked("SendEmail")).isEmpty();
    }

    @Test
    void whoMayNotAskForTheLimitsSendsAsFastAsEveryAccountMay() throws IOException {
        aws.forget();
        commonly("GetAccount", "AccessDeniedException", "hostile", 403);
        taking();

        try (Ses ses = open()) {
            assertThat(ses.send(envelope(List.of("ann@example.com"))).fate()).isEqualTo(Fate.TAKEN);
            assertThat(ses.send(envelope(List.of("bob@example.com"))).fate()).isEqualTo(Fate.TAKEN);
        }
        assertThat(pauses)
                .singleElement()
                .satisfies(pause -> assertThat(pause).isBetween(Duration.ofMillis(1), Duration.ofSeconds(1)));
    }

    private Handed send(List<String> to) {
        try (Ses ses = open()) {
            return ses.send(envelope(to));
        }
    }

    private Ses open() {
        return Ses.open(new Route.Ses(Optional.of("us-east-1"), Optional.of("quarterdeck-digests")), pauses::add);
    }

    private void account(String state, double perDay, double perSecond, double sent) throws IOException {
        aws.script(
                "{\"service\":\"sesv2\",\"operation\":\"GetAccount\",\"result\":{%s,\"SendQuota\":{\"Max24HourSend\":%s,\"MaxSendRate\":%s,\"SentLast24Hours\":%s}}}"
                        .formatted(state, perDay, perSecond, sent));
    }

    private void taking() throws IOException {
        aws.script("{\"service\":\"sesv2\",\"operation\":\"SendEmail\",\"result\":{\"MessageId\":\"0100-abc\"}}");
    }

    private void failing(String operation, String code, String said, int status, int times) throws IOException {
        aws.script(
                "{\"service\":\"sesv2\",\"operation\":\"%s\",\"times\":%d,\"error\":{\"code\":\"%s\",\"message\":\"%s\",\"status\":%d}}"
                        .formatted(operation, times, code, said, status));
    }

    /** An error that every operation of AWS may answer. */
    private void commonly(String operation, String code, String said, int status) throws IOException {
        aws.script(
                "{\"service\":\"sesv2\",\"operation\":\"%s\",\"times\":9,\"error\":{\"code\":\"%s\",\"message\":\"%s\",\"status\":%d,\"common\":true}}"
                        .formatted(operation, code, said, status));
    }

    private List<JsonNode> asked(String operation) throws IOException {
        List<JsonNode> asked = new ArrayList<>();
        aws.journal().forEach(request -> {
            if (request.path("op").asText().equals(operation)) {
                asked.add(request.path("params"));
            }
        });
        return asked;
    }

    private static Envelope envelope(List<String> to) {
        return new Envelope(
                "2026-05-01-ceo-ann",
                "reports@example.com",
                to,
                new Message(Map.of("Subject", "Report"), "https://reports.example.com/\n"),
                Map.of("edition", "2026-05-01_2", "perspective", "ceo", "reader", "0123456789abcdef"));
    }
}
