package dev.quarterdeck;

import static dev.quarterdeck.house.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.quarterdeck.browser.Browser;
import dev.quarterdeck.browser.Browsers;
import dev.quarterdeck.house.Needs;
import dev.quarterdeck.house.Tool;
import dev.quarterdeck.preview.Asked;
import dev.quarterdeck.site.Options;
import dev.quarterdeck.site.SiteReader;
import dev.quarterdeck.source.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(Browsers.class)
class SitePreviewTest {

    private static final String REPORT = "/2026-05-01/ceo/index.html";
    private static final String NOTE = "content/handoffs/jada.md";

    @TempDir
    Path folder;

    private SiteRun site;
    private SitePreview preview;

    @BeforeEach
    void start() throws IOException {
        site = SiteRun.sample(folder);
        Options options = Options.parse(List.of("--site", folder.toString(), "--port", "0"))
                .options();
        preview = new SitePreview(settings(options).site().orElseThrow(), options, () -> settings(options));
    }

    private static SiteReader.Reading settings(Options options) {
        return SiteReader.read(options, Map.of(), SiteRun.NOW);
    }

    @AfterEach
    void stop() {
        preview.close();
    }

    private int port() {
        return URI.create(preview.address()).getPort();
    }

    private String at(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    private String get(String path) throws IOException {
        return Asked.get(port(), path);
    }

    @Test
    void servesReportsLettersAndTheQualityOfTheData() throws IOException {
        assertThat(get(REPORT)).startsWith("HTTP/1.1 200").contains("critical shortfalls");
        assertThat(get("/2026-05-01/ceo/digest.txt")).contains("text/plain").contains("CEO REPORT - PORTFOLIO");
        assertThat(get("/_preview/quality.html")).contains("Quality of the data");
        assertThat(get("/_preview/state.json")).contains("\"page\":\"2026-05-01/ceo/index.html\"");
    }

    @Test
    void itsScriptStandsInNoFile() throws IOException {
        assertThat(get(REPORT)).contains("/_preview/reload.js");

        try (Stream<Path> files = Files.walk(folder.resolve("target"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".html")).toList()) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContain("_preview");
            }
        }
    }

    @Test
    void aSavedFileIsBakedAndNothingElseIs() throws IOException {
        String before = get("/_preview/state.json");
        preview.look();
        assertThat(get("/_preview/state.json")).isEqualTo(before);

        site.edit(NOTE, "JADA", "JADA the yacht");
        preview.look();

        assertThat(get("/_preview/state.json")).contains("\"version\":1");
    }

    /** One of each kind of file that pages rest on. */
    @Test
    void afterEveryEditThePageLookedAtAndAllOthersAreWhatABakeMakes() throws IOException {
        List<List<String>> edits = List.of(
                List.of(NOTE, "JADA", "JADA the yacht"),
                List.of(
                        "content/frameworks/report-sections.md",
                        "| page.findings | Findings |",
                        "| page.findings | What is wrong |"),
                List.of("content/perspectives/ceo.md", "- asset-inventory\n", ""),
                List.of("templates/report.ftl", "<main id=\"main\">", "<main id=\"main\" class=\"mine\">"),
                List.of("assets/scale.css", ":root", "html"),
                List.of("content/metrics/snapshot.json", "\"total\": 54.56", "\"total\": 55.56"),
                List.of("site.properties", "Quarterdeck sample", "Sample of ours"));
        site.add("templates/report.ftl", Files.readString(Path.of("templates/report.ftl")));
        site.add("assets/scale.css", Files.readString(Path.of("assets/scale.css")));
        preview.look();
        int turn = 1;
        for (List<String> edit : edits) {
            get(REPORT);
            site.edit(edit.get(0), edit.get(1), edit.get(2));
            preview.look();
            turn = 1 - turn;

            assertThat(site.run("site-bake").isDone()).isTrue();
            Map<String, String> baked = site.files("target/edition/2026-05-01");
            assertThat(site.files("target/preview/" + turn + "/2026-05-01")).isEqualTo(baked);
            Map<String, String> part = site.files("target/preview/part/" + turn + "/2026-05-01");
            assertThat(part).containsKeys("2026-05-01/ceo/index.html", "archive/ceo/board.html");
            assertThat(baked).containsAllEntriesOf(part);
        }
    }

    @Test
    void whatCannotBeBakedIsShownWithItsPlaceUntilItIsMended() throws IOException {
        site.add("content/perspectives/ceo.md", site.text("content/perspectives/ceo.md") + "- no-such-section\n");
        preview.look();

        assertThat(get(REPORT)).contains("This must be mended first").doesNotContain("critical shortfalls");
        assertThat(get("/_preview/state.json"))
                .containsPattern(
                        "content/perspectives/ceo.md:\\d+:\\d+: error FW-056: unknown section .{0,2}no-such-section");

        site.edit("content/perspectives/ceo.md", "- no-such-section\n", "");
        preview.look();

        assertThat(get(REPORT)).contains("critical shortfalls");
    }

    @Test
    void whatIsToBeMendedIsToldAtFirstAndWheneverItChanges() throws IOException, InterruptedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Supplier<String> said = () -> out.toString(StandardCharsets.UTF_8);
        Terminal terminal =
                new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8), Command.SITE_PREVIEW.detail());
        Thread run = new Thread(() -> {
            try {
                preview.run(terminal);
            } catch (IOException e) {
                terminal.say(e.toString());
            }
        });
        run.start();
        try {
            soon(() -> assertThat(said.get()).contains("Stop with Ctrl-C"));
            assertThat(said.get())
                    .startsWith("\ncontent/handoffs/expert-yacht-delivery.md:27:28: warning HD-068: ")
                    .contains("Problems: 0 errors, 3 warnings, 2 infos");

            site.edit(NOTE, "updated: 2026-04-28", "updated: 2026-04-31");
            soon(() -> assertThat(said.get()).contains("Problems: 1 error, "));
            assertThat(said.get()).contains("content/handoffs/jada.md:3:10: error HD-065");

            site.add("templates/front.ftl", "${nobody.knows}");
            soon(() -> assertThat(said.get()).contains("Problems: 2 errors, "));
            assertThat(said.get().substring(said.get().indexOf("Problems: 1 error, ")))
                    .contains("content/handoffs/jada.md:3:10: error HD-065", "templates/front.ftl:1:3: error TEMPLATE");
        } finally {
            run.interrupt();
            run.join();
        }
    }

    @Test
    void aPortThatIsTakenIsToldWithWhatToDoBeforeAnythingIsBaked() {
        Options taken = Options.parse(List.of("--site", folder.toString(), "--port", String.valueOf(port())))
                .options();

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> new SitePreview(settings(taken).site().orElseThrow(), taken, () -> {
                    throw new AssertionError("baked");
                }))
                .withMessageContaining("port " + port() + " cannot be had")
                .withMessageContaining("write -Dport=N with another number");
    }

    @Test
    @Needs(Tool.CHROMIUM)
    void anOpenPageLoadsWhatWasSavedAndShowsWhatHindersIt(Browser browser) throws IOException {
        browser.open(at(REPORT));
        assertThat(browser.ask("return document.querySelector('h1').textContent"))
                .contains("critical shortfalls");

        String template = "templates/report.ftl";
        site.add(
                template,
                Files.readString(Path.of(template))
                        .replace("<main id=\"main\">", "<main id=\"main\" data-saved=\"1\">"));
        preview.look();
        soon(() -> assertThat(browser.ask("return document.querySelector('main')?.dataset.saved"))
                .isEqualTo("1"));

        site.edit(template, "<@sources/>", "${no.such}");
        preview.look();
        soon(() ->
                assertThat(browser.ask("return document.body?.innerText ?? ''")).contains("templates/report.ftl:"));

        Files.delete(site.path(template));
        preview.look();
        soon(() ->
                assertThat(browser.ask("return document.body?.innerText ?? ''")).contains("critical shortfalls"));
        assertThat(browser.complaints()).isEmpty();
    }
}
