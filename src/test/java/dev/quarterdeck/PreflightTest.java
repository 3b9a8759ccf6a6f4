package dev.quarterdeck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.SiteRun.Ended;
import dev.quarterdeck.aws.AwsFake;
import dev.quarterdeck.aws.AwsFakes;
import dev.quarterdeck.aws.Tables;
import dev.quarterdeck.house.Needs;
import dev.quarterdeck.house.Tool;
import dev.quarterdeck.site.LedgerTarget;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What {@code site-check} says of the services that the sample would be mailed with. */
@Needs(Tool.PYTHON_MOTO)
@ExtendWith(AwsFakes.class)
class PreflightTest {

    private final AwsFake aws;
    private final LedgerTarget.Table table;

    private SiteRun site = new SiteRun(Path.of("target/none"));

    PreflightTest(AwsFake aws) {
        this.aws = aws;
        this.table = Tables.fresh(aws.address());
    }

    @BeforeEach
    void aSiteThatMailsThroughSes(@TempDir Path folder) throws IOException {
        aws.forget();
        SiteRun sample = SiteRun.sample(folder);
        // A domain that no server of names knows.
        sample.edit("site.properties", "mail.from = reports@example.com", "mail.from = reports@reports.invalid");
        site = new SiteRun(
                sample.folder(),
                Map.of(
                        "MAIL_VIA", "ses:",
                        "AWS_REGION", "us-east-1",
                        "LEDGER_IN", "dynamodb:" + table.name(),
                        "MAIL_CONFIGURATION_SET", "quarterdeck-digests"));
        answering(
                "GetConfigurationSetEventDestinations",
                "{\"EventDestinations\":[{\"Name\":\"queue\",\"Enabled\":true,"
                        + "\"MatchingEventTypes\":[\"BOUNCE\",\"COMPLAINT\"]}]}");
    }

    @AfterEach
    void nothingWasAskedThatAwsDoesNotKnow() throws IOException {
        assertThat(aws.violations()).isEmpty();
        aws.forget();
    }

    @Test
    void eachThingIsALineThatPassedOrSaysWhatToDoOrWasNotChecked() throws IOException {
        aws.script(
                "{\"service\":\"sesv2\",\"operation\":\"GetEmailIdentity\",\"error\":{\"code\":\"AccessDeniedException\","
                        + "\"message\":\"hostile\",\"status\":403,\"common\":true}}");
        answering(
                "GetAccount",
                "{\"SendingEnabled\":true,\"ProductionAccessEnabled\":true,\"SendQuota\":{\"Max24HourSend\":"
                        + (2 * site.readers() - 1) + ",\"MaxSendRate\":1.0,\"SentLast24Hours\":0.0}}");

        Ended ended = site.run("site-check");

        assertThat(ended.exit()).as(ended.said()).isEqualTo(ExitCode.REFUSED);
        List<String> lines = ended.said().lines().toList();
        assertThat(lines)
                .contains(
                        "Checked: the ledger dynamodb:" + table.name() + " can be read and written to.",
                        "Checked: the table " + table.name() + " has the keys of a ledger.",
                        "Checked: the table " + table.name() + " is paid by the call.",
                        "Not checked: reports.invalid is verified in SES in us-east-1 and its mail is signed (DKIM)"
                                + " (needs the permission ses:GetEmailIdentity).",
                        "Checked: the account of SES in us-east-1 may send.",
                        "Checked: the account of SES in us-east-1 may send to anybody.",
                        "Checked: the configuration set quarterdeck-digests tells of bounces and complaints.");
        assertThat(ended.said())
                .contains("warning LEDGER-BACKUP: it cannot be brought back to an earlier time. Turn its point-in-time"
                        + " recovery on.")
                .contains("error MAIL-QUOTA: SES takes " + (2 * site.readers() - 1)
                        + " more recipients today, and one edition has " + 2 * site.readers()
                        + ", copies among them. Ask SES for more,")
                .doesNotContain("hostile");
        assertThat(lines)
                .filteredOn(line -> line.contains("(DMARC)") || line.contains("MAIL-DMARC"))
                .hasSize(1);
    }

    @Test
    void oneMessageForEachReaderNeedsLessOfTheQuota() throws IOException {
        answering(
                "GetEmailIdentity",
                "{\"VerifiedForSendingStatus\":true,\"DkimAttributes\":"
                        + "{\"SigningEnabled\":true,\"Status\":\"SUCCESS\"}}");
        answering(
                "GetAccount",
                "{\"SendingEnabled\":true,\"ProductionAccessEnabled\":true,\"SendQuota\":{\"Max24HourSend\":16.0,"
                        + "\"MaxSendRate\":1.0,\"SentLast24Hours\":0.0}}");

        assertThat(site.run("site-check", "--mail.bundle", "person").said())
                .contains("Checked: the day's quota is enough for one edition (16 recipients, copies among them).");
    }

    private void answering(String operation, String result) throws IOException {
        aws.script("{\"service\":\"sesv2\",\"operation\":\"" + operation + "\",\"result\":" + result + "}");
    }
}
