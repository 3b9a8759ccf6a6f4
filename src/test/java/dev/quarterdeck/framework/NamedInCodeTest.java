package dev.quarterdeck.framework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.source.SiteFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the keys that the code names against the shipped tables, so that a misspelt one fails here and not in a report. */
class NamedInCodeTest {

    private final Frameworks shipped = new FrameworkReader(new SiteFiles(Path.of(""))).read();
    private final String code = new SiteFiles(Path.of(""))
            .own("src/main/java").values().stream()
                    .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                    .collect(Collectors.joining("\n"));

    @Test
    void everySentenceHasItsRow() {
        assertThat(named("(?:\\.say|\\.sayIfKnown|\\.brief)\\(\\s*\"([A-Z][A-Z0-9-]+)\"", shipped.wording()::has))
                .isEmpty();
    }

    @Test
    void everyLabelHasItsRow() {
        assertThat(named(
                        "\\.label\\(\\s*\"([a-z-]+\\.[a-z.-]*[a-z])\"",
                        id -> shipped.wording().findLabel(id).isPresent()))
                .isEmpty();
    }

    @Test
    void everyListOfWordsHasItsRow() {
        Set<String> lists = keys("Words");

        assertThat(named("\\.words\\(\\s*\"([a-z-]+)\"", lists::contains)).isEmpty();
    }

    @Test
    void everyThresholdHasItsRow() {
        assertThat(named(
                        "thresholds\\(\\)\\s*\\.(?:of|whole)\\(\\s*\"([a-z0-9-]+)\"",
                        shipped.thresholds().byKey()::containsKey))
                .isEmpty();
    }

    /** What the code names and no row holds; the pattern must find something, or it has lost its way. */
    private Set<String> named(String pattern, Predicate<String> isKnown) {
        Set<String> found = Pattern.compile(pattern)
                .matcher(code)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(found).as(pattern).isNotEmpty();
        found.removeIf(isKnown);
        return found;
    }

    private Set<String> keys(String table) {
        return shipped.catalogues().stream()
                .filter(one -> one.name().equals(table))
                .flatMap(one -> one.entries().stream())
                .map(Entry::key)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
