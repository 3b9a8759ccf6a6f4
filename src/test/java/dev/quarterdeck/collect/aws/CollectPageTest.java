package dev.quarterdeck.collect.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.collect.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page on collecting leaves out no collector and no status. */
class CollectPageTest {

    private static final Path PAGE = Path.of("docs/collect.md");

    @Test
    void namesEveryCollector() throws IOException {
        List<String> rows = Pattern.compile("(?m)^\\| `([a-z0-9-]+)` \\| .* \\| .* \\|$")
                .matcher(Files.readString(PAGE))
                .results()
                .map(row -> row.group(1))
                .toList();

        assertThat(rows)
                .containsExactlyInAnyOrderElementsOf(
                        Surveys.of(SurveysTest.CLOUD).stream().map(Survey::name).toList());
    }

    @Test
    void saysWhatEveryStatusMeans() throws IOException {
        String page = Files.readString(PAGE);

        assertThat(Arrays.stream(Status.values()).map(Status::word))
                .allSatisfy(word -> assertThat(page).contains("`" + word + "`"));
    }
}
