package dev.quarterdeck.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.briefing.PastReport.PastFigure;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.section.Tile;
import dev.quarterdeck.value.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    @Test
    void whatWasNotKnownAndIsNotThereIsNoChange() {
        PastReport empty = PastReports.of(new SmallEdition().report());
        Map<Figure.Key, PastFigure> figures = new LinkedHashMap<>(empty.figures());
        figures.put(Figure.Key.parse("list-contacts"), new PastFigure(Optional.empty(), "—"));
        figures.put(Figure.Key.parse("action-score@jada[call]"), new PastFigure(Optional.empty(), "4"));
        PastReport past = new PastReport(
                empty.edition(),
                empty.asOf(),
                empty.sample(),
                empty.headline(),
                figures,
                empty.findings(),
                empty.actions(),
                empty.gaps(),
                empty.rules(),
                empty.passages(),
                empty.stated());

        assertThat(Comparison.of(new SmallEdition().report(past), past).figures())
                .extracting(changed -> changed.key().id())
                .containsExactly("action-score");
    }

    @Test
    void theScoreOfAnActionIsToldWithItsTitle() {
        Comparison compared = of("## To do\n\n- [ ] Call the bank (area: finance)\n", "# Nothing to do\n");
        String id = compared.past().actions().get(0).id();

        assertThat(compared.title(new Figure.Key("action-score", "jada", id)).map(Text::plain))
                .contains("Call the bank");
        assertThat(compared.title(new Figure.Key("action-score", "portfolio", id)))
                .isEmpty();
        assertThat(compared.title(Figure.Key.parse("cash"))).isEmpty();
    }
}
