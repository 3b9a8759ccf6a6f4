package dev.quarterdeck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.SiteRun.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole path, from the sample's notes to archive and outbox. */
class SitePublishTest {

    private static final String INSURANCE = "$780 | $780";
    private static final String DEARER = "$980 | $980";
    private static final String DEAREST = "$1,180 | $1,180";
    private static final String JADA = "content/handoffs/jada.md";

    @TempDir
    Path folder;

    private SiteRun site;

    @BeforeEach
    void copySample() throws IOException {
        site = SiteRun.sample(folder);
    }

    @Test
    void aFreshSiteIsPublishedAndMailed() throws IOException {
        Ended ended = site.run("site-publish");

        assertThat(ended.exit()).as(ended.said()).isEqualTo(ExitCode.DONE);
        assertThat(ended.said()).contains("Edition 2026-05-01", "ceo", "cfo", "sent");
        assertThat(site.files("target/archive"))
                .containsKeys(
                        "index.html",
                        "expired.html",
                        "archive/ceo/index.html",
                        "archive/cfo/index.html",
                        "2026-05-01/ceo/index.html",
                        "2026-05-01/ceo/digest.txt",
                        "2026-05-01/ceo/report.json",
                        "2026-05-01/cfo/index.html",
                        "2026-05-01/manifest.json",
                        "2026-05-01/SHA256SUMS",
                        "_data/editions.json",
                        "_data/ceo/history-2026-05-01.json");
        assertThat(site.messages()).hasSize(site.readers());
    }

    @Test
    void aLetterIsSentAgainToWhomItIsAskedFor() throws IOException {
        site.run("site-publish");
        int before = site.messages().size();

        Ended again = site.run("site-publish", "--resend", "cfo:books@example.com,rental");

        assertThat(again.exit()).as(again.said()).isEqualTo(ExitCode.DONE);
        assertThat(again.said().lines().filter(line -> line.matches(".*@example\\.com +sent")))
                .hasSize(2)
                .anyMatch(line -> line.matches(" +cfo +books@example\\.com +sent"))
                .anyMatch(line -> line.matches(" +rental +rentals@example\\.com +sent"));
        assertThat(site.messages()).hasSize(before);

        Ended nobody = site.run("site-publish", "--resend", "cfo:nobody@example.com");
        assertThat(nobody.exit()).isEqualTo(ExitCode.MEND);
        assertThat(nobody.said())
                .contains("error SET-READER: -Dresend names nobody who reads \"cfo\": \"nobody@example.com\"");
    }

    @Test
    void aLetterWhosePageCannotBeReadBackIsNamedAndNotSent() throws IOException {
        site.run("site-publish");
        site.add("target/archive/2026-05-01/cfo/index.html", "other");
        List<Path> before = site.messages();

        Ended ended = site.run("site-publish", "--resend", "cfo:books@example.com,rental");

        assertThat(ended.exit()).as(ended.said()).isEqualTo(ExitCode.PARTLY);
        assertThat(ended.said())
                .contains("2026-05-01/cfo/index.html:1:1: error PUB-003")
                .contains("  cfo     books@example.com    not sent: its page could not be read back; run again\n")
                .contains("  rental  rentals@example.com  sent\n")
                .contains(site.readers() - 2 + " letters already sent.")
                .endsWith("Mail about letters to look after, to owner@example.com: sent\n");
        assertThat(site.messages()).hasSize(before.size() + 1);
    }

    @Test
    void theSampleReadsAsApproved() throws IOException {
        site.run("site-publish");

        Golden.assertMatches("sample-ceo-digest.txt", site.text("target/archive/2026-05-01/ceo/digest.txt"));
        Golden.assertMatches("sample-cfo-digest.txt", site.text("target/archive/2026-05-01/cfo/digest.txt"));
        Golden.assertMatches("sample-cto-digest.txt", site.text("target/archive/2026-05-01/cto/digest.txt"));
        Golden.assertMatches("sample-cmo-digest.txt", site.text("target/archive/2026-05-01/cmo/digest.txt"));
        Golden.assertMatches("sample-cao-digest.txt", site.text("target/archive/2026-05-01/cao/digest.txt"));
        Golden.assertMatches("sample-dcb-digest.txt", site.text("target/archive/2026-05-01/dcb/digest.txt"));
        Golden.assertMatches("sample-eyd-digest.txt", site.text("target/archive/2026-05-01/eyd/digest.txt"));
        Golden.assertMatches("sample-rental-digest.txt", site.text("target/archive/2026-05-01/rental/digest.txt"));
    }

    @Test
    void runningAgainChangesNothingAndSaysSo() throws IOException {
        site.run("site-publish");
        SortedMap<String, String> before = site.files("target/archive");
        SortedMap<String, String> mailed = site.files("target/outbox");

        Ended again = site.run("site-publish");

        assertThat(again.exit()).isEqualTo(ExitCode.DONE);
        assertThat(again.said())
                .contains("0 files to write")
                .endsWith("Nothing has changed since edition 2026-05-01.\n"
                        + site.readers() + " letters already sent.\n"
                        + "Look at ARCHIVE/index.html, a report at ARCHIVE/2026-05-01/ceo/index.html; messages are in "
                                .replace("ARCHIVE", site.path("target/archive").toString())
                        + site.path("target/outbox") + "\n");
        assertThat(site.files("target/archive")).isEqualTo(before);
        assertThat(site.files("target/outbox")).isEqualTo(mailed);
    }

    @Test
    void aChangedNoteMakesANewEditionThatNamesTheChange() throws IOException {
        site.run("site-publish");
        SortedMap<String, String> before = site.files("target/archive/2026-05-01");
        site.edit(JADA, INSURANCE, DEARER);

        Ended ended = site.run("site-publish");

        assertThat(ended.exit()).as(ended.said()).isEqualTo(ExitCode.DONE);
        assertThat(site.files("target/archive/2026-05-01")).isEqualTo(before);
        assertThat(site.text("target/archive/2026-05-01.2/cfo/digest.txt"))
                .contains("WHAT CHANGED SINCE 2026-05-01\n", "- Runway ", "+200");
        assertThat(site.messages()).hasSize(2 * site.readers());
        assertThat(site.files("target/outbox").values())
                .filteredOn(message -> message.contains("X-Report-Edition: 2026-05-01.2"))
                .allMatch(message -> message.contains("Subject: SAMPLE REVISED [2026-05-01.2] "));
        assertThat(site.text("target/archive/2026-05-01.2/cfo/index.html")).contains("2026-05-01");
        assertThat(site.run("site-verify").exit()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void editionsOfOneDayAreNumberedAndAnEarlierDayIsRefused() throws IOException {
        site.run("site-publish");
        site.edit(JADA, INSURANCE, DEARER);
        site.run("site-publish");
        site.edit(JADA, DEARER, INSURANCE);
        assertThat(site.run("site-publish").said()).contains("Edition 2026-05-01.3");

        assertThat(site.run("site-publish", "--asOf", "2026-05-08").said()).contains("Edition 2026-05-08");
        SortedMap<String, String> before = site.files("target/archive");
        Ended back = site.run("site-publish", "--asOf", "2026-05-07");
        assertThat(back.exit()).isEqualTo(ExitCode.MEND);
        assertThat(back.said()).contains("2026-05-07 is before that of edition 2026-05-08");
        assertThat(site.files("target/archive")).isEqualTo(before);
    }

    @Test
    void aReaderWhoMissedAnEditionIsToldWhatChangedSinceTheirLast() throws IOException {
        site.run("site-publish");
        site.edit(JADA, INSURANCE, DEARER);
        site.run("site-publish", "--group", "cfo");
        site.edit(JADA, DEARER, DEAREST);
        site.run("site-publish");

        assertThat(site.files("target/outbox").values())
                .filteredOn(message -> message.contains("X-Report-Edition: 2026-05-01.3"))
                .filteredOn(message -> message.contains("X-Report-Perspective: ceo"))
                .hasSize(2)
                .allMatch(message -> message.contains("WHAT CHANGED SINCE 2026-05-01\r\n"));
    }

    @Test
    void twoRunsAtOnceMakeOneEditionAndOneMailing() throws IOException, InterruptedException, ExecutionException {
        List<Process> runs = List.of(start(), start());
        for (Process run : runs) {
            assertThat(run.waitFor(2, TimeUnit.MINUTES)).isTrue();
        }

        assertThat(runs).extracting(Process::exitValue).contains(0).isSubsetOf(0, 2);
        assertThat(site.text("target/archive/_data/editions.json")).doesNotContain("2026-05-01.2");
        assertThat(site.files("target/outbox").keySet())
                .filteredOn(name -> name.endsWith(".eml"))
                .hasSize(site.readers());
        assertThat(site.run("site-verify").exit()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void aRunThatEndedHalfWayIsFinishedOrPassedBy() throws IOException {
        site.run("site-publish");
        Files.delete(site.path("target/archive/_data/editions.json"));
        Files.delete(site.path("target/archive/2026-05-01/ceo/index.html"));
        assertThat(site.run("site-publish").said()).contains("Edition 2026-05-01 (new)");
        assertThat(site.run("site-verify").exit()).isEqualTo(ExitCode.DONE);

        Files.delete(site.path("target/archive/_data/editions.json"));
        site.edit(JADA, INSURANCE, DEARER);
        Ended other = site.run("site-publish");
        assertThat(other.exit()).as(other.said()).isEqualTo(ExitCode.DONE);
        assertThat(other.said()).contains("Edition 2026-05-01.2");
    }

    private Process start() throws IOException {
        return site.child(List.of(), List.of("site-publish"))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
