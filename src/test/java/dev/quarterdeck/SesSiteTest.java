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
        assertThat(ended.said().lines().filter(line -> line.contains("not tried: the account's daily quota")))
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
