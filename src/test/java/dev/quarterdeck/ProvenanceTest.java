package dev.quarterdeck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From a figure on a page of the sample a reader gets to the words that it rests on, on the same page and without a script. */
class ProvenanceTest {

    private static final int MOST_BYTES = 60 * 1024;

    @TempDir
    private static Path folder;

    private static Path edition;

    @BeforeAll
    static void bakeTheSample() throws IOException {
        SiteRun site = SiteRun.sample(folder);
        site.run("site-bake");
        edition = site.path("target/edition/2026-05-01");
    }

    private static Document page(String name) throws IOException {
        return Jsoup.parse(Files.readString(edition.resolve("2026-05-01").resolve(name)));
    }

    private static Element target(Document page, Element link) {
        return Optional.ofNullable(page.getElementById(link.attr("href").substring(1)))
                .orElseThrow(() -> new AssertionError("leads nowhere: " + link.outerHtml()));
    }

    private static Element note(Document page, Element link) {
        return target(page, link).select("dd").get(0);
    }

    /** One note of the sample is stale. */
    @ParameterizedTest
    @CsvSource({
        "ceo/index.html, true",
        "cfo/index.html, true",
        "cmo/quickdumpnow.html, true",
        "cfo/dangerouscentaur.html, false",
        "rental/index.html, false"
    })
    void figuresThatRestOnAStaleNoteAreMarkedAndNoOthers(String name, boolean any) throws IOException {
        Document page = page(name);

        for (Element link : page.select("a.f")) {
            assertThat(link.hasClass("old"))
                    .as(link.outerHtml())
                    .isEqualTo(note(page, link).text().contains("quickdumpnow.md"));
        }
        assertThat(page.select("a.old").isEmpty()).isEqualTo(!any);
        assertThat(page.select(".sources .meta").text().startsWith("† marks a figure"))
                .isEqualTo(any);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ceo/index.html", "cfo/index.html", "ceo/jada.html", "cfo/jada.html"})
    void everyFigureLeadsToAFootnoteAndEveryFootnoteToWords(String name) throws IOException {
        Document page = page(name);

        assertThat(page.select("main .f").stream().filter(figure -> figure.closest("a[data-n], svg, h1") == null))
                .isEmpty();
        for (Element link : page.select("a[href^=#n][id^=m], a[data-n]")) {
            Element note = note(page, link);
            assertThat(note.select("code")).as(link.outerHtml()).isNotEmpty();
            note.select("code a").forEach(line -> {
                Element entry = target(page, line);
                String at = entry.select("dd code").isEmpty()
                        ? entry.select("dt").text()
                        : entry.select("dd code").text().replaceFirst(".*:", "");
                assertThat(at).isEqualTo(line.text());
                assertThat(entry.select("dd .q").eachText()).isNotEmpty();
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ceo/index.html", "cfo/index.html", "ceo/jada.html", "cfo/jada.html"})
    void noFileIsAHeadingOverNothing(String name) throws IOException {
        Document page = page(name);

        assertThat(page.select(".sources h4:not(:has(+ dl dd .q))")).isEmpty();
        assertThat(page.select(".sources .shelf > p"))
                .allSatisfy(others -> assertThat(others.text()).startsWith("Quoted in the footnotes: "));
    }

    @Test
    void aUnitWhoseAssetsAreWorthAtLeastNothingSaysThatTheirValueIsNotStated() throws IOException {
        assertThat(page("ceo/jada.html")
                        .select("section:has(#asset-inventory) tbody tr")
                        .get(0)
                        .text())
                .contains("1 of 2 not stated")
                .doesNotContain("≥ $0");
    }

    @Test
    void aDerivedFigureTellsItsFormulaAndItsOperands() throws IOException, NoSuchAlgorithmException {
        Document page = page("cfo/index.html");
        Element tile = page.select(".tile:contains(Gross burn low) a[data-n]").get(0);

        Element note = note(page, tile);

        assertThat(note.text())
                .startsWith("Gross burn: Fixed monthly costs of all units in the burn, low to high.")
                .contains("jada.md:20, 21, 22, 23, 24, 25");
        Element entry = target(page, note.select("code:contains(jada.md) a").get(1));
        assertThat(entry.select("dd").text()).isEqualTo("jada.md:21 $780");
        assertThat(page.select("#quoted ~ .shelf code:contains(jada.md) + small .id")
                        .text())
                .isEqualTo(blob("content/handoffs/jada.md"));
    }

    /** An empty formula: a number that is no figure of its own, such as the months in a label. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cao | .tile:contains(Sales ) dt a[data-n] | 3 | ''",
                "cao | .tile:contains(Sales ) dd a[data-n] | $13,550 | Sales: ",
                "cfo | .tile:contains(Gross burn high) dd a[data-n] | $8,794 | Gross burn: ",
                "cfo | .tile:contains(Net burn) dd a[data-n] | $6,460 | Net burn: ",
                "ceo | .tile:contains(Gross burn) dd a[data-n] | $7,902 | Gross burn (mid, month): "
            })
    void aFootnoteTellsTheFormulaOfTheFigureThatItIsCitedForAndNoOther(
            String perspective, String cited, String shown, String formula) throws IOException {
        Document page = page(perspective + "/index.html");
        Element link = page.select(cited).get(0);
        assertThat(link.text()).isEqualTo(shown);

        String note = note(page, link).text();

        String words = note.substring(
                0, note.indexOf(note(page, link).select("code").get(0).text()));
        assertThat(words).startsWith(formula);
        assertThat(words.split(": ", -1)).hasSize(formula.isEmpty() ? 1 : 2);
    }

    @Test
    void aStatedFigureIsQuotedInItsFootnote() throws IOException {
        Document page = page("cfo/index.html");
        List<String> notes =
                page.select("#sources ~ .shelf dd, .sources .shelf dd").eachText();

        assertThat(notes).contains("portfolio.md:27 Google Sheets", "portfolio.md:89 5 · 90% · 1d · 2026-05-08");
    }

    @Test
    void aMeasuredFigureTellsItsCallAndItsTime() throws IOException {
        Document page = page("cfo/index.html");

        Element note = target(
                page,
                page.select(".tile:contains(AWS spend last month) a[data-n]").get(0));

        assertThat(note.text()).contains("snapshot /cost/months/5/total (ce:GetCostAndUsage)");
        assertThat(page.select(".sources time").text()).isEqualTo("2026-05-01T13:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ceo/index.html", "cfo/index.html", "cao/index.html", "cto/index.html"})
    void aPageWithItsStyleIsLightOnTheWire(String name) throws IOException {
        int bytes = zipped(edition.resolve("2026-05-01").resolve(name));
        try (var styles = Files.list(edition.resolve("assets"))) {
            for (Path style : styles.toList()) {
                bytes += zipped(style);
            }
        }
        assertThat(bytes).isLessThan(MOST_BYTES);
    }

    private static int zipped(Path file) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(Files.readAllBytes(file));
        }
        return bytes.size();
    }

    /** What {@code git hash-object} says of a file, reckoned here once more. */
    private static String blob(String name) throws IOException, NoSuchAlgorithmException {
        byte[] bytes = Files.readAllBytes(folder.resolve(name));
        MessageDigest digest = MessageDigest.getInstance("SHA-1");
        digest.update(("blob " + bytes.length + "\0").getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().formatHex(digest.digest(bytes)).substring(0, 12);
    }
}
