package dev.quarterdeck.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.framework.FrameworkReader;
import dev.quarterdeck.framework.Wording;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.SiteFiles;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Type;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulasTest {

    private static final Wording WORDING =
            new FrameworkReader(new SiteFiles(Path.of("."))).read().wording();
    private static final Place COSTS = new Place("content/handoffs/jada.md", 20, 3);
    private static final Place SALES = new Place("content/handoffs/jada.md", 30, 3);

    private static Figure figure(String id, Type type, String low, String high, Place at) {
        Range range = new Range(new BigDecimal(low), new BigDecimal(high));
        return Figure.of(id, "jada", Quantity.derived(type, range, Sources.of(at)));
    }

    private static Figure figure(String id, Type type, String amount) {
        return figure(id, type, amount, amount, COSTS);
    }

    private static String named(List<Figure> figures, String shown, Place at) {
        return new Formulas(figures, WORDING)
                .on(Sources.of(at))
                .reading(shown)
                .map(formula -> formula.name().plain())
                .orElse("none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "6 | Break-even sales a month",
                "5.43 | Break-even before rounding",
                "5.4 | Break-even before rounding",
                "5 | none",
                "$8,137.50 | Break-even revenue",
                "$8,138 | Break-even revenue",
                "$7,010 to $8,794 | Gross burn",
                "$7.0K-8.8K | Gross burn",
                "$7,010 | Gross burn",
                "$7,902 | Gross burn",
                "$8,794 | Gross burn",
                "$8,000 | none",
                "$0 | none",
                "— | none"
            })
    void ofFiguresThatRestOnTheSameTheOneThatReadsSoIsTold(String shown, String name) {
        List<Figure> figures = List.of(
                figure("break-even-units", Type.COUNT, "6"),
                figure("break-even-quotient", Type.NUMBER, "5.43"),
                figure("break-even-revenue", Type.MONEY, "8137.50"),
                figure("gross-burn", Type.MONEY, "7010", "8794", COSTS));

        assertThat(named(figures, shown, COSTS)).isEqualTo(name);
        assertThat(named(figures, shown, SALES)).isEqualTo("none");
    }

    @Test
    void ofTwoThatReadAlikeNoneIsTold() {
        List<Figure> alike =
                List.of(figure("break-even-units", Type.COUNT, "7"), figure("break-even-quotient", Type.NUMBER, "7"));

        assertThat(named(alike, "7", COSTS)).isEqualTo("none");
    }

    @Test
    void theUsualFormatGoesBeforeAnother() {
        List<Figure> figures = List.of(
                figure("break-even-units", Type.COUNT, "7"),
                figure("break-even-quotient", Type.NUMBER, "7").in(Format.RATIO));

        assertThat(named(figures, "7", COSTS)).isEqualTo("Break-even sales a month");
        assertThat(named(figures, "7.00", COSTS)).isEqualTo("Break-even before rounding");
    }

    @Test
    void theSameFormulaForTwoPartsIsOne() {
        List<Figure> parts = List.of(
                Figure.of(
                        "break-even-units", "jada", figure("x", Type.COUNT, "7").value()),
                Figure.of(
                        "break-even-units", "evil", figure("x", Type.COUNT, "7").value()));

        assertThat(named(parts, "7", COSTS)).isEqualTo("Break-even sales a month");
    }

    @Test
    void whatWasStatedHasNoFormula() {
        Figure stated = Figure.of(
                "break-even-units", "jada", Quantity.stated(Type.COUNT, Range.of(BigDecimal.valueOf(7)), COSTS));

        assertThat(named(List.of(stated), "7", COSTS)).isEqualTo("none");
    }
}
