package dev.quarterdeck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.SiteRun.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A site that is one note and nothing else: its digests, as approved, and the head of its pages. */
class OneNoteTest {

    private static final Map<String, String> NOTES = Map.of("boat", """
            # My boat

            Bought in 2021. Needs paint.

            ## Actions
            - Paint the hull
            - Call the marina about the slip
            """, "bakery", """
            # Harbor Bakery

            - Insurance: ~$95/mo
            - Rent: $1,200-1,500

            ## Risks
            - Oven breaks down
            - The one baker leaves

            ## To do
            - [ ] Get a second quote for insurance (due 2026-05-20; owner: Ann; impact: 4; effort: 2h)
            - [x] Fix the sign
            """, "talk", """
            Talked to Sam on Tuesday. He thinks the summer is going to be slow.
            We should decide on the lease before June.
            """);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"boat", "bakery", "talk"})
    void readsAsACarefulPersonWouldSayIt(String name) throws IOException {
        SiteRun site = SiteRun.with(folder, NOTES.getOrDefault(name, ""));

        Ended ended = site.run("site-publish", "--asOf", "2026-05-01");

        assertThat(ended.exit()).as(ended.said()).isEqualTo(ExitCode.DONE);
        for (String perspective : new String[] {"ceo", "cfo"}) {
            String report = "target/archive/2026-05-01/" + perspective;
            Golden.assertMatches("one-note/" + name + "-" + perspective + ".txt", site.text(report + "/digest.txt"));
            Document page = Jsoup.parse(site.text(report + "/index.html"));
            assertThat(page.select(".tile .value").eachText().stream().collect(Collectors.toSet()))
                    .contains("not known")
                    .noneMatch(value -> value.contains("—"));
        }
    }

    @Test
    void theExampleOfTheReadmeNeedsNoMending() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String example = readme.replaceFirst("(?s).*?```markdown\\n(.*?)```.*", "$1");
        SiteRun site = SiteRun.with(folder, example);

        assertThat(site.run("site-check", "--asOf", "2026-05-01").said()).contains("Problems: 0 errors, 0 warnings, ");
    }

    @ParameterizedTest
    @CsvSource({
        "unit: harbor-bakery, # Harbor Bakery, Harbor Bakery",
        "unit: harbor-bakery, # Harbor Bakery handoff, Harbor Bakery",
        "unit: harbor-bakery, # Actions, harbor-bakery",
        "unit: Harbour Bakers, # Harbor Bakery, Harbour Bakers",
        "'unit: harbor-bakery\ntitle: The Bakery', # Harbor Bakery, The Bakery",
    })
    void isNamedAsItsFrontMatterSaysElseAsItsTitle(String front, String title, String name) throws IOException {
        SiteRun site = SiteRun.with(
                folder,
                "---\n" + front.replace("\\n", "\n") + "\nupdated: 2026-04-30\n---\n" + title
                        + "\n\n## Costs\n- Rent: $900\n");

        site.run("site-publish", "--asOf", "2026-05-01");

        Document page = Jsoup.parse(site.text("target/archive/2026-05-01/ceo/index.html"));
        assertThat(page.select("td, th").eachText()).contains(name);
    }
}
