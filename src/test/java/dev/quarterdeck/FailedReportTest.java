package dev.quarterdeck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.SiteRun.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One report that fails, and the others. */
class FailedReportTest {

    private static final String BROKEN = """
            ---
            id: broken
            title: Broken
            headlines: [CEO-SUBJECT]
            summaries: [CEO-HEAD]
            areas: [growth]
            changes: [findings]
            ---
            # Broken

            ## KPIs

            | Figure | Label | Format | Delta | Better |
            |---|---|---|---|---|
            | cash / runway.mid | Cash | money0 | DELTA | up |

            ## Sections

            - freshness
            """;

    @TempDir
    Path folder;

    private SiteRun site;

    @BeforeEach
    void copySample() throws IOException {
        site = SiteRun.sample(folder);
    }

    @Test
    void isNamedWhileTheOthersArePublishedAndComesOnceItIsMended() throws IOException {
        site.add("content/perspectives/broken.md", BROKEN.replace("DELTA", "9"));

        Ended ended = site.run("site-publish");

        assertThat(ended.exit()).as(ended.said()).isEqualTo(ExitCode.PARTLY);
        assertThat(ended.said())
                .contains("content/perspectives/broken.md:1:1: error ED-010: the report broken could not be made");
        assertThat(site.files("target/archive"))
                .containsKeys("2026-05-01/ceo/index.html", "2026-05-01/cfo/digest.txt")
                .doesNotContainKey("2026-05-01/broken/index.html");
        assertThat(site.files("target/outbox")).hasSize(site.readers());
        assertThat(site.run("site-publish").said()).contains("0 files to write", "already sent");

        site.add("content/perspectives/broken.md", BROKEN.replace("DELTA", "1"));
        Ended mended = site.run("site-publish");

        assertThat(mended.exit()).as(mended.said()).isEqualTo(ExitCode.DONE);
        assertThat(site.files("target/archive")).containsKey("2026-05-01.2/broken/index.html");
        assertThat(site.run("site-verify").exit()).isEqualTo(ExitCode.DONE);

        site.add("site.properties", "perspective.broken.to = ann@example.com\n" + site.text("site.properties"));
        assertThat(site.run("site-publish").said())
                .contains("a report at " + site.path("target/archive/2026-05-01.2/broken/index.html"));
        site.run("site-rollback", "--edition", "2026-05-01");
        assertThat(site.run("site-publish").said())
                .as("the report that was not made then is not what a reader is led to")
                .contains("a report at " + site.path("target/archive/2026-05-01/ceo/index.html"));
    }

    @Test
    void becauseOfATemplateIsNamedToo() throws IOException {
        site.add(
                "templates/digest.ftl",
                Files.readString(Path.of("templates/digest.ftl"))
                        .replace("<#list extras as extra>", "<#list extras as extra>${nothing}"));

        Ended ended = site.run("site-publish");

        assertThat(ended.exit()).as(ended.said()).isEqualTo(ExitCode.PARTLY);
        assertThat(ended.said()).contains("templates/digest.ftl", "the reports cao, cfo, cmo could not be made");
        assertThat(site.files("target/archive"))
                .containsKey("2026-05-01/ceo/index.html")
                .doesNotContainKey("2026-05-01/cfo/index.html");
        assertThat(site.text("target/archive/archive/cfo/index.html")).doesNotContain("2026-05-01/cfo");
    }

    @Test
    void leavesNothingOfWhatWasWrittenBeforeItsPageBroke() throws IOException {
        site.add(
                "templates/report.ftl",
                Files.readString(Path.of("templates/report.ftl"))
                        .replace("<@sources/>", "<#if b.perspective.id == \"cfo\">${nothing}</#if><@sources/>"));

        Ended ended = site.run("site-bake");

        assertThat(ended.exit()).as(ended.said()).isEqualTo(ExitCode.PARTLY);
        assertThat(site.files("target/edition/2026-05-01"))
                .containsKeys("2026-05-01/ceo/report.json", "2026-05-01/manifest.json", "_data/editions.json")
                .noneSatisfy((path, bytes) -> assertThat(path).contains("cfo/").doesNotStartWith("archive/"));
    }

    @Test
    void aReaderFarBehindIsToldThatTheirLastLetterIsOlder() throws IOException {
        String line = "$780 | $780";
        site.run("site-publish");
        for (int i = 1; i <= 6; i++) {
            String next = "$78" + i + " | $78" + i;
            site.edit("content/handoffs/jada.md", line, next);
            line = next;
            site.run("site-publish", "--group", i < 6 ? "cfo" : "core");
        }

        assertThat(site.files("target/outbox").values())
                .filteredOn(message -> message.contains("X-Report-Edition: 2026-05-01.7"))
                .filteredOn(message -> message.contains("X-Report-Perspective: ceo"))
                .hasSize(2)
                .allMatch(message ->
                        message.contains("Changes between your last letter and 2026-05-01.2 are not listed.\r\n"));
        assertThat(site.files("target/archive"))
                .containsKeys(
                        "2026-05-01.7/ceo/digest-since-2026-05-01.2.txt",
                        "2026-05-01.7/ceo/digest-before-2026-05-01.2.txt");
    }
}
