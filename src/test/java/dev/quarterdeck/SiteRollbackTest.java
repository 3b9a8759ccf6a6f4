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

/** Leading readers back to an earlier edition, and forth again. */
class SiteRollbackTest {

    private static final String INSURANCE = "$780 | $780";
    private static final String DEARER = "$980 | $980";
    private static final String JADA = "content/handoffs/jada.md";

    @TempDir
    Path folder;

    private SiteRun site;

    @BeforeEach
    void copySample() throws IOException {
        site = SiteRun.sample(folder);
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
        Ended again = site.run("site-publish");
        assertThat(again.exit()).isEqualTo(ExitCode.DONE);
        assertThat(again.said())
                .contains(
                        "Nothing has changed since edition 2026-05-01.2. The current one is 2026-05-01, since a rollback; "
                                + "to go back to 2026-05-01.2: mvn site-rollback -Dedition=2026-05-01.2\n")
                .contains("a report at " + site.path("target/archive/2026-05-01/ceo/index.html"));
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
}
