package dev.quarterdeck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.SiteRun.Ended;
import dev.quarterdeck.deliver.PostOffice;
import dev.quarterdeck.ledger.FolderLedger;
import dev.quarterdeck.ledger.Receipt;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.subethamail.smtp.RejectException;

/** Who is asked to look at which handoffs, of a sample whose first edition was of a Friday and whose next is due a week later. */
class SiteRemindTest {

    private static final String EVE = "2026-05-07";

    @TempDir
    Path folder;

    private SiteRun site = new SiteRun(Path.of("target/none"));

    @BeforeEach
    void aPublishedSample() throws IOException {
        site = SiteRun.sample(folder);
        // Thirty days old on the day of the edition: the last day on which it is not stale.
        site.edit("content/handoffs/jada.md", "updated: 2026-04-28", "updated: 2026-04-08\nowner: Ann Ämter + sam");
        // One day older.
        site.edit("content/handoffs/dangerouscentaur.md", "updated: 2026-04-10", "updated: 2026-04-07\nowner: C. Ladd");
        site.edit("site.properties", "mail.publisher = owner", """
                owner.c-ladd.to = c@example.com
                owner.ann-ämter.to = ann@example.com
                owner.sam.to = sam@example.com, C@example.com
                mail.publisher = owner\
                """);
        assertThat(site.run("site-publish").exit()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void theEveOfAnEditionEachOwnerGetsOneMailOfWhatWillBeStale() throws IOException {
        Ended ended = remind(EVE);

        assertThat(ended.exit()).as(ended.said()).isEqualTo(ExitCode.DONE);
        assertThat(ended.said()).endsWith("""
                To be looked at before the next edition, which is due on 2026-05-08
                  dangerouscentaur.md         31 days old by then
                  quickdumpnow.md             49 days old by then
                Delivery
                  reminder  c@example.com      sent
                  reminder  owner@example.com  sent
                """);
        assertThat(mails("2026-05-08")).hasSize(2);
        Golden.assertMatches("reminder.txt", text(mail("2026-05-08", "c@example.com")));
        assertThat(mail("2026-05-08", "owner@example.com"))
                .contains("Subject: [2026-05-08] 1 handoff to look at\r\n", "List-Id: Reminders <reminder.reports.")
                .contains("STALE IN THE LAST EDITION, AND NOT LOOKED AT SINCE\r\n- quickdumpnow.md (QuickDumpNow): of")
                .doesNotContain("dangerouscentaur", "audit@example.com");
    }

    @ParameterizedTest
    @CsvSource({"2026-05-01, 2026-05-08", "2026-05-06, 2026-05-08", "2026-05-08, 2026-05-15", "2026-04-01, 2026-05-01"})
    void onOtherDaysNobodyIsMailed(String day, String due) throws IOException {
        Ended ended = remind(day);

        assertThat(ended.exit()).isEqualTo(ExitCode.DONE);
        assertThat(ended.said())
                .endsWith("The next edition is due on " + due
                        + "; owners are reminded the day before. Nobody was mailed.\n");
        assertThat(mails(due)).isEmpty();
    }

    @Test
    void nobodyIsAskedTwiceForTheSameEditionAndTheSameHandoffs() throws IOException {
        remind(EVE);

        assertThat(remind(EVE).said()).contains("c@example.com      already sent", "owner@example.com  already sent");
        assertThat(records("sent")).hasSize(2);

        site.edit("content/handoffs/dangerouscentaur.md", "updated: 2026-04-07", "updated: 2026-05-07");
        site.edit("content/handoffs/portfolio.md", "updated: 2026-04-30", "updated: 2026-04-01");

        assertThat(remind(EVE).said()).contains("c@example.com      sent", "owner@example.com  already sent");
        assertThat(mail("2026-05-08", "c@example.com"))
                .contains("- portfolio.md (Portfolio): of 2026-04-01")
                .doesNotContain("dangerouscentaur");
        assertThat(records("sent")).hasSize(3);
    }

    @Test
    void whatIsNotLookedAtIsToldItsOwnerOnceMoreAndThenWhoRunsIt() throws IOException {
        assertThat(remind(EVE).said()).doesNotContain("REM-MISSED");

        publish("2026-05-08");
        Ended once = remind("2026-05-14");

        assertThat(mail("2026-05-15", "c@example.com"))
                .contains("STALE IN THE LAST EDITION, AND NOT LOOKED AT SINCE\r\n- dangerouscentaur.md")
                .contains("STALE BY THEN\r\n- jada.md");
        assertThat(once.said())
                .contains("quickdumpnow.md:1:1: warning REM-MISSED: stale for the second edition in a row, and it"
                        + " names no owner.")
                .doesNotContain("dangerouscentaur.md:1:1");

        publish("2026-05-15");
        Ended twice = remind("2026-05-21");

        assertThat(twice.said())
                .contains(
                        "content/handoffs/dangerouscentaur.md:1:1: warning REM-MISSED: stale for the second edition in"
                                + " a row; its owner is \"C. Ladd\". Ask for it in another way than by mail.")
                .doesNotContain("jada.md:1:1");
        assertThat(twice.exit()).isEqualTo(ExitCode.DONE);
    }

    /** A week in which none was made is none that was missed, and a day on which two were made is one. */
    @Test
    void onlyEditionsThatAppearedCount() throws IOException {
        site.edit("content/handoffs/marketing.md", "# ", "# New\n\n# ");
        publish("2026-05-01");

        Ended ended = remind("2026-05-21");

        assertThat(site.path("target/archive/2026-05-01.2")).isDirectory();
        assertThat(ended.said()).contains("quickdumpnow.md  ").doesNotContain("REM-MISSED");
        assertThat(mail("2026-05-22", "owner@example.com"))
                .contains("STALE IN THE LAST EDITION, AND NOT LOOKED AT SINCE\r\n- quickdumpnow.md");
        assertThat(mail("2026-05-22", "c@example.com")).doesNotContain("STALE IN THE LAST EDITION");
    }

    @Test
    void whatHasNoDateIsNeverFreshAndIsSaidToHaveNone() throws IOException {
        site.edit("content/handoffs/jada.md", "updated: 2026-04-08\n", "");

        Ended ended = remind(EVE);

        assertThat(ended.said()).contains("  jada.md                     without a date\n");
        assertThat(text(mail("2026-05-08", "ann@example.com")))
                .contains("Whoever reads it sees that 1 note has\nno date.", "\nWITHOUT A DATE\n- jada.md (JADA)\n");
        assertThat(text(mail("2026-05-08", "c@example.com")))
                .contains("Whoever reads it sees how old 1 note\nis, and that 1 has no date.");
        assertThat(mails("2026-05-08")).containsKeys("sam@example.com", "c@example.com");
    }

    @Test
    void anErrorInContentStopsItWhereTheOtherCommandsStopToo() throws IOException {
        site.edit("content/handoffs/jada.md", "updated: 2026-04-08", "updated: 2026-04-31");

        Ended strict = remind(EVE, "--strict");

        assertThat(strict.exit()).isEqualTo(ExitCode.MEND);
        assertThat(strict.said()).contains("content/handoffs/jada.md:3:10: error ", "Nobody was reminded.\n");
        assertThat(mails("2026-05-08")).isEmpty();
        assertThat(remind(EVE).said()).contains("content/handoffs/jada.md:3:10: error ", "c@example.com      sent");
    }

    @Test
    void whomItIsToConfirmOrMailAgainAndNobodyKnowsIsTold() throws IOException {
        assertThat(remind(EVE, "--confirm", "stranger@example.com").said())
                .contains("command line:1:1: warning MAIL-CONFIRM: -Dconfirm names nobody whom this site mails:"
                        + " \"stranger@example.com\". Write the address as it stands in site.properties.")
                .contains("c@example.com      sent");
        Ended resent = remind(EVE, "--resend", "reminder:stranger@example.com");
        assertThat(resent.exit()).isEqualTo(ExitCode.MEND);
        assertThat(resent.said())
                .contains("error SET-READER: -Dresend names nobody who reads \"reminder\": \"stranger@example.com\".");
    }

    @Test
    void aLedgerThatCannotBeReadIsAnOutcomeOfEachReminder() throws IOException {
        FileUtils.deleteDirectory(site.path("target/ledger").toFile());
        site.add("target/ledger", "a file where the folder should be");

        Ended ended = remind(EVE);

        assertThat(ended.exit()).isEqualTo(ExitCode.PARTLY);
        assertThat(ended.said())
                .contains("reminder  c@example.com      not sent: the ledger at " + site.path("target/ledger")
                        + " cannot be read or written; mend that and run again\n");
    }

    @Test
    void anOwnLimitOfAHandoffCounts() throws IOException {
        site.edit("content/handoffs/quickdumpnow.md", "updated: 2026-03-20", "updated: 2026-03-20\nreview_days: 49");
        site.edit("content/handoffs/jada.md", "updated: 2026-04-08", "updated: 2026-04-08\nreview_days: 20");

        assertThat(remind(EVE).said()).contains("jada.md  ").doesNotContain("quickdumpnow");
    }

    @Test
    void whereNobodyIsNamedTheRunSaysSo() throws IOException {
        site.edit("site.properties", "mail.publisher = owner@example.com", "");
        site.edit("site.properties", "owner.c-ladd.to = c@example.com", "");

        Ended ended = remind(EVE);

        assertThat(ended.said())
                .contains("dangerouscentaur.md:1:1: warning REM-OWNER: nobody can be reminded of it; its owner is"
                        + " \"C. Ladd\". Set owner.c-ladd.to, or mail.publisher.")
                .contains("quickdumpnow.md:1:1: warning REM-OWNER: nobody can be reminded of it, and it names no owner."
                        + " Set mail.publisher, or name an owner in its front matter.")
                .doesNotContain("Delivery");
        assertThat(mails("2026-05-08")).isEmpty();
    }

    @Test
    void aDryRunMailsNobodyAndARehearsalOnlyTheOutbox() throws IOException {
        Ended dry = remind(EVE, "--dryRun");

        assertThat(dry.said()).contains("c@example.com      would be sent");
        assertThat(mails("2026-05-08")).isEmpty();
        assertThat(records("claimed")).isEmpty();

        SiteRun real = new SiteRun(folder, Map.of("MAIL_VIA", "smtp://127.0.0.1:1"));
        assertThat(real.run("site-remind", "--asOf", EVE, "--rehearse").said()).contains("c@example.com      sent");
        assertThat(mails("2026-05-08")).hasSize(2);
    }

    @Test
    void aConfidentialHandoffIsNamedToThePublisherByNothingButItsUnit() throws IOException {
        site.edit("content/handoffs/dangerouscentaur.md", "owner: C. Ladd", "owner: C. Ladd\nconfidential: true");

        remind(EVE);

        assertThat(text(mail("2026-05-08", "owner@example.com")))
                .contains("- confidential 1 (DangerousCentaur): of")
                .doesNotContain("Ladd", "dangerouscentaur.md");
    }

    @Test
    void whoIsRefusedIsLeftForTheNextRunAndVerifyAndAuditKnowReminders() throws IOException {
        site.edit("site.properties", "ledger.in = file:target/ledger", "ledger.in = file:ledger");
        try (PostOffice post =
                PostOffice.open().refusing("c@example.com", new RejectException(550, "no such user"), 1)) {
            SiteRun mailed = new SiteRun(folder, Map.of("MAIL_VIA", "smtp://127.0.0.1:" + post.port()));

            Ended ended = mailed.run("site-remind", "--asOf", EVE);

            assertThat(ended.exit()).isEqualTo(ExitCode.PARTLY);
            assertThat(ended.said())
                    .contains("c@example.com      not sent: the mailbox c@example.com was refused (550)");
            assertThat(mailed.run("site-remind", "--asOf", EVE).exit()).isEqualTo(ExitCode.DONE);
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
        remind(EVE);
        FolderLedger ledger = new FolderLedger(site.path("target/ledger"));
        Receipt sent = ledger.of("reminder", ledger.readerHash("c@example.com")).get(0);
        ledger.add(sent.in(Receipt.State.BOUNCED, SiteRun.NOW.plusSeconds(1)));

        assertThat(remind(EVE).said())
                .contains("c@example.com      left out: 2026-05-08/reminder bounced", "-Dconfirm=c@example.com");
        assertThat(remind(EVE, "--confirm", "c@example.com").said())
                .contains("c@example.com      sent", "owner@example.com  already sent");
    }

    @Test
    void beforeTheFirstEditionNoneIsDue(@TempDir Path other) throws IOException {
        assertThat(SiteRun.sample(other).run("site-remind").said())
                .endsWith("There is no edition yet, and so none is due.\n");
    }

    private void publish(String day) {
        assertThat(site.run("site-publish", "--asOf", day).exit()).isEqualTo(ExitCode.DONE);
    }

    private Ended remind(String day, String... options) {
        List<String> all = new ArrayList<>(List.of("--asOf", day));
        all.addAll(List.of(options));
        return site.run("site-remind", all.toArray(String[]::new));
    }

    /** Those of an edition, by who gets them. */
    private Map<String, String> mails(String edition) throws IOException {
        Map<String, String> mails = new TreeMap<>();
        site.files("target/outbox").forEach((name, text) -> {
            if (name.startsWith(edition + "-reminder-")) {
                mails.put(text.replaceFirst("(?s).*\r\nTo: ([^\r]*).*", "$1"), text);
            }
        });
        return mails;
    }

    private String mail(String edition, String to) throws IOException {
        return Optional.ofNullable(mails(edition).get(to)).orElseThrow();
    }

    private static String text(String mail) {
        return mail.replaceFirst("(?s).*?\r\n\r\n", "").replace("\r\n", "\n");
    }

    private List<String> records(String state) throws IOException {
        return site.files("target/ledger/records").keySet().stream()
                .filter(name -> name.contains("reminder") && name.endsWith("." + state + ".json"))
                .toList();
    }
}
