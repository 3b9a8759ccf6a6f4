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
import java.util.stream.Stream;
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
        assertThat(messages()).hasSize(site.readers());
    }

    @Test
    void aLetterIsSentAgainToWhomItIsAskedFor() throws IOException {
        site.run("site-publish");
        int before = messages().size();

        Ended again = site.run("site-publish", "--resend", "cfo:books@example.com,rental");

        assertThat(again.exit()).as(again.said()).isEqualTo(ExitCode.DONE);
        assertThat(again.said().lines().filter(line -> line.matches(".*@example\\.com +sent")))
                .hasSize(2)
                .anyMatch(line -> line.matches(" +cfo +books@example\\.com +sent"))
                .anyMatch(line -> line.matches(" +rental +rentals@example\\.com +sent"));
        assertThat(messages()).hasSize(before);

        Ended nobody = site.run("site-publish", "--resend", "cfo:nobody@example.com");
        assertThat(nobody.exit()).isEqualTo(ExitCode.MEND);
        assertThat(nobody.said())
                .contains("error SET-READER: -Dresend names nobody who reads \"cfo\": \"nobody@example.com\"");
    }

    @Test
    void aLetterWhosePageCannotBeReadBackIsNamedAndNotSent() throws IOException {
        site.run("site-publish");
        site.add("target/archive/2026-05-01/cfo/index.html", "other");
        List<Path> before = messages();

        Ended ended = site.run("site-publish", "--resend", "cfo:books@example.com,rental");

        assertThat(ended.exit()).as(ended.said()).isEqualTo(ExitCode.PARTLY);
        assertThat(ended.said())
                .contains("2026-05-01/cfo/index.html:1:1: error PUB-003")
                .contains("  cfo     books@example.com    not sent: its page could not be read back; run again\n")
                .contains("  rental  rentals@example.com  sent\n")
                .contains(site.readers() - 2 + " letters already sent.")
                .endsWith("Mail about letters to look after, to owner@example.com: sent\n");
        assertThat(messages()).hasSize(before.size() + 1);
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
                        + "Look at target/archive/index.html, a report at target/archive/archive/cao/index.html;"
                        + " messages are in target/outbox\n");
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
        assertThat(messages()).hasSize(2 * site.readers());
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
    void aDryRunSaysWhoWouldBeMailed() throws IOException {
        site.run("site-publish", "--group", "cfo");

        String said = site.run("site-publish", "--dryRun", "--group", "core").said();

        assertThat(said.lines())
                .containsSubsequence(
                        "Delivery",
                        "  ceo     owner@example.com        would be sent",
                        "  ceo     partner@example.com      would be sent",
                        "  cfo     owner@example.com        already sent",
                        "  rental  rentals@example.com      not asked for",
                        "A dry run stops here: nothing was published, and nobody was mailed.");
        assertThat(messages()).hasSize(2);
    }

    @Test
    void aDryRunWritesNothing() throws IOException {
        Ended ended = site.run("site-publish", "--dryRun");

        assertThat(ended.exit()).isEqualTo(ExitCode.DONE);
        assertThat(ended.said())
                .contains("_data/editions.json", "A dry run stops here: nothing was published, and nobody was mailed.");
        assertThat(site.path("target/archive")).doesNotExist();
        assertThat(site.path("target/outbox")).doesNotExist();
        assertThat(site.path("target/ledger")).doesNotExist();
    }

    @Test
    void aRollbackLeadsBackUntilTheNextEdition() throws IOException {
        site.run("site-publish");
        site.edit(JADA, INSURANCE, DEARER);
        site.run("site-publish");
        SortedMap<String, String> published = site.files("target/archive");
        assertThat(site.run("site-rollback", "--edition", "2026-05-01", "--dryRun")
                        .said())
                .contains("Edition 2026-05-01 would be the current one; nothing was changed.");
        assertThat(site.files("target/archive")).isEqualTo(published);

        Ended ended = site.run("site-rollback", "--edition", "2026-05-01");

        assertThat(ended.exit()).as(ended.said()).isEqualTo(ExitCode.DONE);
        assertThat(site.text("target/archive/_data/editions.json")).contains("\"current\" : \"2026-05-01\"");
        assertThat(site.text("target/archive/archive/ceo/index.html")).doesNotContain("2026-05-01.2");
        assertThat(site.files("target/archive")).containsKey("2026-05-01.2/ceo/index.html");
        assertThat(site.run("site-verify").exit()).isEqualTo(ExitCode.DONE);
        SortedMap<String, String> rolledBack = site.files("target/archive");
        assertThat(site.run("site-publish").exit()).isEqualTo(ExitCode.DONE);
        assertThat(site.files("target/archive")).isEqualTo(rolledBack);
        assertThat(site.run("site-rollback", "--edition", "2020-01-01").exit()).isEqualTo(ExitCode.MEND);
    }

    @Test
    void rollingBackAndForthEndsInTheSameBytes() throws IOException {
        site.run("site-publish");
        site.edit(JADA, INSURANCE, DEARER);
        site.run("site-publish");
        SortedMap<String, String> published = site.files("target/archive");

        site.run("site-rollback", "--edition", "2026-05-01");
        SortedMap<String, String> back = site.files("target/archive");
        site.run("site-rollback", "--edition", "2026-05-01.2");

        assertThat(back).isNotEqualTo(published);
        assertThat(site.files("target/archive")).isEqualTo(published);
        site.run("site-rollback", "--edition", "2026-05-01");
        assertThat(site.files("target/archive")).isEqualTo(back);
    }

    @Test
    void aRollbackThatStopsHalfWayIsFinishedByTheSameCommand() throws IOException {
        site.run("site-publish");
        site.edit(JADA, INSURANCE, DEARER);
        site.run("site-publish");
        Path blocked = Files.createDirectories(site.path("target/archive/archive/ceo/.index.html.new/blocked"));

        Ended stopped = site.run("site-rollback", "--edition", "2026-05-01");

        assertThat(stopped.exit()).as(stopped.said()).isEqualTo(ExitCode.PARTLY);
        assertThat(site.run("site-verify").said())
                .contains("archive/ceo/index.html:1:1: error VER-001", "run site-rollback -Dedition=2026-05-01");
        Files.delete(blocked);
        Files.delete(blocked.getParent());
        assertThat(site.run("site-rollback", "--edition", "2026-05-01").exit()).isEqualTo(ExitCode.DONE);
        assertThat(site.run("site-verify").exit()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void verifySaysWhatItCheckedAndAgainstWhat() {
        site.run("site-publish");

        Ended ended = site.run("site-verify");

        assertThat(ended.exit()).isEqualTo(ExitCode.DONE);
        assertThat(ended.said())
                .matches("Checked 1 edition: \\d+ files of [\\d,]+ bytes, against manifests, check sums, the chain of "
                        + "editions and \\d+ records of the ledger\\.\nAll is as it was published\\.\n");
    }

    @Test
    void aFrontPageThatWasTouchedIsFoundAndRepaired() throws IOException {
        site.run("site-publish");
        SortedMap<String, String> published = site.files("target/archive");
        site.add("target/archive/index.html", "other");

        assertThat(site.run("site-verify").said()).contains("index.html:1:1: error VER-001", "run site-publish");

        site.run("site-publish");
        assertThat(site.files("target/archive")).isEqualTo(published);
    }

    @Test
    void anEditionsJsonThatWasTouchedIsNotBuiltUpon() throws IOException {
        site.run("site-publish");
        site.edit("target/archive/_data/editions.json", "\"current\" : \"2026-05-01\"", "\"current\" : \"2026-05-02\"");
        SortedMap<String, String> touched = site.files("target/archive");

        Ended ended = site.run("site-publish");

        assertThat(ended.exit()).isEqualTo(ExitCode.MEND);
        assertThat(ended.said()).contains("_data/editions.json:1:1: error ED-003", "Restore it from a copy");
        assertThat(site.files("target/archive")).isEqualTo(touched);
    }

    @Test
    void anEditionPastItsTimeIsToldAndOnlyItsOwnerRemovesIt() throws IOException, InterruptedException {
        site.add("repos.env", "ARCHIVE_RETENTION=10y\n");
        site.run("site-publish", "--asOf", "2015-04-30");
        String told =
                "2015-04-30:1:1: warning RET-001: this edition is older than archive.retention (10y). To remove its "
                        + "pages and keep the proof of what they were: ";

        assertThat(site.run("site-publish", "--asOf", "2025-04-30").said()).doesNotContain("RET-001");
        assertThat(site.run("site-publish").said()).contains(told);
        String said = site.run("site-verify").said();
        assertThat(said).contains(told, "All is as it was published.");
        assertThat(site.files("target/archive/2015-04-30")).hasSizeGreaterThan(10);

        int from = said.indexOf(told) + told.length();
        String command = said.substring(from, said.indexOf(".\n", from));
        assertThat(new ProcessBuilder("sh", "-c", command).start().waitFor()).isZero();

        assertThat(site.files("target/archive/2015-04-30")).containsOnlyKeys("SHA256SUMS", "manifest.json");
        Ended verified = site.run("site-verify");
        assertThat(verified.exit()).as(verified.said()).isEqualTo(ExitCode.DONE);
        assertThat(verified.said())
                .contains("2015-04-30/manifest.json:1:1: info VER-002: it stays, and the edition's pages were removed")
                .doesNotContain("RET-001");
        assertThat(site.run("site-publish").exit()).isEqualTo(ExitCode.DONE);
        assertThat(site.run("site-verify").exit()).isEqualTo(ExitCode.DONE);
        site.add("repos.env", "ARCHIVE_RETENTION=20y\n");
        assertThat(site.run("site-verify").said())
                .contains("2015-04-30/ceo/index.html:1:1: error VER-001: it is missing");
    }

    @Test
    void verifyFindsAPageThatWasTouched() throws IOException {
        site.run("site-publish");
        site.add("target/archive/2026-05-01/ceo/index.html", "other");

        Ended ended = site.run("site-verify");

        assertThat(ended.exit()).isEqualTo(ExitCode.MEND);
        assertThat(ended.said())
                .contains("2026-05-01/ceo/index.html:1:1: error VER-001: it is not as it was published");
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

    private List<Path> messages() throws IOException {
        try (Stream<Path> files = Files.list(site.path("target/outbox"))) {
            return files.filter(file -> file.toString().endsWith(".eml")).toList();
        }
    }
}
