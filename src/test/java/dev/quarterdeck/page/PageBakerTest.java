package dev.quarterdeck.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.Golden;
import dev.quarterdeck.framework.FrameworkReader;
import dev.quarterdeck.framework.Frameworks;
import dev.quarterdeck.source.SiteFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageBakerTest {

    private static final SiteFiles SHIPPED = new SiteFiles(Path.of("."));
    private static final Frameworks FRAMEWORKS = new FrameworkReader(SHIPPED).read();
    private static final SmallReport REPORT = new SmallReport(FRAMEWORKS);
    private static final String TYPED = ".f, .d, .id, .name, .std, .q, .n, code, .quote blockquote, title";

    @TempDir
    Path folder;

    private Baked bake(SiteFiles files) {
        return new PageBaker(FRAMEWORKS.wording(), files, "Harbour <Holdings>")
                .bake(
                        List.of(REPORT.briefing("ceo"), REPORT.briefing("cfo")),
                        REPORT.units(),
                        List.of(SmallShelf.of("ceo")),
                        folder.resolve("out"));
    }

    private Document page(String path) throws IOException {
        return Jsoup.parse(Files.readString(folder.resolve("out").resolve(path)));
    }

    private List<Path> html() throws IOException {
        try (var files = Files.walk(folder.resolve("out"))) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void bakesTheArchivesLayout() {
        Baked baked = bake(SHIPPED);

        assertThat(baked.failures()).isEmpty();
        assertThat(baked.files().stream().map(file -> file.replaceAll("\\.[0-9a-f]{12}\\.", ".HASH.")))
                .containsExactly(
                        "2026-05-01/ceo/index.html",
                        "2026-05-01/ceo/jada.html",
                        "2026-05-01/cfo/index.html",
                        "2026-05-01/cfo/jada.html",
                        "archive/ceo/board.html",
                        "archive/ceo/index.html",
                        "archive/ceo/search.HASH.js",
                        "archive/ceo/search.html",
                        "archive/ceo/trend/cash.html",
                        "archive/ceo/trend/first-profit-month.html",
                        "assets/icon.HASH.svg",
                        "assets/minisearch.HASH.js",
                        "assets/search.HASH.js",
                        "assets/style.HASH.css",
                        "expired.html",
                        "index.html");
        assertThat(PageCheck.faults(folder.resolve("out"), baked, SmallReport.EDITION))
                .isEmpty();
    }

    @Test
    void drawsEachShapeAsApproved() throws IOException {
        bake(SHIPPED);

        for (String path : List.of(
                "2026-05-01/ceo/index.html",
                "2026-05-01/ceo/jada.html",
                "archive/ceo/index.html",
                "archive/ceo/board.html",
                "archive/ceo/trend/cash.html")) {
            String html = Files.readString(folder.resolve("out").resolve(path));
            Golden.assertMatches("page/" + path.replace('/', '-'), html.replaceAll("\\.[0-9a-f]{12}\\.", ".HASH."));
        }
    }

    @Test
    void bakesTheSameBytesInAnyLocaleAndTimeZone() throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        bake(SHIPPED);
        String before = Files.readString(folder.resolve("out/2026-05-01/ceo/index.html"));
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            bake(SHIPPED);

            assertThat(folder.resolve("out/2026-05-01/ceo/index.html")).hasContent(before);
            assertThat(Locale.getDefault()).isEqualTo(Locale.forLanguageTag("tr"));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void showsHostileWordsAsWords() throws IOException {
        bake(SHIPPED);

        Document report = page("2026-05-01/ceo/index.html");

        assertThat(report.select("script, iframe, [onclick], [style], a[href^=javascript]"))
                .isEmpty();
        assertThat(report.select("main").text()).contains(SmallReport.HOSTILE);
        assertThat(page("archive/ceo/index.html").text()).contains(SmallReport.HOSTILE);
    }

    @Test
    void keepsEveryDigitInATypedRun() throws IOException {
        bake(SHIPPED);

        for (Path file : html()) {
            Document page = Jsoup.parse(Files.readString(file));
            page.select(TYPED).remove();
            page.traverse((NodeVisitor) (node, depth) -> {
                if (node instanceof TextNode text) {
                    assertThat(text.text()).as(file.toString()).doesNotContainPattern("\\d");
                }
            });
        }
    }

    @Test
    void linksOnlyToWhatIsThereAndNeverToOtherHosts() throws IOException {
        bake(SHIPPED);

        for (Path file : html()) {
            Document page = Jsoup.parse(Files.readString(file));
            assertThat(page.select("[src]").eachAttr("src"))
                    .allMatch(src -> src.matches("(../../assets/)?[a-z]+\\.[0-9a-f]{12}\\.js"));
            for (Element link : page.select("[href]")) {
                String href = link.attr("href");
                if (href.startsWith("#")) {
                    assertThat(page.getElementById(href.substring(1)))
                            .as(file + " " + href)
                            .isNotNull();
                } else {
                    assertThat(href).doesNotContain(":").doesNotStartWith("/");
                }
            }
            assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        }
    }

    @Test
    void readsWellWithoutSight() throws IOException {
        bake(SHIPPED);

        Document report = page("2026-05-01/ceo/index.html");

        assertThat(report.select("html").attr("lang")).isEqualTo("en");
        assertThat(report.select("main, h1, a.skip")).hasSize(3);
        assertThat(report.select("th:not([scope])")).isEmpty();
        assertThat(report.select("svg:not([aria-hidden])")).isEmpty();
        assertThat(report.select("figure.drawing:has(svg):not(:has(details table))"))
                .isEmpty();
        assertThat(report.select(".finding .badge").eachText()).containsExactly("C critical new", "M medium");
    }

    @Test
    void tellsStrangersNothing() throws IOException {
        bake(SHIPPED);

        for (String path : List.of("index.html", "expired.html")) {
            assertThat(page(path).html())
                    .doesNotContain("ceo", "cfo", "audit", SmallReport.EDITION)
                    .contains("Harbour &lt;Holdings&gt;");
            assertThat(page(path).body().text()).doesNotContainPattern("\\d");
            assertThat(page(path).select("[href]").eachAttr("href"))
                    .isNotEmpty()
                    .allMatch(link -> link.equals("#main") || link.startsWith("assets/"));
            assertThat(page(path).select("[src]")).isEmpty();
        }
        assertThat(page("expired.html").select("main").text()).contains("your newest letter", "ask for another one");
    }

    @Test
    void leavesOutThePerspectiveWhoseTemplateBreaksAndNamesTheLine() throws IOException {
        Path site = folder.resolve("site");
        Files.createDirectories(site.resolve("templates/blocks"));
        Files.writeString(
                site.resolve("templates/blocks/heatmap.ftl"),
                "<#if b.perspective.id == \"cfo\">\n${block.nothing}\n</#if>\n");

        Baked baked = bake(new SiteFiles(site));

        assertThat(baked.failures()).hasSize(1);
        assertThat(baked.failures().get(0).perspective()).isEqualTo(Optional.of("cfo"));
        assertThat(baked.failures().get(0).problem().toString())
                .startsWith("templates/blocks/heatmap.ftl:2:3: error TEMPLATE: ");
        assertThat(baked.files())
                .contains("2026-05-01/ceo/index.html")
                .noneMatch(file -> file.startsWith("2026-05-01/cfo"));
        assertThat(folder.resolve("out/2026-05-01/cfo/index.html")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "<p>Some 7 wonders</p>, 7",
        "<p class=\"prose\">Up 5%</p>, 5%",
        "<p><span class=\"f\">$5</span> of 9</p>, 9",
        "<p><span class=\"f\">$5<br></span><!-- 3 --><b>x4</b></p>, x4",
    })
    void findsADigitThatATemplatePrintsInPlainText(String printed, String digit) throws IOException {
        Path site = folder.resolve("site");
        Files.createDirectories(site.resolve("templates/blocks"));
        Files.writeString(site.resolve("templates/blocks/heatmap.ftl"), printed);

        Baked baked = bake(new SiteFiles(site));

        assertThat(PageCheck.faults(folder.resolve("out"), baked, SmallReport.EDITION))
                .contains("2026-05-01/ceo/index.html prints \"" + digit
                        + "\" in no element that says what kind of text it is");
    }

    @Test
    void findsAPageThatIsGoneOrCutShort() throws IOException {
        Baked baked = bake(SHIPPED);
        Files.delete(folder.resolve("out/index.html"));
        Files.writeString(folder.resolve("out/2026-05-01/ceo/index.html"), "<html>");

        assertThat(PageCheck.faults(folder.resolve("out"), baked, SmallReport.EDITION))
                .containsExactly("2026-05-01/ceo/index.html is not whole", "index.html is not there");
    }
}
