package dev.quarterdeck.browser;

import static dev.quarterdeck.house.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.SiteRun;
import dev.quarterdeck.house.Needs;
import dev.quarterdeck.house.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words of all editions of a report, looked for in an archive that lies in a folder. */
@ExtendWith(Browsers.class)
class SearchTest {

    private static final String OLD = "Repaint the weathered lighthouse sign";
    private static final String LOOK = """
            const words = document.getElementById('words');
            words.value = arguments[0];
            words.dispatchEvent(new Event('input'));
            return [...document.querySelectorAll('#passages li')].map(item => item.querySelector('a').href + ' ' + item.textContent);
            """;

    /** Whether a finding, a row or the tile that was asked for is in sight and says these words. */
    private static final String IN_SIGHT = """
            return [...document.querySelectorAll('li, tr, .tile:target')].some(each => {
              const {top, bottom} = each.getBoundingClientRect();
              return top >= 0 && bottom <= innerHeight && each.textContent.includes(arguments[0]);
            });
            """;

    /** Of the form of a key, and put together here so that no scanner takes it for one. */
    private static final String KEY = "sk_live_" + "4eC39HqLyjWDarjtT1zdp7dc";

    @TempDir
    static Path folder;

    private static SiteRun site;

    @BeforeAll
    static void publish() throws IOException {
        site = SiteRun.sample(folder);
        String task = "\n## To do\n- [ ] " + OLD + " (impact: 5; effort: 1h; due: 2026-05-03)\n";
        site.add(
                "content/handoffs/lighthouse.md",
                "---\nunit: jada\nupdated: 2026-05-01\n---\n# Sign\n" + task + "- [ ] Rotate " + KEY
                        + " (impact: 5; effort: 1h; due: 2026-05-03)\n");
        assertThat(site.run("site-publish").isDone()).isTrue();
        site.edit("content/handoffs/lighthouse.md", OLD, "Look at the sign");
        assertThat(site.run("site-publish", "--asOf", "2026-05-08").isDone()).isTrue();
    }

    private static Path archive(String perspective) {
        return folder.resolve("target/archive/archive").resolve(perspective);
    }

    @Test
    @Needs(Tool.CHROMIUM)
    void whatAnEarlierEditionSaidIsFoundAndLeadsThere(Browser browser) {
        browser.open(archive("ceo").resolve("search.html").toUri().toString());

        List<String> found = browser.list(LOOK, "weathered lighthouse");

        assertThat(browser.complaints()).isEmpty();
        assertThat(found).hasSize(1).allMatch(item -> item.contains(OLD));
        assertThat(found.get(0)).contains("/2026-05-01/ceo/index.html#do-repaint-the-weathered-lighthouse-sign-jada ");
        assertThat(browser.ask("return document.getElementById('found').textContent"))
                .isEqualTo("1 found");
    }

    /** Words, and what the page shows once the first that was found is opened. */
    @ParameterizedTest
    @Needs(Tool.CHROMIUM)
    @CsvSource({
        "operating entities open deal, SF-PIPELINE",
        "weathered lighthouse, Repaint the weathered lighthouse sign",
        "ota listings live, OTA listings live",
        "sailing yacht, JADA (sailing yacht)"
    })
    void whatIsFoundIsOpenedWhereItStands(String asked, String shown, Browser browser) {
        browser.open(archive("ceo").resolve("search.html").toUri().toString());
        String way = browser.list(LOOK, asked).get(0).replaceFirst(" .*", "");
        browser.open(way);

        soon(() -> assertThat(browser.ask(IN_SIGHT, shown)).as(way).isEqualTo("true"));
    }

    @Test
    @Needs(Tool.CHROMIUM)
    void sectionsOfTheNewestEditionAreFoundByTheirWords(Browser browser) {
        browser.open(archive("ceo").resolve("search.html").toUri().toString());

        assertThat(browser.list(LOOK, "sailing yacht"))
                .isNotEmpty()
                .anyMatch(item -> item.contains("/2026-05-08/ceo/index.html#asset-inventory:~:text="));
        assertThat(browser.list(LOOK, "zeppelin")).isEmpty();
        assertThat(browser.ask("return document.getElementById('found').textContent"))
                .isEqualTo("Nothing says that.");
    }

    @Test
    void withoutAScriptThePageListsWhatWasToldAndWhereItStillStands() throws IOException {
        Document page = Jsoup.parse(Files.readString(archive("ceo").resolve("search.html")));

        assertThat(page.select("section h2").eachText()).first().isEqualTo("Last told on 2026-05-08");
        assertThat(page.select("section a[href$=\"/2026-05-08/ceo/index.html#asset-inventory\"]")
                        .text())
                .isEqualTo("Asset inventory");
    }

    @Test
    void noIndexHoldsWhatIsLikeAKeyThoughTheReportDoes() throws IOException {
        assertThat(site.text("target/archive/2026-05-08/ceo/report.json")).contains(KEY);
        assertThat(index("ceo")).contains("Rotate …").doesNotContain(KEY, KEY.substring(8));
    }

    @Test
    void anIndexHoldsNothingThatItsPerspectiveIsNotShown() throws IOException {
        assertThat(index("ceo")).contains("lighthouse");
        assertThat(index("eyd")).doesNotContain("lighthouse");
    }

    /** The indexes of all editions that lie beside the page. */
    private static String index(String perspective) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(archive(perspective))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".js")).toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    @Test
    void theIndexOfAnEarlierEditionIsNoFaultUntilSomebodyChangesIt() throws IOException {
        assertThat(site.run("site-verify").isDone()).isTrue();
        try (Stream<Path> files = Files.list(archive("ceo"))) {
            List<Path> indexes =
                    files.filter(each -> each.toString().endsWith(".js")).toList();
            assertThat(indexes).hasSize(2);
        }
        Path strange = Files.writeString(archive("ceo").resolve("search.0123456789ab.js"), "alert(1)");

        assertThat(site.run("site-verify").said())
                .contains("search.0123456789ab.js")
                .contains("is no page that editions.json names");

        Files.delete(strange);
    }
}
