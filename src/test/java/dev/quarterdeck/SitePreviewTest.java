package dev.quarterdeck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.browser.Browser;
import dev.quarterdeck.browser.Browsers;
import dev.quarterdeck.house.Needs;
import dev.quarterdeck.house.Tool;
import dev.quarterdeck.site.Options;
import dev.quarterdeck.site.SiteReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Browsers.class)
class SitePreviewTest {

    private static final String REPORT = "/2026-05-01/ceo/index.html";
    private static final String NOTE = "content/handoffs/jada.md";
    private static final long PATIENCE_NANOSECONDS = 30_000_000_000L;
    private static final long BETWEEN_LOOKS_NANOSECONDS = 5_000_000;

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
        return ask("GET " + path + " HTTP/1.1", "localhost:" + port());
    }

    /** Asked by hand: a client of HTTP would put paths and names in order first. */
    private String ask(String request, String host) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.getOutputStream()
                    .write((request + "\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE_NANOSECONDS;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOSECONDS);
        }
    }

    @Test
    void servesReportsLettersAndTheQualityOfTheData() throws IOException {
        assertThat(get(REPORT)).startsWith("HTTP/1.1 200").contains("critical shortfalls");
        assertThat(get("/2026-05-01/ceo/digest.txt")).contains("text/plain").contains("CEO REPORT - PORTFOLIO");
        assertThat(get("/_preview/quality.html")).contains("Quality of the data");
        assertThat(get("/_preview/state.json")).contains("\"page\":\"2026-05-01/ceo/index.html\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reports.example.com",
                "evil.example.net:8820",
                "localhost.evil.example.net",
                "127.0.0.1",
                "",
                "localhost:1"
            })
    void answersToTheNamesOfThisMachineOnly(String host) throws IOException {
        assertThat(ask("GET " + REPORT + " HTTP/1.1", host))
                .startsWith("HTTP/1.1 403")
                .doesNotContain("shortfalls");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../../../site.properties",
                "/%2e%2e/%2e%2e/%2e%2e/site.properties",
                "/2026-05-01/../../../../site.properties",
                "/..%2f..%2f..%2fsite.properties",
                "//etc/passwd",
                "/_preview/../site.properties",
                "/_preview/outbox/x.eml",
                "/_preview/quarterdeck.log",
                "/secret/site.properties",
                "/%00"
            })
    void servesNothingElse(String path) throws IOException {
        Files.createSymbolicLink(folder.resolve("target/preview/0/2026-05-01/secret"), folder);

        assertThat(get(path)).doesNotStartWith("HTTP/1.1 200").doesNotContain("perspective.ceo.to");
    }

    @Test
    void changesNothingForAnybody() throws IOException {
        assertThat(ask("POST " + REPORT + " HTTP/1.1", "localhost:" + port())).startsWith("HTTP/1.1 405");
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
        until(() -> browser.ask("return String(document.querySelector('main')?.dataset.saved)")
                .equals("1"));

        site.edit(template, "<@sources/>", "${no.such}");
        preview.look();
        until(() -> browser.ask("return document.body?.innerText ?? ''").contains("templates/report.ftl:"));

        Files.delete(site.path(template));
        preview.look();
        until(() -> browser.ask("return document.body?.innerText ?? ''").contains("critical shortfalls"));
        assertThat(browser.complaints()).isEmpty();
    }
}
