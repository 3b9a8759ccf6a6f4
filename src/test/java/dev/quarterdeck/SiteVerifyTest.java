package dev.quarterdeck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.SiteRun.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What became of an archive since it was published. */
class SiteVerifyTest {

    @TempDir
    Path folder;

    private SiteRun site;

    @BeforeEach
    void copySample() throws IOException {
        site = SiteRun.sample(folder);
    }

    @Test
    void whereNothingWasPublishedNothingIsSaidToBeSound() {
        Ended ended = site.run("site-verify");

        assertThat(ended.exit()).isEqualTo(ExitCode.DONE);
        assertThat(ended.said())
                .isEqualTo("The archive holds no edition: nothing was published to where publish.to leads.\n");
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
    void ofWhatCannotBeReadNobodySaysThatItWasChanged() throws IOException {
        site.run("site-publish");
        Path page = folder.resolve("target/archive/index.html");
        Files.delete(page);
        Files.createSymbolicLink(page, page.getFileName());

        Ended ended = site.run("site-verify");

        assertThat(ended.said())
                .contains("index.html:1:1: error VER-003: it cannot be read: ")
                .endsWith("\nAll that could be read is as it was published.\n");
        assertThat(ended.exit()).isEqualTo(ExitCode.MEND);
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
}
