package dev.quarterdeck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.SiteRun.Ended;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with content, and how a run ends because of it. */
class BadInputTest {

    private static final String HANDOFFS = "content/handoffs";

    private static final String INFOS = " (mvn site-check tells the infos)";

    @TempDir
    Path folder;

    private SiteRun site;

    @BeforeEach
    void copySample() throws IOException {
        site = SiteRun.sample(folder);
    }

    @Test
    void withoutHandoffsNothingIsPublished() throws IOException {
        FileUtils.deleteDirectory(site.path(HANDOFFS).toFile());
        site.publishesNothing("there is no handoff");
        Files.createDirectories(site.path(HANDOFFS));
        site.publishesNothing("there is no handoff");
    }

    @Test
    void aSectionThatNothingMakesStopsTheRun() throws IOException {
        site.edit("content/perspectives/ceo.md", "- milestones\n", "- milestons\n");
        site.publishesNothing("unknown section \"milestons\"");
    }

    /** What AWS would be asked costs money, and here nobody has credentials for it. */
    @Test
    void nothingIsCollectedForContentThatStopsTheRun() throws IOException {
        site.edit("content/perspectives/ceo.md", "- milestones\n", "- milestons\n");
        site.edit(
                "site.properties",
                "metrics.from = file:content/metrics/snapshot.json",
                "metrics.from = aws:\nmetrics.regions = us-west-2");

        site.publishesNothing("unknown section \"milestons\"");
    }

    @Test
    void aPairThatCannotBeComparedStopsTheRun() throws IOException {
        site.edit("content/frameworks/contradictions.md", "/lambda/*/runtime |", "/lambda/*/runtimes |");
        site.publishesNothing("FW-045: no snapshot holds \"/lambda/*/runtimes\"");
    }

    @Test
    void aSiteMayHoldFewerPairs() throws IOException {
        String shipped = site.text("content/frameworks/contradictions.md");
        site.edit("content/frameworks/contradictions.md", shipped, shipped.replaceAll("(?m)^\\| CTR-W.*\n", ""));

        assertThat(site.run("site-check").exit()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void aUnitWithBlanksInItsNameHasItsPagesLikeAnyOther() throws IOException {
        site.add(HANDOFFS + "/harbor.md", """
                ---
                unit: Harbor Bakery
                model: service
                updated: 2026-04-30
                ---
                # Harbor Bakery
                ## Monthly costs
                | Item | Kind | Low | High |
                |---|---|---:|---:|
                | Oven lease | fixed | $900 | $950 |
                """);

        assertThat(site.run("site-publish").exit()).isEqualTo(ExitCode.DONE);
        assertThat(site.text("target/archive/2026-05-01/cfo/harbor-bakery.html"))
                .contains("Harbor Bakery", "Oven lease");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '>',
            value = {
                "../x > Write unit: x",
                "/etc/passwd > Write unit: etc-passwd",
                "C:\\boats > Write unit: c-boats",
                "report > Write a name of letters from a to z and digits, and none of: archive",
                "\u041b\u043e\u0434\u043a\u0430 > Write a name of letters from a to z and digits",
            })
    void aUnitThatCanNameNoPageIsToldWithWhatToWrite(String unit, String todo) throws IOException {
        site.add(HANDOFFS + "/x.md", "---\nmodel: service\nunit: " + unit + "\n---\n## Actions\n- Paint it\n");

        assertThat(site.run("site-check").said())
                .contains("content/handoffs/x.md:3:7: warning HD-013: the unit \"" + unit
                        + "\" cannot name a page, and gets none of its own. " + todo);
    }

    @Test
    void aUnitWithALongNameIsToldAndPublished() throws IOException {
        site.add(HANDOFFS + "/x.md", "---\nunit: " + "boat ".repeat(100) + "\n---\n## Actions\n- Paint it\n");

        Ended ended = site.run("site-publish");

        assertThat(ended.exit()).as(ended.said()).isEqualTo(ExitCode.DONE);
        assertThat(ended.said()).contains("x.md:2:7: warning HD-013", "Write unit: boat-boat-");
    }

    @Test
    void anIdOfTheTableOfUnitsThatCanNameNoPageStopsTheRun() throws IOException {
        site.edit("content/frameworks/units.md", "| jada |", "| ../jada |");

        site.publishesNothing("error FW-043: the id \"../jada\" cannot name a page");
    }

    @Test
    void aRowThatTwoFilesHoldIsNamedWithTheOneThatIsUsed() throws IOException {
        site.add(HANDOFFS + "/other.md", """
                ---
                unit: jada
                updated: 2026-04-01
                ---
                ## Monthly costs
                | Item | Kind | Low | High |
                |---|---|---:|---:|
                | Slip fee | fixed | $1,900 | $1,900 |
                """);

        assertThat(site.run("site-check").said())
                .contains(
                        "content/handoffs/other.md:8:3: warning HD-071: \"Slip fee\" is also at content/handoffs/jada.md:20:3,"
                                + " which is newer and used. Keep one of the two.");
    }

    @Test
    void whatCannotBeReadInANoteIsToldAndTheRestIsPublished() throws IOException {
        site.add(HANDOFFS + "/empty.md", "");
        Files.write(site.path(HANDOFFS + "/bytes.md"), "# Caf\u00e9\n\nText\n".getBytes(StandardCharsets.ISO_8859_1));
        site.add(HANDOFFS + "/large.md", "# Large\n\n" + "words and words\n".repeat(140_000));
        site.add(HANDOFFS + "/dated.md", "# Dated\nupdated: 2026-02-30\n\n## Actions\n- Do it (due 2026-13-45)\n");

        Ended ended = site.run("site-publish");

        assertThat(ended.exit()).as(ended.said()).isEqualTo(ExitCode.DONE);
        assertThat(ended.said())
                .contains(
                        "empty.md:1:1: warning HD-014: the file is empty. Write what it is about, or delete it.",
                        "bytes.md:1:6: warning HD-010: bytes that are not UTF-8. Save the file as UTF-8.",
                        "large.md:1:1: error HD-011: the file is larger than 1 MiB. Split it.",
                        "dated.md:2:10: error HD-065: there is no day \"2026-02-30\". Write it as YYYY-MM-DD.",
                        "dated.md:5:14: error HD-065: there is no day \"2026-13-45\". Write it as YYYY-MM-DD.")
                .doesNotContain("\tat ");
        assertThat(site.path("target/archive/2026-05-01/ceo/index.html")).exists();
    }

    /** Reports that cite the place tell their readers no more than that there is something. */
    @Test
    void whatAReportCitesToIsToldAndCountedOnce() throws IOException {
        site.edit(HANDOFFS + "/jada.md", "## Monthly costs\n", "## Monthly costs\nThe permit was $90.\n\n");
        String told = site.run("site-check").said();

        String published = site.run("site-publish").said();

        assertThat(published).contains("content/handoffs/jada.md:18:16: warning HD-043: \"$90\"");
        assertThat(lines(published, "content/")).isSubsetOf(lines(told, "content/"));
        assertThat(lines(told, "Problems: ")).hasSize(1).isEqualTo(lines(published.replace(INFOS, ""), "Problems: "));
    }

    private static List<String> lines(String said, String start) {
        return said.lines().filter(line -> line.startsWith(start)).toList();
    }

    @Test
    void twoFilesThatDisagreeArePublishedWithBothNamed() throws IOException {
        site.add(HANDOFFS + "/a.md", "---\nunit: jada\nupdated: 2026-04-20\n---\n## Email list\ncontacts: 3,600\n");
        site.add(HANDOFFS + "/b.md", "---\nunit: jada\nupdated: 2026-03-20\n---\n## Email list\ncontacts: 3,500\n");

        Ended ended = site.run("site-publish");

        assertThat(ended.exit()).as(ended.said()).isEqualTo(ExitCode.DONE);
        assertThat(ended.said())
                .contains("content/handoffs/b.md:6:11: warning HD-072: \"contacts\" is \"3,500\" here but \"3,600\" at"
                        + " content/handoffs/a.md:6:11, which is newer and is used. Keep one of the two.");
    }

    @ParameterizedTest(name = "{index}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "''                    | warning HD-014",
                "'   \n\n'            | warning HD-014",
                "'---\n---\n'         | warning HD-012",
                "'<!-- nothing yet -->' | warning HD-012",
                "'PK\\3\\4\\24\\0\\6\\0\\10\\0' | error HD-015: the file is no text, and nothing in it is read. Save it as Markdown in UTF-8, or take it out of content/handoffs.",
                "'#\\0 \\0M\\0a\\0y\\0' | error HD-015",
                "'# May\\0\\0\\0' | warning HD-012", // slips
                "'# May\\37\\37\\37\\37 is the month in which the yards open and boats are launched, one after the other' | warning HD-012",
                "'# Log\\n\\33[32mPASS\\33[0m \\33[31mFAIL\\33[0m N\\bNA\\bAM\\bME\\bE\\13\\13' | warning HD-012",
                "'# May\\f\\f\\f\\f\\t\\t\\r\\r' | warning HD-012",
            })
    void oneNoteThatSaysNothingIsPublished(String note, String told) throws IOException {
        SiteRun alone = SiteRun.with(folder.resolve("alone"), note.translateEscapes());

        Ended ended = alone.run("site-publish");

        assertThat(ended.exit()).as(ended.said()).isEqualTo(ExitCode.DONE);
        assertThat(ended.said()).contains("one-note.md:1:1: " + told);
        assertThat(alone.path("target/archive/2026-05-01/ceo/index.html")).exists();
    }

    @Test
    void aSnapshotThatCannotBeReadIsToldAndTheRestIsPublished() throws IOException {
        site.add("content/metrics/snapshot.json", "{\"schema\": [");

        Ended ended = site.run("site-publish");

        assertThat(ended.exit()).as(ended.said()).isEqualTo(ExitCode.DONE);
        assertThat(ended.said()).contains("content/metrics/snapshot.json:1:", "error SN-002: the snapshot is not JSON");
    }

    @Test
    void strictPublishesNothingWhileAnErrorStands() throws IOException {
        site.add(HANDOFFS + "/large.md", "# Large\n\n" + "words and words\n".repeat(140_000));

        assertThat(site.run("site-publish", "--strict").exit()).isEqualTo(ExitCode.MEND);
        assertThat(site.path("target/archive")).doesNotExist();
    }

    @Test
    void oneNoteAndNothingElseIsEnoughToBake() throws IOException {
        SiteRun alone = SiteRun.with(folder.resolve("alone"), "# My boat\n\n## Actions\n- Paint it\n");

        Ended ended = alone.run("site-bake");

        assertThat(ended.exit()).as(ended.said()).isEqualTo(ExitCode.DONE);
        assertThat(alone.files("target/edition").keySet()).anyMatch(name -> name.endsWith("/ceo/index.html"));
    }
}
