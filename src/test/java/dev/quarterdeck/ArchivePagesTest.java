package dev.quarterdeck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.SiteRun.Ended;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages around many editions of a small site: what they tell, where they lead, and that they are proved like all others. */
class ArchivePagesTest {

    private static final String NOTE = """
            # Harbor Bakery

            ## Monthly costs
            | Item | Amount |
            |---|---:|
            | Rent | $%d |

            ## Risks
            - Oven breaks down
            %s
            ## To do
            - [%s] Get a second quote (due 2026-01-20; owner: Ann; impact: 4; effort: 2h)
            - [ ] Fix the sign
            """;

    @TempDir
    Path folder;

    /** Weekly editions from 2026-01-02 on, each with a dearer rent. */
    private SiteRun published(int editions) throws IOException {
        SiteRun site = SiteRun.with(folder, "");
        for (int week = 0; week < editions; week++) {
            Files.writeString(
                    site.path("content/handoffs/one-note.md"),
                    NOTE.formatted(1_000 + 10 * week, week == 0 ? "- The baker leaves\n" : "", week > 1 ? "x" : " "));
            Ended ended = publish(site, week);
            assertThat(ended.exit()).as(ended.said()).isEqualTo(ExitCode.DONE);
        }
        return site;
    }

    private static Ended publish(SiteRun site, int week) {
        return site.run(
                "site-publish",
                "--asOf",
                LocalDate.of(2026, 1, 2).plusWeeks(week).toString());
    }

    private static Document page(SiteRun site, String path) throws IOException {
        return Jsoup.parse(site.text("target/archive/" + path));
    }

    private static List<String> texts(Document page, String query) {
        return page.select(query).eachText();
    }

    @Test
    void theArchiveTellsOfEachEditionAndComparesTheLastTwelve() throws IOException {
        SiteRun site = published(14);

        Document archive = page(site, "archive/ceo/index.html");

        assertThat(texts(archive, ".editions li > :first-child"))
                .hasSize(14)
                .startsWith("2026-04-03 newest", "2026-03-27");
        assertThat(archive.select(".editions .of a")).hasSize(12);
        assertThat(archive.select(".tile:contains(Gross burn) .spark")).hasSize(1);
        assertThat(texts(page(site, "archive/ceo/trend/gross-burn-mid.html"), "tbody tr"))
                .hasSize(14)
                .startsWith("2026-04-03 $1,130", "2026-03-27 $1,120")
                .endsWith("2026-01-02 $1,000");
        assertThat(texts(page(site, "archive/ceo/board.html"), "#done ~ ul .what"))
                .containsExactly("Get a second quote");
        assertThat(page(site, "2026-04-03/ceo/index.html").select(".tile:contains(Gross burn) .spark"))
                .hasSize(1);
        assertThat(broken(site)).isEmpty();
        assertThat(site.run("site-verify").exit()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void aComparisonTellsWhatBecameOfFindingsFiguresAndActions() throws IOException {
        SiteRun site = published(3);

        Document compared = page(site, "2026-01-16/ceo/compare/2026-01-02.html");

        assertThat(compared.select("h1").text()).isEqualTo("What changed from 2026-01-02 to 2026-01-16");
        assertThat(texts(compared, "section:has(#figures) tbody tr"))
                .contains("Gross burn (mid, month) Portfolio $1,000 $1,020");
        assertThat(texts(compared, "section:has(#actions) tbody tr")).anyMatch(row -> row.contains("done"));
        assertThat(compared.select(".tile:contains(Gross burn) .change").text()).isEqualTo("+20");
        assertThat(compared.select(".tile .change").eachText()).doesNotContain("unchanged");
        assertThat(texts(compared, "section:has(#fresh, #moved, #gone) > p"))
                .as("a heading over nothing")
                .isEmpty();
        assertThat(texts(compared, ".summary > .meta"))
                .anyMatch(line -> line.matches("Unchanged: .*Critical shortfalls.*\\."));
    }

    @Test
    void nothingIsWrittenAgainWhereNothingChangedAndWhatWasChangedIsMended() throws IOException {
        SiteRun site = published(2);
        SortedMap<String, String> before = site.files("target/archive");
        Path trend = site.path("target/archive/archive/ceo/trend/gross-burn-mid.html");
        Files.writeString(trend, "changed");

        assertThat(site.run("site-verify").said()).contains("archive/ceo/trend/gross-burn-mid.html:1:1: error VER-001");
        assertThat(publish(site, 1).exit()).isEqualTo(ExitCode.DONE);

        assertThat(site.files("target/archive")).isEqualTo(before);
    }

    @Test
    void aRollbackTellsOnlyOfWhatThereWas() throws IOException {
        SiteRun site = published(3);
        SortedMap<String, String> newest = site.files("target/archive");

        site.run("site-rollback", "--edition", "2026-01-09");

        assertThat(texts(page(site, "archive/ceo/index.html"), ".editions li > :first-child"))
                .containsExactly("2026-01-09 newest", "2026-01-02");
        assertThat(page(site, "archive/ceo/index.html")
                        .select(".editions .of a")
                        .eachAttr("href"))
                .containsExactly("../../2026-01-09/ceo/compare/2026-01-02.html");
        assertThat(texts(page(site, "archive/ceo/trend/gross-burn-mid.html"), "tbody tr"))
                .containsExactly("2026-01-09 $1,010", "2026-01-02 $1,000");
        assertThat(broken(site)).isEmpty();
        assertThat(site.run("site-verify").exit()).isEqualTo(ExitCode.DONE);

        assertThat(texts(page(site, "archive/ceo/index.html"), ".lead"))
                .containsExactly("2 editions, from 2026-01-02 to 2026-01-09.");

        site.run("site-rollback", "--edition", "2026-01-02");

        assertThat(texts(page(site, "archive/ceo/index.html"), ".lead")).containsExactly("1 edition, of 2026-01-02.");

        site.run("site-rollback", "--edition", "2026-01-16");
        assertThat(site.files("target/archive")).isEqualTo(newest);
    }

    /** Links of all pages that lead to no file, and to no place in one. */
    private static Set<String> broken(SiteRun site) throws IOException {
        Map<String, Document> pages = new TreeMap<>();
        SortedMap<String, String> files = site.files("target/archive");
        for (String path : files.keySet()) {
            if (path.endsWith(".html")) {
                pages.put(path, page(site, path));
            }
        }
        Set<String> broken = new TreeSet<>();
        pages.forEach((path, page) -> {
            for (Element link : page.select("a[href], link[href]")) {
                URI target = URI.create("/" + path).resolve(link.attr("href"));
                String to = target.getPath().substring(1);
                boolean isThere = target.getFragment() == null
                        ? files.containsKey(to)
                        : pages.getOrDefault(to, new Document("")).getElementById(target.getFragment()) != null;
                if (!isThere) {
                    broken.add(path + " -> " + target);
                }
            }
        });
        return broken;
    }
}
