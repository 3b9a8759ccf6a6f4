package dev.quarterdeck;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quarterdeck.SiteRun.Ended;
import dev.quarterdeck.aws.AwsFake;
import dev.quarterdeck.aws.AwsFakes;
import dev.quarterdeck.house.Needs;
import dev.quarterdeck.house.Tool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sample, mailed through SES. */
@Needs(Tool.PYTHON_MOTO)
@ExtendWith(AwsFakes.class)
class SesSiteTest {

    private final AwsFake aws;
    private SiteRun site = new SiteRun(Path.of("target/none"));

    SesSiteTest(AwsFake aws) {
        this.aws = aws;
    }

    @BeforeEach
    void aSiteWithALedgerThatIsKept(@TempDir Path folder) throws IOException {
        aws.forget();
        SiteRun sample = SiteRun.sample(folder);
        sample.edit("site.properties", "ledger.in = file:target/ledger", "ledger.in = file:ledger");
        sample.edit("site.properties", "mail.publisher = owner@example.com", "");
        site = new SiteRun(
                folder,
                Map.of("MAIL_VIA", "ses:", "AWS_REGION", "us-east-1", "MAIL_CONFIGURATION_SET", "quarterdeck-digests"));
    }

    @AfterEach
    void nothingWasAskedThatSesDoesNotKnow() throws IOException {
        assertThat(aws.violations()).isEmpty();
        aws.forget();
    }

    @Test
    void aUsedUpQuotaNamesWhoIsLeftAndTheNextRunServesThem() throws IOException {
        account(10);

        Ended ended = site.run("site-publish");

        assertThat(ended.exit()).as(ended.said()).isEqualTo(ExitCode.PARTLY);
        assertThat(sent()).hasSize(5);
        assertThat(ended.said().lines().filter(line -> line.contains("daily quota is used up")))
                .hasSize(site.readers() - 5);
        assertThat(ended.said().lines().filter(line -> line.contains("not tried, since the account's daily quota")))
                .hasSize(site.readers() - 6);

        aws.forget();
        account(50_000);
        Ended again = site.run("site-publish");

        assertThat(again.exit()).as(again.said()).isEqualTo(ExitCode.DONE);
        assertThat(sent()).hasSize(site.readers() - 5);
        assertThat(again.said()).contains("messages went through SES in us-east-1");
        JsonNode last = sent().get(site.readers() - 6);
        assertThat(last.path("EmailTags").toString())
                .contains("\"2026-05-01\"")
                .doesNotContain("example.com")
                .containsPattern("\"reader\",\\s*\"Value\":\\s*\"[0-9a-f]{16}\"");
        assertThat(site.files("ledger/records").values())
                .filteredOn(record -> record.contains("\"state\":\"sent\""))
                .hasSize(site.readers())
                .allMatch(record -> record.contains("\"messageId\":\"0100-abc@email.amazonses.com\""));
    }

    /** Each stands in the way after three letters; the first reader left meets it, and the others are not tried. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            TooManyRequestsException | Maximum sending rate exceeded. | SES asks to send more slowly
            AccountSuspendedException | hostile | SES has paused this account's sending
            SendingPausedException | hostile | SES has paused this account's sending
            MessageRejected | Email address is not verified. The following identities failed the check: reports@example.com | SES does not know reports@example.com as verified
            """)
    void whatStandsInEverybodysWayNamesWhoIsLeftAndTheNextRunServesExactlyThem(String code, String said, String told)
            throws IOException {
        aws.script(
                "{\"service\":\"sesv2\",\"operation\":\"SendEmail\",\"times\":3,\"result\":{\"MessageId\":\"0100-abc\"}}");
        aws.script(
                "{\"service\":\"sesv2\",\"operation\":\"SendEmail\",\"times\":99,\"error\":{\"code\":\"%s\",\"message\":\"%s\","
                                .formatted(code, said)
                        + "\"status\":400}}");
        account(50_000);

        Ended ended = site.run("site-publish");

        assertThat(ended.exit()).as(ended.said()).isEqualTo(ExitCode.PARTLY);
        assertThat(ended.said().lines().filter(line -> line.contains(told))).hasSize(site.readers() - 3);
        assertThat(ended.said().lines().filter(line -> line.contains("not sent: not tried, since " + told)))
                .hasSize(site.readers() - 4);
        assertThat(ended.said()).doesNotContain("hostile");
        List<String> first = addressees();
        assertThat(first.subList(0, 3)).doesNotHaveDuplicates();

        aws.forget();
        account(50_000);
        Ended again = site.run("site-publish");

        assertThat(again.exit()).as(again.said()).isEqualTo(ExitCode.DONE);
        assertThat(addressees()).hasSize(site.readers() - 3).doesNotContainAnyElementsOf(first.subList(0, 3));
    }

    /** Perspective and reader of each call, one refused among them. */
    private List<String> addressees() throws IOException {
        return sent().stream().map(call -> call.path("EmailTags").toString()).toList();
    }

    private void account(double perDay) throws IOException {
        aws.script("{\"service\":\"sesv2\",\"operation\":\"GetAccount\",\"result\":{\"SendingEnabled\":true,"
                + "\"SendQuota\":{\"Max24HourSend\":" + perDay + ",\"MaxSendRate\":1000.0,\"SentLast24Hours\":0.0}}}");
        aws.script("{\"service\":\"sesv2\",\"operation\":\"SendEmail\",\"result\":{\"MessageId\":\"0100-abc\"}}");
    }

    private List<JsonNode> sent() throws IOException {
        List<JsonNode> sent = new ArrayList<>();
        aws.journal().forEach(request -> {
            if (request.path("op").asText().equals("SendEmail")) {
                sent.add(request.path("params"));
            }
        });
        return sent;
    }
}
