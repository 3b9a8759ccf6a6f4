package dev.quarterdeck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.SiteRun.Ended;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is asked to look at which handoffs, when, and how often. */
class SiteRemindTest extends Reminded {

    @Test
    void theEveOfAnEditionEachOwnerGetsOneMailOfWhatWillBeStale() throws IOException {
        Ended ended = reminded.remind(RemindedSite.EVE);

        assertThat(ended.exit()).as(ended.said()).isEqualTo(ExitCode.DONE);
        assertThat(ended.said()).endsWith("""
                To be looked at before the next edition, which is due on 2026-05-08
                  dangerouscentaur.md         31 days old by then
                  quickdumpnow.md             49 days old by then
                Delivery
                  reminder  c@example.com      sent
                  reminder  owner@example.com  sent
                """);
        assertThat(reminded.mails("2026-05-08")).hasSize(2);
        Golden.assertMatches("reminder.txt", RemindedSite.text(reminded.mail("2026-05-08", "c@example.com")));
        assertThat(reminded.mail("2026-05-08", "owner@example.com"))
                .contains("Subject: [2026-05-08] 1 handoff to look at\r\n", "List-Id: Reminders <reminder.reports.")
                .contains("STALE IN THE LAST EDITION, AND NOT LOOKED AT SINCE\r\n- quickdumpnow.md (QuickDumpNow): of")
                .doesNotContain("dangerouscentaur", "audit@example.com");
    }

    @ParameterizedTest
    @CsvSource({"2026-05-01, 2026-05-08", "2026-05-06, 2026-05-08", "2026-05-08, 2026-05-15", "2026-04-01, 2026-05-01"})
    void onOtherDaysNobodyIsMailed(String day, String due) throws IOException {
        Ended ended = reminded.remind(day);

        assertThat(ended.exit()).isEqualTo(ExitCode.DONE);
        assertThat(ended.said())
                .endsWith("The next edition is due on " + due
                        + "; owners are reminded the day before. Nobody was mailed.\n");
        assertThat(reminded.mails(due)).isEmpty();
    }

    @Test
    void nobodyIsAskedTwiceForTheSameEditionAndTheSameHandoffs() throws IOException {
        reminded.remind(RemindedSite.EVE);

        assertThat(reminded.remind(RemindedSite.EVE).said())
                .contains("c@example.com      already sent", "owner@example.com  already sent");
        assertThat(reminded.records("sent")).hasSize(2);

        site.edit("content/handoffs/dangerouscentaur.md", "updated: 2026-04-07", "updated: 2026-05-07");
        site.edit("content/handoffs/portfolio.md", "updated: 2026-04-30", "updated: 2026-04-01");

        assertThat(reminded.remind(RemindedSite.EVE).said())
                .contains("c@example.com      sent", "owner@example.com  already sent");
        assertThat(reminded.mail("2026-05-08", "c@example.com"))
                .contains("- portfolio.md (Portfolio): of 2026-04-01")
                .doesNotContain("dangerouscentaur");
        assertThat(reminded.records("sent")).hasSize(3);
    }

    @Test
    void whatIsNotLookedAtIsToldItsOwnerOnceMoreAndThenWhoRunsIt() throws IOException {
        assertThat(reminded.remind(RemindedSite.EVE).said()).doesNotContain("REM-MISSED");

        reminded.publish("2026-05-08");
        Ended once = reminded.remind("2026-05-14");

        assertThat(reminded.mail("2026-05-15", "c@example.com"))
                .contains("STALE IN THE LAST EDITION, AND NOT LOOKED AT SINCE\r\n- dangerouscentaur.md")
                .contains("STALE BY THEN\r\n- jada.md");
        assertThat(once.said())
                .contains("quickdumpnow.md:1:1: warning REM-MISSED: stale for the second edition in a row, and it"
                        + " names no owner.")
                .doesNotContain("dangerouscentaur.md:1:1");

        reminded.publish("2026-05-15");
        Ended twice = reminded.remind("2026-05-21");

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
        reminded.publish("2026-05-01");

        Ended ended = reminded.remind("2026-05-21");

        assertThat(site.path("target/archive/2026-05-01.2")).isDirectory();
        assertThat(ended.said()).contains("quickdumpnow.md  ").doesNotContain("REM-MISSED");
        assertThat(reminded.mail("2026-05-22", "owner@example.com"))
                .contains("STALE IN THE LAST EDITION, AND NOT LOOKED AT SINCE\r\n- quickdumpnow.md");
        assertThat(reminded.mail("2026-05-22", "c@example.com")).doesNotContain("STALE IN THE LAST EDITION");
    }

    @Test
    void whatHasNoDateIsNeverFreshAndIsSaidToHaveNone() throws IOException {
        site.edit("content/handoffs/jada.md", "updated: 2026-04-08\n", "");

        Ended ended = reminded.remind(RemindedSite.EVE);

        assertThat(ended.said()).contains("  jada.md                     without a date\n");
        assertThat(RemindedSite.text(reminded.mail("2026-05-08", "ann@example.com")))
                .contains("Whoever reads it sees that 1 note has\nno date.", "\nWITHOUT A DATE\n- jada.md (JADA)\n");
        assertThat(RemindedSite.text(reminded.mail("2026-05-08", "c@example.com")))
                .contains("Whoever reads it sees how old 1 note\nis, and that 1 has no date.");
        assertThat(reminded.mails("2026-05-08")).containsKeys("sam@example.com", "c@example.com");
    }

    @Test
    void anOwnLimitOfAHandoffCounts() throws IOException {
        site.edit("content/handoffs/quickdumpnow.md", "updated: 2026-03-20", "updated: 2026-03-20\nreview_days: 49");
        site.edit("content/handoffs/jada.md", "updated: 2026-04-08", "updated: 2026-04-08\nreview_days: 20");

        assertThat(reminded.remind(RemindedSite.EVE).said())
                .contains("jada.md  ")
                .doesNotContain("quickdumpnow");
    }

    @Test
    void whereNobodyIsNamedTheRunSaysSo() throws IOException {
        site.edit("site.properties", "mail.publisher = owner@example.com", "");
        site.edit("site.properties", "owner.c-ladd.to = c@example.com", "");

        Ended ended = reminded.remind(RemindedSite.EVE);

        assertThat(ended.said())
                .contains("dangerouscentaur.md:1:1: warning REM-OWNER: nobody can be reminded of it; its owner is"
                        + " \"C. Ladd\". Set owner.c-ladd.to, or mail.publisher.")
                .contains("quickdumpnow.md:1:1: warning REM-OWNER: nobody can be reminded of it, and it names no owner."
                        + " Set mail.publisher, or name an owner in its front matter.")
                .doesNotContain("Delivery");
        assertThat(reminded.mails("2026-05-08")).isEmpty();
    }

    @Test
    void aConfidentialHandoffIsNamedToThePublisherByNothingButItsUnit() throws IOException {
        site.edit("content/handoffs/dangerouscentaur.md", "owner: C. Ladd", "owner: C. Ladd\nconfidential: true");

        reminded.remind(RemindedSite.EVE);

        assertThat(RemindedSite.text(reminded.mail("2026-05-08", "owner@example.com")))
                .contains("- confidential 1 (DangerousCentaur): of")
                .doesNotContain("Ladd", "dangerouscentaur.md");
    }

    @Test
    void beforeTheFirstEditionNoneIsDue(@TempDir Path other) throws IOException {
        assertThat(SiteRun.sample(other).run("site-remind").said())
                .endsWith("There is no edition yet, and so none is due.\n");
    }
}
