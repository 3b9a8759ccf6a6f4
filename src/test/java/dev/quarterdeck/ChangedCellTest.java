package dev.quarterdeck;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A figure changes only when something that it names as a source does. */
class ChangedCellTest {

    private static final String JADA = "content/handoffs/jada.md";

    @TempDir
    private Path folder;

    private SampleReports before;
    private SampleReports after;
    private String cell;

    @BeforeEach
    void changeWhatOneInsuranceCosts() throws IOException {
        SiteRun site = SiteRun.sample(folder);
        before = SampleReports.of(folder);
        List<String> lines = site.text(JADA).lines().toList();
        int row = lines.indexOf("| Hull and liability insurance | fixed | $780 | $780 | 6000 |");
        cell = JADA + ":" + (row + 1) + ":";
        site.edit(JADA, "$780 | $780", "$980 | $980");
        after = SampleReports.of(folder);
    }

    @Test
    void everyChangedFigureNamesTheRow() {
        for (String perspective : before.briefings().keySet()) {
            Map<String, JsonNode> then = figures(before, perspective);
            Map<String, JsonNode> now = figures(after, perspective);

            assertThat(now.keySet()).as(perspective).containsExactlyInAnyOrderElementsOf(then.keySet());
            List<String> changed = now.entrySet().stream()
                    .filter(figure -> !figure.getValue().equals(then.get(figure.getKey())))
                    .map(Map.Entry::getKey)
                    .toList();
            List<String> moved =
                    Stream.of("gross-burn", "runway").filter(then::containsKey).toList();
            assertThat(changed).as(perspective).containsAll(moved).doesNotContain("cash", "avg-receipts");
            assertThat(changed).as(perspective).isSubsetOf(restingOnTheRow(now));
        }
    }

    @Test
    void theDigestOfMoneyTellsWhatBecameOfIt() throws IOException {
        assertThat(after.digest("cfo"))
                .contains("- Runway 7.9 months, unchanged")
                .containsPattern("Gross burn low \\(month\\) +\\$7,210  \\+200\n")
                .containsPattern("Net burn \\(mid, month\\) +\\$6,660  -217\n");
    }

    private List<String> restingOnTheRow(Map<String, JsonNode> figures) {
        return figures.entrySet().stream()
                .filter(figure -> figure.getValue().path("sources").toString().contains("\"" + cell))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, JsonNode> figures(SampleReports reports, String perspective) {
        Map<String, JsonNode> figures = new LinkedHashMap<>();
        reports.json(perspective).path("figures").forEach(figure -> figures.put(Told.key(figure), figure));
        return figures;
    }
}
