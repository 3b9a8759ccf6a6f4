package dev.quarterdeck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.SiteRun.Ended;
import dev.quarterdeck.aws.AwsFake;
import dev.quarterdeck.aws.AwsFakes;
import dev.quarterdeck.aws.Queues;
import dev.quarterdeck.bounces.SesEvent;
import dev.quarterdeck.house.Needs;
import dev.quarterdeck.house.Tool;
import dev.quarterdeck.ledger.FolderLedger;
import dev.quarterdeck.site.MailQueue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The sample, whose owner's address takes no mail. */
@Needs(Tool.PYTHON_MOTO)
@ExtendWith(AwsFakes.class)
class BouncedSiteTest {

    private static final String OWNER = "owner@example.com";

    private final AwsFake aws;
    private final MailQueue queue;

    @TempDir
    Path folder;

    private int day;
    private SiteRun site = new SiteRun(Path.of("target/none"));

    BouncedSiteTest(AwsFake aws) {
        this.aws = aws;
        this.queue = Queues.fresh(aws);
    }

    @BeforeEach
    void copySample() throws IOException {
        site = SiteRun.sample(folder);
        site.edit(
                "site.properties",
                "ledger.in = file:target/ledger",
                "ledger.in = file:target/ledger\nbounces.from = " + queue.url());
        aws.forget();
    }

    @Test
    void aReaderWhoseMailBouncedIsNamedAndSkippedUntilConfirmed() throws IOException {
        int letters = site.readers();
        assertThat(site.run("site-publish").exit()).isEqualTo(ExitCode.DONE);
        assertThat(site.files("target/outbox")).hasSize(letters);
        bounce("ceo");

        Ended told = nextDay();
        assertThat(told.exit()).as(told.said()).isEqualTo(ExitCode.PARTLY);
        assertThat(told.said())
                .contains("MAIL-BOUNCED: 2026-05-01/ceo to owner@example.com bounced (General)")
                .containsPattern("ceo +owner@example.com +left out: 2026-05-01/ceo bounced; mend perspective.ceo.to, or"
                        + " -Dconfirm=owner@example.com");
        assertThat(site.files("target/outbox")).hasSize(letters);
        String pages = site.files("target/archive").toString();
        assertThat(pages).doesNotContain(OWNER, "bounced");

        Ended stranger = nextDay("--confirm", "someone@example.com");
        assertThat(stranger.said())
                .contains("MAIL-CONFIRM: -Dconfirm names nobody whom this site mails: \"someone@example.com\"");
        assertThat(stranger.exit()).isEqualTo(ExitCode.PARTLY);

        Ended confirmed = nextDay("--confirm", OWNER);
        assertThat(confirmed.exit()).as(confirmed.said()).isEqualTo(ExitCode.DONE);
        assertThat(confirmed.said()).containsPattern("ceo +owner@example.com +sent");

        Ended after = nextDay();
        assertThat(after.exit()).as(after.said()).isEqualTo(ExitCode.DONE);
        assertThat(after.said()).doesNotContain("left out", "owner@example.com sent");
    }

    @Test
    void anotherAddressIsMailedAtOnce() throws IOException {
        site.run("site-publish");
        bounce("ceo");
        site.edit("site.properties", OWNER, "new-owner@example.com");

        Ended mended = site.run("site-publish");

        assertThat(mended.exit()).as(mended.said()).isEqualTo(ExitCode.DONE);
        assertThat(mended.said())
                .containsPattern("ceo +new-owner@example.com +sent")
                .doesNotContain("left out");
    }

    @Test
    void aQueueThatIsMissingStopsNoMail() throws IOException {
        site.edit("site.properties", queue.url(), queue.url() + "-none");

        Ended checked = site.run("site-check");
        assertThat(checked.exit()).as(checked.said()).isEqualTo(ExitCode.MEND);
        assertThat(checked.said())
                .containsPattern(
                        "site\\.properties:\\d+:1: error AWS-QUEUE: sqs:mail-events-\\d+-none: sqs:DeleteMessage: there is no such queue");

        Ended published = site.run("site-publish");
        assertThat(published.exit()).as(published.said()).isEqualTo(ExitCode.PARTLY);
        assertThat(published.said()).contains("error AWS-QUEUE: sqs:ReceiveMessage: there is no such queue");
        assertThat(site.files("target/outbox")).hasSize(site.readers());
    }

    @Test
    void checkProvesTheQueueAndARehearsalLeavesItAlone() throws IOException {
        Ended checked = site.run("site-check");
        assertThat(checked.exit()).as(checked.said()).isEqualTo(ExitCode.DONE);
        assertThat(checked.said())
                .contains("Checked: the queue " + queue + " of what becomes of letters can be emptied.");
        aws.forget();

        assertThat(site.run("site-publish", "--rehearse").exit()).isEqualTo(ExitCode.DONE);
        assertThat(aws.journal()).isEmpty();
    }

    /** Each a day after the one before. */
    private Ended nextDay(String... options) {
        day++;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        Clock clock = Clock.fixed(SiteRun.NOW.plus(Duration.ofDays(day)), ZoneOffset.UTC);
        List<String> arguments = new ArrayList<>(List.of("site-publish", "--site", folder.toString()));
        arguments.addAll(List.of(options));
        ExitCode exit = new Main(out, Map.of(), clock).run(arguments);
        return new Ended(exit, said.toString(StandardCharsets.UTF_8));
    }

    private void bounce(String perspective) {
        String hash = new FolderLedger(site.path("target/ledger")).readerHash(OWNER);
        SesEvent event = SesEvent.sent("2026-05-01", perspective, hash, OWNER).bounced("Permanent", "General");
        Queues.put(aws, queue, event.json("0100017", SiteRun.NOW.toString()));
    }
}
