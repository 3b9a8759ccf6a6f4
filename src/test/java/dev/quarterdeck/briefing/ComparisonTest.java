package dev.quarterdeck.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.section.Tile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which tiles of a report differ from those of an earlier one. */
class ComparisonTest {

    private static final String MATRIX = """
            ## Channel matrix

            | Channel | Type | JADA |
            |---|---|---|
            | Airbnb | OTA | live |
            | Viator | OTA | %s |
            """;

    private static Comparison of(String then, String now) {
        List<String> figures = List.of("ota-live", "cash");
        PastReport past = PastReports.of(new SmallEdition().note("jada", then).report(figures, "rules"));
        return Comparison.of(new SmallEdition().note("jada", now).report(figures, "rules", past), past);
    }

    private static List<String> shown(List<Tile> tiles) {
        return tiles.stream()
                .map(tile -> tile.label().plain() + " " + tile.value().plain())
                .toList();
    }

    @Test
    void aTileOfSeveralFiguresIsTheSameOnlyWhereAllOfThemAre() {
        Comparison other = of(MATRIX.formatted("n/a"), MATRIX.formatted("none"));
        Comparison same = of(MATRIX.formatted("none"), MATRIX.formatted("none"));

        assertThat(shown(other.movedTiles())).containsExactly("OTA listings live 1 of 2");
        assertThat(other.movedTiles().get(0).change().orElseThrow().text().plain())
                .isEqualTo("was 1 of 1");
        assertThat(other.sameTiles()).isEmpty();
        assertThat(same.movedTiles()).isEmpty();
        assertThat(shown(same.sameTiles())).containsExactly("OTA listings live 1 of 2");
    }

    @Test
    void aTileIsTheSameWhereItIsKnownInNeither() {
        Comparison compared = of(MATRIX.formatted("none"), MATRIX.formatted("live"));

        assertThat(shown(compared.movedTiles())).containsExactly("OTA listings live 2 of 2");
        assertThat(compared.movedTiles().get(0).change().orElseThrow().text().plain())
                .isEqualTo("+1");
        assertThat(compared.sameTiles()).as("cash is not known").isEmpty();
    }
}
