package dev.quarterdeck.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ToolTest {

    /** CI names its tools in {@code QUARTERDECK_REQUIRE}, so that no test is skipped there unseen. */
    @Test
    void everyToolThatIsRequiredIsHere() {
        String required = Objects.requireNonNullElse(System.getenv("QUARTERDECK_REQUIRE"), "");
        List<String> words = Arrays.stream(required.split(","))
                .filter(word -> !word.isEmpty())
                .toList();
        List<String> here = Arrays.stream(Tool.values())
                .filter(tool -> words.contains(tool.word()))
                .filter(Tool::isHere)
                .map(Tool::word)
                .toList();

        assertThat(here).containsExactlyInAnyOrderElementsOf(words);
    }
}
