package dev.quarterdeck;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Editions remember: what was told before, for how long, and what became of the actions that were due. */
class MemoryTest {

    private static final String PORTFOLIO = "content/handoffs/portfolio.md";
    private static final String JADA = "content/handoffs/jada.md";

    @TempDir
    Path folder;

    private SiteRun site = new SiteRun(Path.of(""));

    @BeforeEach
    void publishTwoEditions() throws IOException {
        site = SiteRun.sample(folder);
        site.add(JADA, site.text(JADA) + "## Actions\n- [ ] Fix login (area: growth; impact: 3; effort: 1d)\n");
        site.run("site-publish");
        site.edit(PORTFOLIO, "C. Ladd | 2026-05-08 | open | SF-PIPELINE", "C. Ladd | 2026-05-08 | done | SF-PIPELINE");
        site.edit(PORTFOLIO, "| C. Ladd | 2026-05-15 | open | SF-BURN |", "| C. Ladd | 2026-06-30 | open | SF-BURN |");
        site.edit(
                PORTFOLIO,
                "| A5 | Write Carole transition plan with dates | people | 4 | 70% | 1d | Carole | 2026-05-22 | open |"
                        + " SF-KEYPERSON |\n",
                "");
        site.edit(PORTFOLIO, "Agree Sergio equity term sheet", "Sign the term sheet");
        site.edit(JADA, "Fix login", "Repair login");
    }

    @Test
    void theDigestTellsWhatBecameOfTheListInOneLine() throws IOException {
        site.run("site-publish", "--asOf", "2026-05-09");

        assertThat(site.text("target/archive/2026-05-09/ceo/digest.txt").replaceAll("\n {4}", " "))
                .contains(
                        "- Of 12 actions due then: 1 done, 3 slipped (A2, A7, A3), 2 no longer in any note (A5, Fix login),"
                                + " 6 open in time\n");
    }

    @Test
    void whatIsLateSaysForHowLongInLetterAndPage() throws IOException {
        site.run("site-publish", "--asOf", "2026-05-08");
        site.run("site-publish", "--asOf", "2026-05-09");

        assertThat(site.text("target/archive/2026-05-08/ceo/digest.txt")).doesNotContain("overdue");
        assertThat(site.text("target/archive/2026-05-09/ceo/digest.txt").replaceAll("\n {4}", " "))
                .contains("A7 List on Sailo - C. Ladd, 2026-05-08, 1 day overdue (");
        assertThat(site.text("target/archive/2026-05-09/ceo/index.html").replaceAll("<[^>]+>", ""))
                .contains("2026-05-08, 1 day overdue");
    }

    @Test
    void aRenamedActionKeepsItsAgeByItsIdAndIsAskedForWithoutOne() throws IOException {
        String said = site.run("site-publish", "--asOf", "2026-05-09").said();

        JsonNode report = report("2026-05-09");
        assertThat(action(report, "A4").path("firstSeen").asText()).isEqualTo("2026-05-01");
        assertThat(action(report, "A4").path("editions").asInt()).isEqualTo(2);
        assertThat(action(report, "repair-login").path("editions").asInt()).isEqualTo(1);
        assertThat(said)
                .contains("content/handoffs/jada.md:46:7: warning ED-020: did \"Fix login\" become \"Repair login\"?"
                        + " Give it the id \"fix-login\" if so");
        assertThat(report.path("diagnostics").toString()).contains("ED-020");
    }

    @Test
    void theAnswerToTheQuestionIsTheId() throws IOException {
        site.edit(JADA, "Repair login (", "Repair login (id: fix-login; ");
        String said = site.run("site-publish", "--asOf", "2026-05-09").said();

        assertThat(said).doesNotContain("ED-020");
        assertThat(action(report("2026-05-09"), "fix-login").path("editions").asInt())
                .isEqualTo(2);
    }

    @Test
    void findingsAndMissingKeyFiguresGrowOlder() throws IOException {
        site.run("site-publish", "--asOf", "2026-05-09");
        site.run("site-publish", "--asOf", "2026-05-16");

        JsonNode report = report("2026-05-16");
        assertThat(report.path("findings").path(0).path("firstSeen").asText()).isEqualTo("2026-05-01");
        assertThat(report.path("findings").path(0).path("editions").asInt()).isEqualTo(3);
        assertThat(report.path("changes").path("missing").path(0).path("id").asText())
                .isEqualTo("booking-conversion:jada");
        assertThat(report.path("changes")
                        .path("missing")
                        .path(0)
                        .path("editions")
                        .asInt())
                .isEqualTo(3);
        assertThat(site.text("target/archive/2026-05-16/ceo/index.html").replaceAll("<[^>]*>", ""))
                .contains("First seen 2026-05-01 (3 editions).", "Due then, and what became of it");
    }

    @Test
    void aMistypedHeadingResolvesNothing() throws IOException {
        site.edit(JADA, "## Monthly costs", "## Montly csots");
        site.run("site-publish", "--asOf", "2026-05-09");

        assertThat(site.text("target/archive/2026-05-09/cfo/digest.txt"))
                .contains("can no longer be judged: ")
                .doesNotContain("1 resolved");
    }

    private JsonNode report(String edition) throws IOException {
        return SampleReports.read(site.text("target/archive/" + edition + "/ceo/report.json"));
    }

    private static JsonNode action(JsonNode report, String id) {
        for (JsonNode action : report.path("actions")) {
            if (action.path("id").asText().equals(id)) {
                return action;
            }
        }
        throw new AssertionError("no action " + id);
    }
}
