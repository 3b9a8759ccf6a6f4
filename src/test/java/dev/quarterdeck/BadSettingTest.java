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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings that mean nothing: each stops the run, and is named where it stands. */
class BadSettingTest {

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
        site.publishesNothing(told);
    }

    @Test
    void aPerspectiveThatIsNoneIsNamedWhereTheSettingStands() throws IOException {
        site.add(
                "site.properties",
                "site.title = Reports\n  perspective.cxo.to = a@example.com\nmail.from = b@example.com\n");
        site.publishesNothing("site.properties:2:3: error SET-PERSPECTIVE: there is no perspective \"cxo\"");
    }

    @Test
    void aDateBeforeTheNewestEditionIsNamedWhereItStands() throws IOException {
        site.run("site-publish");
        SortedMap<String, String> before = site.files("target/archive");
        site.add("site.properties", "# a day too early\nas-of = 2026-04-30\n");

        site.cannotPublish(
                "site.properties:2:9: error ED-001: the as-of date 2026-04-30 is before that of edition 2026-05-01");
        assertThat(site.files("target/archive")).isEqualTo(before);
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
        int milestons =
                1 + site.text("content/perspectives/ceo.md").lines().toList().indexOf("- milestons");
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
                        "site.properties:5:17: error SET-VALUE",
                        "site.properties:6:1: error SET-PERSPECTIVE",
                        "content/handoffs/jada.md:3:10: error HD-065",
                        "content/perspectives/ceo.md:" + milestons + ":3: error FW-056",
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

    @Test
    void aFileWhereTheArchiveShouldBeStopsTheRun() throws IOException {
        site.add("target/archive", "a file");

        site.cannotPublish("cannot write to the archive folder");
        assertThat(site.path("target/archive")).hasContent("a file");
        assertThat(site.path("target/outbox")).doesNotExist();
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

        site.cannotPublish("_data/editions.json:1:1: error ED-003: " + told);
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
}
