package dev.quarterdeck.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreviewServerTest {

    private static final String LOOKED_AT = "2026-05-01/ceo/index.html";
    private static final String OTHER = "2026-05-01/cfo/index.html";
    private static final String NOBODYS = "nobody's business";

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private PreviewServer server;

    @BeforeEach
    void start() throws IOException {
        page("old", LOOKED_AT);
        page("old", OTHER);
        page("new", LOOKED_AT);
        page("whole", LOOKED_AT);
        page("whole", OTHER);
        for (String file : List.of("site.properties", "target/quarterdeck.log", "target/outbox/x.eml")) {
            Files.createDirectories(folder.resolve(file).resolveSibling("."));
            Files.writeString(folder.resolve(file), NOBODYS);
        }
        Files.createSymbolicLink(folder.resolve("old/secret"), folder);
        server = PreviewServer.start(0, () -> whole("old", List.of()));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void page(String version, String path) throws IOException {
        Path file = folder.resolve(version).resolve(path);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, "<html><head></head><body>" + version + " " + path + "</body></html>");
    }

    private Shown whole(String version, List<Problem> broken) {
        return new Shown(folder.resolve(version), folder.resolve("target"), broken, List.of(), true);
    }

    private int port() {
        return server.address().getPort();
    }

    private CompletableFuture<String> ask(String path) {
        HttpRequest request =
                HttpRequest.newBuilder(server.address().resolve("/" + path)).build();
        return http.sendAsync(request, BodyHandlers.ofString()).thenApply(answer -> answer.body());
    }

    @Test
    void aPageThatIsThereIsServedWhileOthersAreBakedAndThoseAreWaitedFor() {
        server.show(Shown.part(folder.resolve("new"), folder.resolve("target")));

        CompletableFuture<String> waiting = ask(OTHER);
        assertThat(ask(LOOKED_AT).join()).contains("new " + LOOKED_AT, "data-version=\"1\"");
        assertThat(ask("_preview/icon.svg").join()).contains("<svg");
        assertThat(waiting).isNotDone();

        server.show(whole("whole", List.of()));

        assertThat(waiting.join()).contains("whole " + OTHER, "data-version=\"1\"");
    }

    @Test
    void whatBreaksBehindAPartReplacesIt() {
        server.show(Shown.part(folder.resolve("new"), folder.resolve("target")));
        server.show(whole("whole", List.of(Problem.error(Place.startOf("x.md"), "X-001", "it is so", "Mend it"))));

        assertThat(ask(LOOKED_AT).join()).contains("This must be mended first");
        assertThat(ask("_preview/state.json").join()).contains("\"version\":2");
    }

    @Test
    void aPageIsFoundAgainUnderTheNameOfTheNextEdition() throws IOException {
        page("2026-05-01.2", "2026-05-01.2/ceo/index.html");
        server.show(whole("2026-05-01.2", List.of()));

        assertThat(Asked.get(port(), "/" + LOOKED_AT))
                .startsWith("HTTP/1.1 302")
                .contains("Location: /2026-05-01.2/ceo/index.html");
        assertThat(Asked.get(port(), "/" + OTHER)).startsWith("HTTP/1.1 404");
    }

    @ParameterizedTest
    @CsvSource({"/, /index.html", "/archive/ceo/, /archive/ceo/index.html"})
    void aFolderLeadsToItsPageAsInTheArchive(String folder, String page) throws IOException {
        page("old", page.substring(1));

        assertThat(Asked.get(port(), folder)).startsWith("HTTP/1.1 302").contains("Location: " + page + "\r\n");
        assertThat(Asked.get(port(), "/archive/cfo/")).startsWith("HTTP/1.1 404");
    }

    @Test
    void itKnowsThePageThatIsLookedAt() {
        assertThat(server.lookedAt()).isEmpty();

        ask(LOOKED_AT).join();
        ask("_preview/reload.js").join();

        assertThat(server.lookedAt()).isEqualTo("/" + LOOKED_AT);
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
        assertThat(Asked.of(port(), "GET /" + LOOKED_AT + " HTTP/1.1", host))
                .startsWith("HTTP/1.1 403")
                .doesNotContain(LOOKED_AT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../site.properties",
                "/%2e%2e/site.properties",
                "/2026-05-01/../../site.properties",
                "/..%2fsite.properties",
                "//etc/passwd",
                "/_preview/../site.properties",
                "/_preview/outbox/x.eml",
                "/_preview/quarterdeck.log",
                "/secret/site.properties",
                "/%00"
            })
    void servesNothingElse(String path) throws IOException {
        assertThat(Asked.get(port(), path)).doesNotStartWith("HTTP/1.1 200").doesNotContain(NOBODYS);
    }

    @Test
    void changesNothingForAnybody() throws IOException {
        assertThat(Asked.of(port(), "POST /" + LOOKED_AT + " HTTP/1.1", "localhost:" + port()))
                .startsWith("HTTP/1.1 405");
    }
}
