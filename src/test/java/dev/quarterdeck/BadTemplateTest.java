package dev.quarterdeck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.SiteRun.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Templates that cannot be read or filled, and rows of wording that they lack: nothing is published, and each is named with its place. */
class BadTemplateTest {

    @TempDir
    Path folder;

    private SiteRun site;

    @BeforeEach
    void copySample() throws IOException {
        site = SiteRun.sample(folder);
    }

    @ParameterizedTest
    @CsvSource({"site-bake, Nothing was baked.", "site-publish, Nothing was published."})
    void aBrokenTemplateIsToldOnceHoweverManyReportsItBreaks(String command, String end) throws IOException {
        Files.createDirectories(site.path("templates"));
        site.add("templates/report.ftl", "${nobody.knows}");

        Ended ended = site.run(command);

        assertThat(ended.exit()).as(ended.said()).isEqualTo(ExitCode.MEND);
        assertThat(ended.said())
                .containsOnlyOnce("could not be made")
                .contains("error TEMPLATE: the reports cao, ceo, cfo, cmo, cto, dcb, eyd, rental could not be made: ")
                .endsWith(end + "\n");
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

        site.cannotPublish("the file lacks the");
        assertThat(site.path("target/archive")).doesNotExist();
    }
}
