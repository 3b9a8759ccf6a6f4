package dev.quarterdeck;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quarterdeck.framework.Perspective;
import dev.quarterdeck.framework.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A report all of whose inputs are missing is still made, and each of its sections says what would supply it. */
class BareReportTest {

    /** Perspectives, the sections that stand without any input, and how the digest begins. */
    private static final String REPORTS = """
            ceo    | ceo-headline shortfalls missing-kpis agenda roll-up freshness                  | 3 critical shortfalls are open and 25 core KPIs are not tracked.
            cfo    | cfo-headline finance-actions                                                   | Nothing is known yet of what the business costs a month.
            cao    | cao-headline chart-of-accounts control-gaps books-actions close-checklist      | Sales or deposits of the last 3 months are not recorded.
            cmo    | cmo-headline marketing-kpis growth-actions                                     | No channel matrix says where buyers find the business.
            cto    | cto-headline stack engineering-actions                                         | Security was not measured.
            rental | rental-headline                                                                | Nothing is known yet of what the property brings in and costs.
            eyd    | eyd-headline                                                                   | Nothing is known yet of jobs and what they bring.
            dcb    | dcb-headline                                                                   | No client is listed yet.
            """;

    @TempDir
    private Path folder;

    /** The sample without its notes and its metrics, and one note that says nothing. */
    private SampleReports bare() throws IOException {
        SiteRun site = SiteRun.sample(folder);
        for (String note : site.files("content/handoffs").keySet()) {
            Files.delete(site.path("content/handoffs/" + note));
        }
        Files.delete(site.path("content/metrics/snapshot.json"));
        site.edit("site.properties", "metrics.from = file:content/metrics/snapshot.json\n", "");
        site.add("content/handoffs/jada.md", "---\nunit: jada\nupdated: 2026-04-30\n---\n# JADA\nNothing yet.\n");
        return SampleReports.of(folder);
    }

    private static Perspective named(SampleReports reports, String perspective) {
        return reports.content().portfolio().frameworks().perspectives().stream()
                .filter(one -> one.id().equals(perspective))
                .findFirst()
                .orElseThrow();
    }

    private static String id(JsonNode section) {
        return section.path("id").asText();
    }

    private static List<JsonNode> all(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = REPORTS)
    void eachSectionSaysWhatWouldSupplyIt(String perspective, String standing) throws IOException {
        SampleReports bare = bare();
        Wording wording = bare.content().portfolio().frameworks().wording();
        List<String> without = Arrays.asList(standing.split(" "));

        List<JsonNode> sections = all(bare.json(perspective).path("sections"));

        assertThat(sections)
                .extracting(BareReportTest::id)
                .containsExactlyElementsOf(named(bare, perspective).sections())
                .containsAll(without);
        assertThat(sections).allSatisfy(one -> {
            String empty = wording.section(id(one)).empty().plain();
            String first = one.path("blocks").path(0).path("paragraphs").path(0).asText();
            assertThat(first.equals(empty)).as(id(one)).isEqualTo(!without.contains(id(one)));
            assertThat(one.path("blocks")).as(id(one)).isNotEmpty();
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = REPORTS)
    void theDigestSaysThatNothingIsKnownAndWhatWaits(String perspective, String standing, String summary)
            throws IOException {
        SampleReports bare = bare();

        String digest = bare.digest(perspective);

        assertThat(digest.replaceAll("\\s+", " "))
                .contains("SUMMARY " + summary)
                .containsPattern("\\[L] \\d sections of this report wait for notes ACTIONS DUE")
                .contains("No actions are due.")
                .endsWith("they belong in the handoffs. ");
        assertThat(all(bare.json(perspective)
                        .path("sections")
                        .path(0)
                        .path("blocks")
                        .path(0)
                        .path("tiles")))
                .isNotEmpty()
                .extracting(tile -> tile.path("value").asText())
                .as("no amount, no share and no zero is made up")
                .noneMatch(value -> value.contains("$") || value.contains("%") || value.equals("0"));
    }

    @Test
    void everyPerspectiveIsAmongThem() throws IOException {
        assertThat(bare().content().portfolio().frameworks().perspectives())
                .extracting(Perspective::id)
                .containsExactlyInAnyOrderElementsOf(REPORTS.lines()
                        .map(line -> line.replaceFirst(" .*", ""))
                        .toList());
    }

    @Test
    void noBlockOfADigestIsLeftWithoutLines() throws IOException {
        SampleReports bare = bare();

        assertThat(bare.digest("cmo")).doesNotContain("CHANNELS TO OPEN");
        assertThat(bare.digest("cfo")).doesNotContain("CAPITAL");
        assertThat(bare.digest("cao")).doesNotContain("OPEN ITEMS");
    }
}
