package dev.quarterdeck.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.quarterdeck.source.Place;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Type;
import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private static Figure figure(String part) {
        Quantity one = Quantity.stated(Type.COUNT, Range.of(1), new Place("content/handoffs/a.md", 1, 1));
        return Figure.of("guardrail", "portfolio", part, one);
    }

    @Test
    void tellsPartsOfOneNameApart() {
        Figures figures = Figures.of(List.of(figure("floor"), figure("floor"), figure("floor-2"), figure("floor")));

        assertThat(figures.all())
                .extracting(figure -> figure.key().of())
                .containsExactly("floor", "floor-2", "floor-2-2", "floor-3");
    }

    @Test
    void refusesAFigureThatIsMadeTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Figures.of(List.of(figure(""), figure(""))))
                .withMessage("figure made twice: guardrail@portfolio");
    }
}
