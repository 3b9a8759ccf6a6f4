package dev.quarterdeck.analysis.market;

import static dev.quarterdeck.analysis.Given.shown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.analysis.Given;
import dev.quarterdeck.framework.Entry;
import dev.quarterdeck.framework.FrameworkReader;
import dev.quarterdeck.portfolio.Figures;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.source.SiteFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is done to be found nearby, window by window. */
class LocalSearchTest {

    private static Market market(Given given) {
        return Market.of(given.portfolio(), Figures.of(List.of()));
    }

    private static LocalSearch search(Given given) {
        return market(given).local().get(0);
    }

    private static Given task(String title, String window, String status) {
        return task(new Given(), title, window, status);
    }

    private static Given task(Given given, String title, String window, String status) {
        return given.row("jada", "seo-task", "task=" + title, "window=" + window, "status=" + status);
    }

    private static String counts(Given given) {
        return search(given).windows().stream()
                .map(window -> window.days().mid().orElseThrow() + ": "
                        + window.done().mid().orElseThrow() + "/"
                        + window.all().mid().orElseThrow())
                .collect(Collectors.joining(", "));
    }

    @Test
    void countsWhatIsDoneInEachWindow() {
        Given given = task("One", "30", "!done");
        task(given, "Two", "30", "!open");
        task(given, "Three", "60", "!doing");
        task(given, "Four", "60", "!dropped");

        assertThat(counts(given)).isEqualTo("30: 1/2, 60: 0/1, 90: 0/0");
        assertThat(shown(market(given).figures(), "seo-done@jada[30]")).isEqualTo("1");
        assertThat(shown(market(given).figures(), "seo-tasks@jada[60]")).isEqualTo("1");
        assertThat(shown(market(given).figures(), "seo-done")).isEqualTo("1");
        assertThat(shown(market(given).figures(), "seo-tasks")).isEqualTo("3");
        assertThat(search(given).windows().get(0).isDone()).isFalse();
        assertThat(search(given).windows().get(2).isDone()).isFalse();
        assertThat(search(task("One", "30", "!done")).windows().get(0).isDone()).isTrue();
    }

    @ParameterizedTest(name = "window \"{0}\" of \"{1}\": {2}")
    @CsvSource({
        "30, Anything, '30: 0/1, 60: 0/0, 90: 0/0'",
        "days 31-60, Anything, '30: 0/0, 60: 0/1, 90: 0/0'",
        "day 45, Anything, '30: 0/0, 60: 0/1, 90: 0/0'",
        "phase 3, Anything, '30: 0/0, 60: 0/0, 90: 0/1'",
        "120, Anything, '30: 0/0, 60: 0/0, 90: 0/0'",
        "soon, Anything, '30: 0/0, 60: 0/0, 90: 0/0'",
        "'', Anything, '30: 0/0, 60: 0/0, 90: 0/0'",
        "'', Add schema.org markup, '30: 0/0, 60: 0/1, 90: 0/0'",
    })
    void readsWindowsAsPeopleWriteThem(String window, String title, String counts) {
        assertThat(counts(task(title, window, "!open"))).isEqualTo(counts);
    }

    @Test
    void windowsCountFromTheStatedStart() {
        LocalSearch search = search(task("One", "30", "!open").fact("jada", "start", "@2026-03-15"));

        assertThat(search.windows())
                .extracting(window -> window.ends().date().orElseThrow())
                .containsExactly(LocalDate.of(2026, 4, 14), LocalDate.of(2026, 5, 14), LocalDate.of(2026, 6, 13));
        assertThat(search.windows())
                .extracting(window -> window.isOver(LocalDate.of(2026, 5, 1)))
                .containsExactly(true, false, false);
    }

    @Test
    void withoutAnyDayNoWindowEnds() {
        LocalSearch search = search(task("One", "30", "!open"));

        assertThat(search.start().isKnown()).isFalse();
        assertThat(search.windows().get(0).ends().isKnown()).isFalse();
        assertThat(search.windows().get(0).isOver(LocalDate.MAX)).isFalse();
    }

    @Test
    void suggestsTheDefaultsThatAListLacksAndTagsThoseThatItHas() {
        LocalSearch search = search(task("Claim our profile", "30", "!open"));

        assertThat(search.tasks().get(0).known().flatMap(row -> row.text("ranking factor")))
                .contains("relevance");
        assertThat(search.suggested())
                .hasSize(8)
                .extracting(Entry::key)
                .doesNotContain("Claim and verify the Google Business Profile");
    }

    @Test
    void aUnitWithALocalChannelAndNoListIsOnlySuggestedTo() {
        Given given = new Given()
                .row("jada", "channel-status", "channel=Yelp", "type=Local", "status=none")
                .row("quickdumpnow", "channel-status", "channel=Yelp", "type=Local", "status=n/a")
                .row("dangerouscentaur", "channel-status", "channel=Sailo", "type=OTA", "status=none");
        Market market = market(given);

        assertThat(market.local()).extracting(LocalSearch::unit).containsExactly("jada");
        assertThat(market.local().get(0).suggested()).hasSize(9);
        assertThat(market.local().get(0).windows()).isEmpty();
        assertThat(shown(market.figures(), "seo-tasks")).isEqualTo("—");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "| Post | soon | relevance | |; 13:10: error FW-062: \"soon\" in column \"window\" is not a number of"
                        + " days. Write the days from the start by which the task should be done.",
                "| Post | 30 | luck | |; 13:15: error FW-061: the row of \"Post\" has the unknown word \"luck\". Use one"
                        + " of: relevance.",
                "| Post | | | |; 13:3: error FW-060: the row of \"Post\" lacks window, ranking factor. Fill these"
                        + " columns, or take the row out.",
            })
    void aBadDefaultIsReportedAtItsPlace(String row, String said, @TempDir Path site) throws IOException {
        Path file = site.resolve("content/frameworks/local-seo.md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                # Local SEO

                ## Factors

                | Ranking factor | Meaning |
                |---|---|
                | relevance | How well it fits |

                ## Tasks

                | Task | Window | Ranking factor | Words |
                |---|---:|---|---|
                """ + row);

        assertThat(new FrameworkReader(new SiteFiles(site)).read().problems())
                .extracting(Problem::toString)
                .containsExactly("content/frameworks/local-seo.md:" + said);
    }
}
