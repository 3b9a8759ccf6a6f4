package dev.quarterdeck.collect.repository;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quarterdeck.house.Needs;
import dev.quarterdeck.house.Tool;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Needs(Tool.GIT)
class HtmlCollectorTest {

    /** Nothing is wrong with it. */
    private static final String FINE = """
            <!doctype html>
            <html lang="en">
            <head>
            <title>Boats</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="description" content="Sail with us">
            <script src="https://plausible.io/js/script.js"></script>
            <script>new PerformanceObserver(() => {})</script>
            <script type="application/ld+json">{"@context": "https://schema.org", "@type": "LocalBusiness"}</script>
            </head>
            <body>
            <a href="#main">Skip</a>
            <main id="main">
            <h1>Boats</h1>
            <h2>Days</h2>
            <img src="boat.jpg" alt="A boat">
            <img src="line.png" alt="">
            <label for="day">Day</label><input id="day" type="date" class="datepicker">
            <a href="book.html">Book now</a>
            <iframe title="Map" src="https://example.com/map"></iframe>
            <p class="event"><time datetime="2026-06-01">June</time></p>
            </main>
            <footer>© 2019–2026 Boats</footer>
            </body>
            </html>
            """;

    @TempDir
    Path folder;

    private JsonNode page(String html) {
        TestRepository repository = TestRepository.in(folder)
                .write("web/index.html", html)
                .write("web/part.html", "<img>")
                .commit("ann", "2026-04-01T10:00:00Z");
        return Looked.part("html", repository.named("boats"));
    }

    @Test
    void aPageWithoutFaultsHasNone() {
        ObjectNode page = (ObjectNode) page(FINE).get(0);

        assertThat(page.remove("gzipBytes").asInt()).isBetween(300, FINE.length());
        assertThat(page).hasToString("""
                {"path":"boats/web/index.html","unit":"jada","bytes":%d,"title":true,"lang":"en","viewport":true,\
                "metaDescription":true,"jsonLd":true,"httpResources":0,"booking":true,"calendar":true,\
                "analytics":["plausible.io"],"timing":["performanceobserver"],"stalePhrases":[],"eventDates":["2026-06-01"],\
                "copyrightYear":2026,"imgNoAlt":0,"controlsNoLabel":0,"linksNoName":0,"iframeNoTitle":0,"zoomDisabled":false,\
                "skipLink":true,"landmarks":true,"headingJumps":0}""".formatted(FINE.getBytes(java.nio.charset.StandardCharsets.UTF_8).length));
    }

    @Test
    void onlyPagesThatVisitorsComeToAreLookedAt() {
        assertThat(page(FINE)).hasSize(1);
    }

    @ParameterizedTest(name = "{1} is {2} without {0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "<title>Boats</title>; title; false",
                "' lang=\"en\"'; lang; '\"\"'",
                "name=\"viewport\"; viewport; false",
                "Sail with us; metaDescription; false",
                "LocalBusiness; jsonLd; false",
                "https://plausible.io; analytics; []",
                "PerformanceObserver; timing; []",
                "Book now; booking; false",
                "datepicker; calendar; false",
                "'alt=\"A boat\"'; imgNoAlt; 1",
                "<label for=\"day\">Day</label>; controlsNoLabel; 1",
                "Book now; linksNoName; 1",
                "'title=\"Map\"'; iframeNoTitle; 1",
                "href=\"#main\"; skipLink; false",
                "© 2019–2026; copyrightYear; null",
                "2026-06-01; eventDates; []",
            })
    void whatIsTakenOutIsMissed(String part, String field, String expected) {
        assertThat(FINE).contains(part);
        assertThat(page(FINE.replace(part, "")).get(0).get(field)).hasToString(expected);
    }

    @ParameterizedTest(name = "{1} is {2} with {0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "<img src=http://example.com/a.png alt=a>; httpResources; 1",
                "<a href=http://example.com>Elsewhere</a>; httpResources; 0",
                "<img srcset='a.png 1x, http://example.com/b.png 2x' alt=b>; httpResources; 1",
                "<h4>Too deep</h4>; headingJumps; 1",
                "<meta name=viewport content='user-scalable=no'>; zoomDisabled; true",
                "<meta name=viewport content='maximum-scale=1.0'>; zoomDisabled; true",
                "<meta name=viewport content='maximum-scale=5'>; zoomDisabled; false",
                "<p>Coming soon</p>; stalePhrases; [\"coming soon\"]",
                "<img src=a.png role=presentation>; imgNoAlt; 0",
                "<div hidden><img src=a.png></div>; imgNoAlt; 0",
                "<input type=image src=a.png>; imgNoAlt; 1",
                "<label>Name <input></label>; controlsNoLabel; 0",
                "<input aria-label=Name>; controlsNoLabel; 0",
                "<input placeholder=Name>; controlsNoLabel; 1",
                "<select></select><textarea></textarea>; controlsNoLabel; 2",
                "<input type=hidden><input type=submit>; controlsNoLabel; 0",
                "<button><svg><title>Close</title></svg></button>; linksNoName; 0",
                "<button><svg></svg></button>; linksNoName; 1",
                "<a href=x><img src=a.png alt=Home></a>; linksNoName; 0",
                "<p>Copyright Boats 2024</p>; copyrightYear; 2026",
                "'<script type=application/ld+json>[{\"@type\":\"MusicEvent\",\"startDate\":\"2026-02-03T10:00\"}]</script>'; eventDates; '[\"2026-02-03\",\"2026-06-01\"]'",
                "<script type=application/ld+json>{broken</script>; jsonLd; true",
                "<div class=event><time datetime=2026-02-31>No day</time></div>; eventDates; [\"2026-06-01\"]",
            })
    void whatIsPutInIsSeen(String part, String field, String expected) {
        assertThat(page(FINE.replace("</main>", part + "</main>")).get(0).get(field))
                .hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource({"windows-1252", "UTF-16LE", "ISO-8859-15"})
    void aPageIsReadInTheEncodingThatItNames(String charset) {
        String html = "<meta charset=" + charset + "><title>Zürich</title><p>© 2024</p>";
        String text = charset.equals("UTF-16LE") ? "\uFEFF" + html : html;
        TestRepository repository = TestRepository.in(folder)
                .write("index.html", text.getBytes(Charset.forName(charset)))
                .commit("ann", "2026-04-01T10:00:00Z");

        assertThat(Looked.part("html", repository.named("boats")).at("/0/copyrightYear"))
                .hasToString("2024");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "''",
                "<",
                "<html",
                "<!doctype",
                "<<<>>>",
                "<meta charset=no-such-charset><title>",
                "&#x110000;<img"
            })
    void brokenPagesAreReadAsFarAsTheyGo(String html) {
        assertThat(page(html)).hasSize(1);
    }

    @Test
    void deepPagesAreRead() {
        JsonNode page =
                page("<div>".repeat(60_000) + "<img src=a>".repeat(30_000)).get(0);

        assertThat(page.get("imgNoAlt").asInt()).isEqualTo(30_000);
    }
}
