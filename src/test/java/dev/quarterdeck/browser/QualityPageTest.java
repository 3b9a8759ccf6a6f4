package dev.quarterdeck.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.SiteRun;
import dev.quarterdeck.house.Needs;
import dev.quarterdeck.house.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page on which an author sees how good the data are. */
@ExtendWith(Browsers.class)
class QualityPageTest {

    private static final String ROW = "| Varnish | fixed | forty-ish <b>pounds</b> | $5 |";

    @TempDir
    Path folder;

    private SiteRun site;

    @BeforeEach
    void write() throws IOException {
        site = SiteRun.sample(folder);
        site.add("content/handoffs/varnish.md", note("2026-03-01", ROW));
    }

    private static String note(String updated, String row) {
        return """
                ---
                unit: jada
                updated: %s
                ---
                # Varnish

                ## Monthly costs
                | Item | Kind | Low | High |
                |---|---|---|---|
                %s
                """.formatted(updated, row);
    }

    private Document page() throws IOException {
        return Jsoup.parse(site.text("target/quality.html"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"site-check", "site-bake", "site-publish"})
    void eachCommandThatReadsTheContentWritesIt(String command) throws IOException {
        assertThat(site.run(command).isDone()).isTrue();

        assertThat(page().select("h1").text()).isEqualTo("Quality of the data");
    }

    @Test
    void everyProblemStandsThereWithItsLineAndTheWordsOnIt() throws IOException {
        String said = site.run("site-check").said();

        List<String> places = said.lines()
                .filter(line -> line.startsWith("content/handoffs/varnish.md:"))
                .map(line -> line.replaceFirst("^[^:]+:(\\d+:\\d+): .*", "$1"))
                .toList();
        assertThat(places).isNotEmpty();
        Document page = page();
        assertThat(page.select("h3:has(code:containsOwn(varnish.md)) + div tbody th")
                        .eachText())
                .containsExactlyElementsOf(places);
        assertThat(page.select("h3:has(code:containsOwn(varnish.md)) + div td:last-child")
                        .eachText())
                .contains(ROW);
    }

    @Test
    void itTellsHowOldNotesAreAndWhatIsKnownOfEachUnit() throws IOException {
        site.run("site-check");

        assertThat(page().select("tr:has(th:contains(varnish.md))").text())
                .isEqualTo("content/handoffs/varnish.md JADA 2026-03-01 61 stale");
        assertThat(page().select("section:has(#coverage) tr:has(th:contains(JADA))")
                        .text())
                .startsWith("JADA 2 ")
                .contains("financials");
    }

    @Test
    void whatTwoFilesTellDifferentlyStandsApartWithTheOneThatIsUsed() throws IOException {
        site.add("content/handoffs/older.md", note("2026-02-01", "| Varnish | fixed | $3 | $5 |"));
        site.run("site-check");

        Document page = page();
        assertThat(page.select("section:has(#lost) tbody").text())
                .startsWith("10:")
                .contains("\"Varnish\" is also at content/handoffs/varnish.md:10", "| Varnish | fixed | $3 | $5 |");
        assertThat(page.select("section:has(#problems)").text()).doesNotContain("older.md");
    }

    @Test
    void whatCouldNotBeMeasuredWholeStandsThereWithItsReason() throws IOException {
        site.edit("content/metrics/snapshot.json", "\"acm\": {", "\"acm\": {\"message\": \"no right <b>\",");
        site.edit(
                "content/metrics/snapshot.json",
                "\"calls\": 3,\n      \"status\": \"ok\"\n    },\n    \"apigateway\"",
                "\"calls\": 3,\n      \"status\": \"denied\"\n    },\n    \"apigateway\"");
        site.run("site-check");

        assertThat(page().select("section:has(#unmeasured) tbody").text()).startsWith("acm denied no right <b> ");
    }

    @Test
    void whatNobodyAskedForIsNoPass() throws IOException {
        site.edit("content/metrics/snapshot.json", "\"account\":", "\"was\":");
        site.run("site-check");
        assertThat(page().select("section:has(#unmeasured)").text())
                .startsWith("What could not be measured whole AWS was never asked: the snapshot names no account.")
                .doesNotContain("None.");

        Files.delete(site.path("content/metrics/snapshot.json"));
        site.run("site-check");
        assertThat(page().select("section:has(#unmeasured)").text())
                .isEqualTo(
                        "What could not be measured whole" + " Nothing was measured: no collector says how it fared.");
    }

    @Test
    void itIsNeverPublished() throws IOException {
        site.run("site-publish");

        try (Stream<Path> files = Files.walk(site.path("target/archive"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(file.toString()).doesNotContain("quality");
                assertThat(Files.readString(file)).as(file.toString()).doesNotContain("Quality of the data");
            }
        }
    }

    @Test
    @Needs(Tool.CHROMIUM)
    void nothingKeepsAnyoneFromReadingIt(Browser browser) {
        site.run("site-check");

        Sight sight = Sight.of(
                browser, "quality", site.path("target/quality.html").toUri().toString(), new HashSet<>());

        assertThat(sight.barriers()).isEmpty();
        assertThat(sight.complaints()).isEmpty();
        assertThat(sight.narrow()).isLessThanOrEqualTo(Sight.NARROW);
    }
}
