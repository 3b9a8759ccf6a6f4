package dev.quarterdeck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.SiteRun.Ended;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with content and settings, and how a run ends because of it. */
class BadInputTest {

    private static final String HANDOFFS = "content/handoffs";

    @TempDir
    Path folder;

    private SiteRun site;

    @BeforeEach
    void copySample() throws IOException {
        site = SiteRun.sample(folder);
    }

    @Test
    void aMissingFolderIsNamed() {
        Ended ended = new SiteRun(folder.resolve("nowhere")).run("site-publish");

        assertThat(ended.exit()).isEqualTo(ExitCode.MEND);
        assertThat(ended.said()).contains("no folder", "-Dsite");
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    @Test
    void withoutHandoffsNothingIsPublished() throws IOException {
        FileUtils.deleteDirectory(site.path(HANDOFFS).toFile());
        stops("there is no handoff");
        Files.createDirectories(site.path(HANDOFFS));
        stops("there is no handoff");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "mail.form = a@example.com, unknown setting",
        "perspective.cxo.to = a@example.com, there is no perspective",
        "publish.to = gopher://example.com, publish.to is",
        "as-of = 2026-02-30, as-of is",
    })
    void aSettingThatMeansNothingStopsTheRun(String line, String told) throws IOException {
        site.add(
                "site.properties", site.text("site.properties").replace("as-of = 2026-05-01", "") + "\n" + line + "\n");
        stops(told);
    }

    @Test
    void aPerspectiveThatIsNoneIsNamedWhereTheSettingStands() throws IOException {
        site.add(
                "site.properties",
                "site.title = Reports\n  perspective.cxo.to = a@example.com\nmail.from = b@example.com\n");
        stops("site.properties:2:3: error SET-PERSPECTIVE: there is no perspective \"cxo\"");
    }

    @Test
    void aDateBeforeTheNewestEditionIsNamedWhereItStands() throws IOException {
        site.run("site-publish");
        SortedMap<String, String> before = site.files("target/archive");
        site.add("site.properties", "# a day too early\nas-of = 2026-04-30\n");

        stopsWith("site.properties:2:9: error ED-001: the as-of date 2026-04-30 is before that of edition 2026-05-01");
        assertThat(site.files("target/archive")).isEqualTo(before);
    }

    @Test
    void aSectionThatNothingMakesStopsTheRun() throws IOException {
        site.edit("content/perspectives/ceo.md", "- milestones\n", "- milestons\n");
        stops("unknown section \"milestons\"");
    }

    /** What AWS would be asked costs money, and here nobody has credentials for it. */
    @Test
    void nothingIsCollectedForContentThatStopsTheRun() throws IOException {
        site.edit("content/perspectives/ceo.md", "- milestones\n", "- milestons\n");
        site.edit(
                "site.properties",
                "metrics.from = file:content/metrics/snapshot.json",
                "metrics.from = aws:\nmetrics.regions = us-west-2");

        stops("unknown section \"milestons\"");
    }

    @Test
    void aPairThatCannotBeComparedStopsTheRun() throws IOException {
        site.edit("content/frameworks/contradictions.md", "/lambda/*/runtime |", "/lambda/*/runtimes |");
        stops("FW-045: no snapshot holds \"/lambda/*/runtimes\"");
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

        stops("error FW-043: the id \"../jada\" cannot name a page");
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
    void aBrokenTemplateIsToldOnceHoweverManyReportsItBreaks() throws IOException {
        Files.createDirectories(site.path("templates"));
        site.add("templates/report.ftl", "${nobody.knows}");

        assertThat(site.run("site-publish").said())
                .containsOnlyOnce("could not be made")
                .contains("error TEMPLATE: the reports cao, ceo, cfo, cmo, cto, dcb, eyd, rental could not be made: ");
    }

    @ParameterizedTest
    @CsvSource({
        "report.ftl, <p>our 7 wonders</p>, prints \"7\" in no element that says what kind of text it is",
        "digest.ftl, 9 more, 'of the letter prints \"9\", which no figure, date or name of it holds'",
    })
    void aFigureThatATemplatePrintsOfItsOwnStopsTheRun(String name, String printed, String told) throws IOException {
        String template = Files.readString(Path.of("templates", name));
        site.add(
                "templates/" + name,
                template.replace("<@sources/>", printed + "<@sources/>").replace("${footer}", printed));

        Ended ended = site.run("site-publish");

        assertThat(ended.exit()).isNotEqualTo(ExitCode.DONE);
        assertThat(ended.said()).contains(told).doesNotContain("\tat ");
        assertThat(site.path("target/archive/2026-05-01")).doesNotExist();
    }

    /** An owner mends what one run has told, and must not learn of the rest by the next one. */
    @ParameterizedTest
    @ValueSource(strings = {"site-check", "site-bake", "site-publish", "site-remind"})
    void whatIsWrongWithSettingsContentAndTemplatesIsToldInOneRun(String command) throws IOException {
        site.edit(
                "site.properties",
                "site.currency = USD",
                "site.currency = dollars\nperspective.cxo.to = a@example.com");
        site.edit("content/perspectives/ceo.md", "- milestones\n", "- milestons\n");
        site.edit(HANDOFFS + "/jada.md", "updated: 2026-04-28", "updated: 2026-04-31");
        site.add("templates/report.ftl", "<#list reports as one>${one");
        site.add("templates/digest.ftl", "<#if");
        site.add("templates/notice.ftl", "${title");

        Ended ended = site.run(command, "--group", "board", "--confirm", "nobody@example.com");

        assertThat(ended.exit()).as(ended.said()).isEqualTo(ExitCode.MEND);
        assertThat(ended.said().lines().filter(line -> line.contains(": error ") || line.contains("MAIL-CONFIRM")))
                .extracting(line -> line.replaceFirst("(?<=: (?:error|warning) [A-Z0-9-]{1,20}): .*", ""))
                .containsExactly(
                        "command line:1:1: warning MAIL-CONFIRM",
                        "command line:1:1: error SET-PERSPECTIVE",
                        "content/handoffs/jada.md:3:10: error HD-065",
                        "content/perspectives/ceo.md:52:3: error FW-056",
                        "site.properties:5:17: error SET-VALUE",
                        "site.properties:6:1: error SET-PERSPECTIVE",
                        "templates/digest.ftl:1:2: error TEMPLATE",
                        "templates/notice.ftl:1:7: error TPL-001",
                        "templates/report.ftl:1:27: error TEMPLATE");
        assertThat(ended.said().lines().filter(line -> line.startsWith("Problems: ")))
                .singleElement()
                .asString()
                .startsWith("Problems: 8 errors, ");
        assertThat(site.path("target")).as("nothing was done").doesNotExist();
    }

    /** The page on the content would tell of a day that nobody has chosen, and its template's mistake would hide all others. */
    @Test
    void whereSettingsStopARunTheAuthorsPageStaysAsItWas() throws IOException {
        site.edit("site.properties", "as-of = 2026-05-01", "as-of = 2026-05-41");
        site.add("target/quality.html", "as it was");
        site.add("templates/quality.ftl", "${nobody.knows}");

        Ended ended = site.run("site-check");

        assertThat(ended.exit()).isEqualTo(ExitCode.MEND);
        assertThat(ended.said())
                .contains("error SET-VALUE: as-of is \"2026-05-41\"", "jada.md:40:31: warning HD-060")
                .endsWith("Nothing was done, and no service was asked.\n");
        assertThat(site.text("target/quality.html")).isEqualTo("as it was");
    }

    /** These come to light only where pages are baked. */
    @ParameterizedTest
    @CsvSource({"site-bake, Nothing was baked.", "site-publish, Nothing was published."})
    void aTemplateThatStopsTheBakingHidesNoOtherProblem(String command, String end) throws IOException {
        site.add("templates/front.ftl", "${nobody.knows}");
        site.add("templates/unit.ftl", "<#list reports as one>${one");

        Ended ended = site.run(command);

        assertThat(ended.exit()).as(ended.said()).isEqualTo(ExitCode.MEND);
        assertThat(ended.said())
                .contains(
                        "templates/front.ftl:1:3: error",
                        "templates/unit.ftl:1:27: error",
                        "jada.md:40:31: warning HD-060",
                        "Problems: 2 errors, 3 warnings, 2 infos")
                .endsWith(end + "\n");
    }

    @Test
    void aRollbackWithoutAnEditionAsksForOneOfThoseThatThereAre() {
        site.run("site-publish");

        Ended ended = site.run("site-rollback");

        assertThat(ended.exit()).isEqualTo(ExitCode.MEND);
        assertThat(ended.said()).contains("no edition is named. Name one with -Dedition: 2026-05-01.");
    }

    @Test
    void anUnknownPerspectiveToMailStopsTheRun() throws IOException {
        Ended ended = site.run("site-publish", "--group", "cxo");

        assertThat(ended.exit()).isEqualTo(ExitCode.MEND);
        assertThat(ended.said()).contains("\"cxo\"", "Use some of: cao, ceo, cfo");
        assertThat(site.path("target/archive")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"digest.ftl", "report.ftl", "front.ftl"})
    void aTemplateWithAMistakeStopsTheRun(String name) throws IOException {
        site.run("site-publish");
        SortedMap<String, String> before = site.files("target/archive");
        site.add("templates/" + name, "first line\n<#list nothing as x>");

        Ended ended = site.run("site-publish");

        assertThat(ended.exit()).as(ended.said()).isEqualTo(ExitCode.MEND);
        assertThat(ended.said()).contains(name).doesNotContain("\tat ");
        assertThat(site.files("target/archive")).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"digest.ftl", "report.ftl", "unit.ftl", "blocks/table.ftl"})
    void aTemplateWithAMistakeIsToldByTheCheckWithItsPlace(String name) throws IOException {
        site.add("templates/" + name, "first line\n  <#list nothing as x>${x");

        Ended ended = site.run("site-check");

        assertThat(ended.exit()).as(ended.said()).isEqualTo(ExitCode.MEND);
        assertThat(ended.said())
                .contains("templates/" + name + ":2:", "error TEMPLATE: ", "Nothing can be made of this yet.")
                .doesNotContain("Reports can be made");
    }

    @ParameterizedTest
    @CsvSource({
        "'first line\n<#list nothing as x>', templates/notice.ftl:2:, TPL-001",
        "'${title}\n${nobody.knows}', templates/notice.ftl:2:3, TPL-001",
        "'${title} 99', templates/notice.ftl:1:1, TPL-002",
    })
    void aNoticeThatCannotBeWrittenIsToldBeforeAnythingIsPublished(String template, String place, String code)
            throws IOException {
        site.add("templates/notice.ftl", template);

        for (String command : List.of("site-check", "site-publish", "site-remind")) {
            Ended ended = site.run(command);

            assertThat(ended.exit()).as(ended.said()).isEqualTo(ExitCode.MEND);
            assertThat(ended.said().lines().filter(line -> line.startsWith(place)))
                    .singleElement()
                    .asString()
                    .contains(": error " + code + ": ");
        }
        assertThat(site.path("target/archive")).doesNotExist();
        assertThat(site.path("target/outbox")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "OUT-TITLE, '| ', 'colour | {colour} '",
        "OUT-LIST, '| ', 'colour | {colour} '",
        "REM-MISSED, '| ', 'colour | {colour} '",
        "REM-NOTE, 'file, unit | ', 'file, unit, colour | {colour} '",
    })
    void aNoticeOfWhichNothingCanBeSaidIsToldWithTheRow(String id, String facts, String more) throws IOException {
        site.edit("content/frameworks/wording.md", "| " + id + " | " + facts, "| " + id + " | " + more);
        long line = 1
                + site.text("content/frameworks/wording.md")
                        .lines()
                        .takeWhile(one -> !one.startsWith("| " + id + " |"))
                        .count();

        Ended ended = site.run("site-publish");

        assertThat(ended.exit()).as(ended.said()).isEqualTo(ExitCode.MEND);
        assertThat(ended.said())
                .contains("content/frameworks/wording.md:" + line + ":", "error FW-036: no sentence of \"" + id + "\"");
        assertThat(site.path("target/archive")).doesNotExist();
    }

    @Test
    void aNoticeWithoutItsRowsIsToldBeforeAnythingIsPublished() throws IOException {
        String own = site.text("content/frameworks/wording.md");
        site.add(
                "content/frameworks/wording.md",
                own.lines().filter(line -> !line.matches("\\| (OUT|REM)-.*")).collect(Collectors.joining("\n")) + "\n");

        stopsWith("the file lacks the");
        assertThat(site.path("target/archive")).doesNotExist();
    }

    @Test
    void aFileWhereTheArchiveShouldBeStopsTheRun() throws IOException {
        site.add("target/archive", "a file");

        stopsWith("cannot write to the archive folder");
        assertThat(site.path("target/archive")).hasContent("a file");
        assertThat(site.path("target/outbox")).doesNotExist();
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

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{                      | this file of the archive is not JSON",
                "{\"current\": \"../x\"} | this file of the archive names no edition: \"../x\"",
            })
    void aDamagedPointerStopsTheRun(String pointer, String told) throws IOException {
        site.run("site-publish");
        site.add("target/archive/_data/editions.json", pointer);
        SortedMap<String, String> before = site.files("target/archive");

        stopsWith("_data/editions.json:1:1: error ED-003: " + told);
        assertThat(site.files("target/archive")).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"outbox", "ledger"})
    void aFileWhereMessagesOrReceiptsShouldBeLeavesTheEditionPublishedAndTheMailToDo(String name) throws IOException {
        site.add("target/" + name, "a file");

        Ended ended = site.run("site-publish");

        assertThat(ended.exit()).as(ended.said()).isEqualTo(ExitCode.PARTLY);
        assertThat(ended.said()).containsPattern("not sent: the " + name).contains("run again");
        assertThat(site.path("target/archive/2026-05-01/ceo/index.html")).exists();

        Files.delete(site.path("target/" + name));
        assertThat(site.run("site-publish").exit()).isEqualTo(ExitCode.DONE);
        assertThat(site.files("target/outbox")).hasSize(site.readers());
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

    @Test
    void aDiskThatFillsEndsInASentenceAndTheNextRunFinishes() throws IOException, InterruptedException {
        site.run("site-publish");
        SortedMap<String, String> before = site.files("target/archive");
        site.edit("content/handoffs/jada.md", "$780 | $780", "$980 | $980");
        site.run("site-bake");

        String said = limited(8);

        assertThat(said).contains("File too large", "eaders still", "exit 1").doesNotContain("Exception");
        assertThat(site.files("target/archive")).containsAllEntriesOf(before);
        assertThat(site.run("site-publish").exit()).isEqualTo(ExitCode.DONE);
        assertThat(site.run("site-verify").exit()).isEqualTo(ExitCode.DONE);
    }

    private String limited(int blocks) throws IOException, InterruptedException {
        String script = "ulimit -f " + blocks + "; \"$@\" 2>&1; echo exit $?";
        List<String> line = new ArrayList<>(List.of("sh", "-c", script, "sh"));
        line.addAll(
                site.child(List.of("-XX:-UsePerfData"), List.of("site-publish")).command());
        Process process = new ProcessBuilder(line).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private void stops(String told) {
        stopsWith(told);
        assertThat(site.path("target/archive")).doesNotExist();
        assertThat(site.path("target/outbox")).doesNotExist();
    }

    private void stopsWith(String told) {
        Ended ended = site.run("site-publish");
        assertThat(ended.exit()).as(ended.said()).isEqualTo(ExitCode.MEND);
        assertThat(ended.said()).contains(told).doesNotContain("\tat ");
    }
}
