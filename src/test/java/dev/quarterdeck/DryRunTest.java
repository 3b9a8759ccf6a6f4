package dev.quarterdeck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.SiteRun.Ended;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run that changes nothing says of the one that would. */
class DryRunTest {

    @TempDir
    Path folder;

    private SiteRun site;

    @BeforeEach
    void copySample() throws IOException {
        site = SiteRun.sample(folder);
    }

    /** A page and more are changed by one note; who reads none of it is told so in a line. */
    @Test
    void aDryRunSaysWhatWouldBePublishedAndWhichLetterEachReaderWouldGet() throws IOException {
        site.run("site-publish", "--group", "cfo,rental");
        site.edit("content/handoffs/jada.md", "$780 | $780", "$980 | $980");

        String said =
                site.run("site-publish", "--dryRun", "--group", "core,rental").said();

        assertThat(said.lines().map(line -> line.replaceFirst("[\\d,]+ bytes", "N bytes")))
                .containsSubsequence(
                        "Edition 2026-05-01.2 (new): 184 files to write, 6 unchanged",
                        "  new      the edition itself         48 pages, 18 other files, N bytes",
                        "  new      data of all editions       8 files, N bytes",
                        "  changed  data of all editions       1 file, N bytes: _data/editions.json",
                        "Edition 2026-05-01.2: 8 reports, 151 pages",
                        "          - Runway 7.9 months, was 8.2",
                        "Delivery",
                        "  ceo     owner@example.com        would be sent",
                        "  cfo     owner@example.com        would be sent: what changed, their last letter was of 2026-05-01",
                        "  eyd     deliveries@example.com   not asked for",
                        "  rental  rentals@example.com      would be sent: a note, nothing new since 2026-05-01",
                        "A dry run stops here: nothing was published, and nobody was mailed.")
                .anyMatch(line ->
                        line.startsWith("  new      pages around the editions  8 files, N bytes: archive/cao/ (1), "));
        assertThat(said.lines()).hasSizeLessThan(60);
        assertThat(site.messages()).hasSize(3);

        assertThat(site.run("site-publish", "--dryRun", "--mail.unchanged", "none")
                        .said())
                .contains("  rental  rentals@example.com      nothing new, not sent\n");
    }

    @Test
    void aDryRunWritesNothing() throws IOException {
        Ended ended = site.run("site-publish", "--dryRun");

        assertThat(ended.exit()).isEqualTo(ExitCode.DONE);
        assertThat(ended.said())
                .contains(
                        "4 files, ",
                        "assets/icon.",
                        "A dry run stops here: nothing was published, and nobody was mailed.");
        assertThat(site.path("target/archive")).doesNotExist();
        assertThat(site.path("target/outbox")).doesNotExist();
        assertThat(site.path("target/ledger")).doesNotExist();
    }
}
