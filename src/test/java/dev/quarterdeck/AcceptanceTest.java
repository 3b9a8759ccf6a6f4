package dev.quarterdeck;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The reports of the sample say what they must, row by row of the table of expected results. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AcceptanceTest {

    /** Figures of which the sample states no operand. */
    private static final Set<String> NOT_OF_THE_SAMPLE = Set.of("booking-conversion");

    private static final Path FIGURES = Path.of("docs", "figures.md");
    private static final Path EXPECTED = Path.of("src", "test", "resources", "acceptance", "figures.md");

    private SampleReports sample;
    private Told told;

    @BeforeAll
    void composeTheSample() throws IOException {
        sample = SampleReports.of(Path.of(""));
        told = new Told(sample);
    }

    static Stream<Map.Entry<String, String>> rows() throws IOException {
        return table(Files.readString(EXPECTED), "[A-Z]-\\w+").entrySet().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void theReportsSayWhatTheRowExpects(Map.Entry<String, String> row) throws IOException {
        assertThat(faults(told, row))
                .as(row.getKey() + " expects " + row.getValue())
                .isEmpty();
    }

    /** How what some reports tell differs from what a row expects. */
    static List<String> faults(Told told, Map.Entry<String, String> row) throws IOException {
        String mapping = acceptance().getOrDefault(row.getKey(), "");
        assertThat(mapping).as("figures of row " + row.getKey()).isNotEmpty();
        List<Told.Item> items =
                Arrays.stream(mapping.split(", ")).map(told::item).toList();
        return ExpectedCell.faults(row.getValue().replace("`", ""), items);
    }

    @Test
    void everyRowThatIsMappedIsExpectedAndTheReverse() throws IOException {
        assertThat(rows().map(Map.Entry::getKey))
                .containsExactlyElementsOf(acceptance().keySet());
    }

    @Test
    void theDigestsReadAsApproved() throws IOException {
        Golden.assertMatches("digest-ceo.txt", sample.digest("ceo"));
        Golden.assertMatches("digest-cfo.txt", sample.digest("cfo"));
        Golden.assertMatches("digest-cto.txt", sample.digest("cto"));
        Golden.assertMatches("digest-cmo.txt", sample.digest("cmo"));
    }

    @Test
    void theChangedFindingsAreNamedById() {
        JsonNode changes = sample.json("ceo").path("changes");
        assertThat(changes.path("new").toString()).isEqualTo("[\"SF-COVERAGE:dc-clients\"]");
        assertThat(changes.path("resolved").toString()).isEqualTo("[\"SF-STALE:expert-yacht-delivery\"]");
    }

    @Test
    void everyFigureThatTheAnalysisMakesIsDocumentedAndTheReverse() throws IOException {
        Set<String> made = sample.analysis().figures().all().stream()
                .map(figure -> figure.key().id())
                .collect(Collectors.toCollection(TreeSet::new));

        Map<String, String> documented = table(section("Figures"), "[a-z0-9-]+");
        assertThat(documented.keySet().removeAll(NOT_OF_THE_SAMPLE)).isTrue();
        assertThat(documented.keySet()).containsExactlyElementsOf(made);
    }

    private static Map<String, String> acceptance() throws IOException {
        return table(section("Acceptance"), "[A-Z]-\\w+");
    }

    private static String section(String heading) throws IOException {
        String text = Files.readString(FIGURES);
        int from = text.indexOf("## " + heading + "\n");
        int next = text.indexOf("\n## ", from);
        return text.substring(from, next < 0 ? text.length() : next);
    }

    /** First and last cell of each row whose first cell is of the form. */
    private static Map<String, String> table(String text, String key) {
        Map<String, String> rows = new LinkedHashMap<>();
        Pattern row = Pattern.compile("^\\| (" + key + ") \\|(?:.*\\|)? (.*?) \\|$", Pattern.MULTILINE);
        for (MatchResult match : row.matcher(text).results().toList()) {
            rows.put(match.group(1), match.group(2));
        }
        return rows;
    }
}
