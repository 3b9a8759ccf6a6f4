package dev.quarterdeck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What notes say in words can be read: the portfolio's in the report that quotes notes, a unit's on the unit's page. */
class ProseOfUnitsTest {

    private static final String EDITION = "target/edition/2026-05-01/2026-05-01/";

    @TempDir
    private static Path folder;

    private static SiteRun site;

    @BeforeAll
    static void bake() throws IOException {
        site = SiteRun.sample(folder);
        site.add("content/handoffs/lighthouse.md", """
                ---
                unit: lighthouse
                updated: 2026-04-30
                ---
                Built in 1912.

                ## Monthly costs
                The keeper is paid in fish.

                | Item | Low | High |
                |---|---:|---:|
                | Oil | $10 | $12 |

                After the table.

                ## What the keeper said
                - Paint it, *soon*
                - [Run](javascript:alert(1)) <b onclick="alert(2)">now</b>
                """);
        site.add("content/handoffs/quiet.md", """
                ---
                unit: lighthouse
                confidential: true
                updated: 2026-04-30
                ---
                The keeper is leaving.
                """);
        site.edit("content/perspectives/rental.md", "- own-actions", "- own-actions\n- from-handoffs");
        site.edit("content/handoffs/rental-3028-51st.md", "## Property\n", "## Attic\nDry again.\n\n## Property\n");
        site.edit("content/handoffs/portfolio.md", "## Risks\n", "## Risks\nLooked at in April.\n\n");
        assertThat(site.run("site-bake").exit()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void aUnitsPageQuotesItUnderItsHeadingWithItsLine() throws IOException {
        Document page = page("ceo/lighthouse");

        assertThat(page.select("#from-handoffs ~ figure figcaption").eachText())
                .containsExactly(
                        "From lighthouse.md:5",
                        "Monthly costs From lighthouse.md:8",
                        "Monthly costs From lighthouse.md:14",
                        "What the keeper said From lighthouse.md:17");
        assertThat(page.select("#from-handoffs ~ figure blockquote").eachText())
                .containsExactly(
                        "Built in 1912.",
                        "The keeper is paid in fish.",
                        "After the table.",
                        "Paint it, soon Run <b onclick=\"alert(2)\">now</b>");
        assertThat(page.select("blockquote em").text()).isEqualTo("soon");
        assertThat(page.select("blockquote a, blockquote b")).isEmpty();
    }

    @Test
    void theReportQuotesThePortfolioAlone() throws IOException {
        String quoted = page("ceo/index").select("#from-handoffs ~ figure").text();

        assertThat(quoted).contains("Looked at in April.").doesNotContain("keeper");
    }

    @Test
    void aReportOnSomeUnitsQuotesTheirsAndAReportThatQuotesNoNotesNone() throws IOException {
        assertThat(page("rental/rental-3028-51st").text()).contains("Dry again.");
        assertThat(site.text(EDITION + "rental/report.json"))
                .contains("Dry again.")
                .doesNotContain("keeper");
        site.files(EDITION + "cfo")
                .forEach((name, text) ->
                        assertThat(text).as(name).doesNotContain("Dry again.", "paid in fish", "Looked at in April."));
    }

    @Test
    void wordsOfAConfidentialFileAreNowhere() throws IOException {
        site.files("target").forEach((name, text) -> assertThat(text).as(name).doesNotContain("is leaving"));
    }

    @Test
    void searchLeadsToTheUnitsPage() throws IOException {
        String index = site.files("target/edition/2026-05-01/archive/ceo").entrySet().stream()
                .filter(file -> file.getKey().matches(".*search\\.[0-9a-f]+\\.js"))
                .findFirst()
                .orElseThrow()
                .getValue();

        assertThat(index)
                .containsPattern("\\{\"kind\":\"NOTE\",\"anchor\":\"from-handoffs\",\"title\":\"What the keeper said\","
                        + "\"words\":\"- Paint it, soon[^}]*\"page\":\"lighthouse\"");
    }

    private static Document page(String name) throws IOException {
        return Jsoup.parse(site.text(EDITION + name + ".html"));
    }
}
