package dev.quarterdeck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.SiteRun.Ended;
import dev.quarterdeck.deliver.PostOffice;
import dev.quarterdeck.ledger.FolderLedger;
import dev.quarterdeck.ledger.Receipt;
import java.io.IOException;
import java.util.Map;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;
import org.subethamail.smtp.RejectException;

/** Reminders that may not go out, cannot, or came back. */
class ReminderDeliveryTest extends Reminded {

    @Test
    void anErrorInContentStopsItWhereTheOtherCommandsStopToo() throws IOException {
        site.edit("content/handoffs/jada.md", "updated: 2026-04-08", "updated: 2026-04-31");

        Ended strict = reminded.remind(RemindedSite.EVE, "--strict");

        assertThat(strict.exit()).isEqualTo(ExitCode.MEND);
        assertThat(strict.said()).contains("content/handoffs/jada.md:3:10: error ", "Nobody was reminded.\n");
        assertThat(reminded.mails("2026-05-08")).isEmpty();
        assertThat(reminded.remind(RemindedSite.EVE).said())
                .contains("content/handoffs/jada.md:3:10: error ", "c@example.com      sent");
    }

    @Test
    void whomItIsToConfirmOrMailAgainAndNobodyKnowsIsTold() throws IOException {
        assertThat(reminded.remind(RemindedSite.EVE, "--confirm", "stranger@example.com")
                        .said())
                .contains("command line:1:1: warning MAIL-CONFIRM: -Dconfirm names nobody whom this site mails:"
                        + " \"stranger@example.com\". Write the address as it stands in site.properties.")
                .contains("c@example.com      sent");
        Ended resent = reminded.remind(RemindedSite.EVE, "--resend", "reminder:stranger@example.com");
        assertThat(resent.exit()).isEqualTo(ExitCode.MEND);
        assertThat(resent.said())
                .contains("error SET-READER: -Dresend names nobody who reads \"reminder\": \"stranger@example.com\".");
    }

    @Test
    void aLedgerThatCannotBeReadIsAnOutcomeOfEachReminder() throws IOException {
        FileUtils.deleteDirectory(site.path("target/ledger").toFile());
        site.add("target/ledger", "a file where the folder should be");

        Ended ended = reminded.remind(RemindedSite.EVE);

        assertThat(ended.exit()).isEqualTo(ExitCode.PARTLY);
        assertThat(ended.said())
                .contains("reminder  c@example.com      not sent: the ledger at " + site.path("target/ledger")
                        + " cannot be read or written; mend that and run again\n");
    }

    @Test
    void aDryRunMailsNobodyAndARehearsalOnlyTheOutbox() throws IOException {
        Ended dry = reminded.remind(RemindedSite.EVE, "--dryRun");

        assertThat(dry.said()).contains("c@example.com      would be sent");
        assertThat(reminded.mails("2026-05-08")).isEmpty();
        assertThat(reminded.records("claimed")).isEmpty();

        SiteRun real = new SiteRun(folder, Map.of("MAIL_VIA", "smtp://127.0.0.1:1"));
        assertThat(real.run("site-remind", "--asOf", RemindedSite.EVE, "--rehearse")
                        .said())
                .contains("c@example.com      sent");
        assertThat(reminded.mails("2026-05-08")).hasSize(2);
    }

    @Test
    void whoIsRefusedIsLeftForTheNextRunAndVerifyAndAuditKnowReminders() throws IOException {
        site.edit("site.properties", "ledger.in = file:target/ledger", "ledger.in = file:ledger");
        try (PostOffice post =
                PostOffice.open().refusing("c@example.com", new RejectException(550, "no such user"), 1)) {
            SiteRun mailed = new SiteRun(folder, Map.of("MAIL_VIA", "smtp://127.0.0.1:" + post.port()));

            Ended ended = mailed.run("site-remind", "--asOf", RemindedSite.EVE);

            assertThat(ended.exit()).isEqualTo(ExitCode.PARTLY);
            assertThat(ended.said())
                    .contains("c@example.com      not sent: the mailbox c@example.com was refused (550)");
            assertThat(mailed.run("site-remind", "--asOf", RemindedSite.EVE).exit())
                    .isEqualTo(ExitCode.DONE);
            assertThat(post.taken())
                    .extracting(letter -> letter.to().toString())
                    .containsExactly("[owner@example.com]", "[c@example.com]");
        }
        Ended audit = site.run("site-audit", "--perspective", "reminder", "--csv", "audit.csv");
        assertThat(audit.exit()).as(audit.said()).isEqualTo(ExitCode.DONE);
        assertThat(audit.said().lines().filter(line -> line.contains(" a notice  ")))
                .hasSize(3);
        assertThat(site.text("audit.csv").lines().skip(1)).allMatch(line -> line.endsWith(","));
        assertThat(site.run("site-verify").exit()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void anOwnerWhoseMailCameBackIsRemindedOnceTheAddressIsConfirmed() throws IOException {
        reminded.remind(RemindedSite.EVE);
        FolderLedger ledger = new FolderLedger(site.path("target/ledger"));
        Receipt sent = ledger.of("reminder", ledger.readerHash("c@example.com")).get(0);
        ledger.add(sent.in(Receipt.State.BOUNCED, SiteRun.NOW.plusSeconds(1)));

        assertThat(reminded.remind(RemindedSite.EVE).said())
                .contains("c@example.com      left out: 2026-05-08/reminder bounced", "-Dconfirm=c@example.com");
        assertThat(reminded.remind(RemindedSite.EVE, "--confirm", "c@example.com")
                        .said())
                .contains("c@example.com      sent", "owner@example.com  already sent");
    }
}
