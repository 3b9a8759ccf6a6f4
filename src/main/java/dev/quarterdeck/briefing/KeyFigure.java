package dev.quarterdeck.briefing;

import dev.quarterdeck.framework.Perspective;
import dev.quarterdeck.framework.Perspective.Kpi;
import dev.quarterdeck.framework.Wording;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A figure of a perspective's tiles, which is followed over editions.
 *
 * @param format as its tile shows it
 */
public record KeyFigure(Figure.Key key, Text label, Format format) {

    /** All of a perspective, each once, in the order of the tiles. */
    public static List<KeyFigure> of(Perspective perspective, Wording wording) {
        Map<Figure.Key, KeyFigure> all = new LinkedHashMap<>();
        for (Kpi kpi : perspective.kpis()) {
            for (String name : kpi.figures()) {
                Figure.Key key = FigureRef.parse(name).key();
                all.putIfAbsent(key, new KeyFigure(key, label(kpi, key, wording), kpi.format()));
            }
        }
        return List.copyOf(all.values());
    }

    /** The figure that a tile compares with earlier editions. */
    static Figure.Key compared(Kpi kpi) {
        return compares(kpi).key();
    }

    static FigureRef compares(Kpi kpi) {
        return FigureRef.parse(
                kpi.figures().get(kpi.delta().map(Perspective.Delta::index).orElse(0)));
    }

    /** What a tile shows of its figures; unknown where all of them are. */
    static Text shown(Kpi kpi, Function<FigureRef, Optional<Value>> values) {
        List<Text> shown = kpi.figures().stream()
                .map(name -> values.apply(FigureRef.parse(name)))
                .map(value -> value.map(kpi.format()::text).orElse(Text.label(Format.UNKNOWN)))
                .toList();
        return shown.stream().allMatch(KeyFigure::isUnknown)
                ? Text.label(Format.UNKNOWN)
                : Text.join(shown, Text.label(kpi.between()));
    }

    static boolean isUnknown(Text shown) {
        return shown.plain().equals(Format.UNKNOWN);
    }

    /** The name of what a tile compares; a tile of one figure is called by its label. */
    static Text compared(Kpi kpi, Wording wording) {
        return kpi.figures().size() == 1 ? kpi.label() : label(kpi, compared(kpi), wording);
    }

    /** A tile of one whole figure names it as its reader knows it; of several, or of one end of a range, each has a name of its own. */
    private static Text label(Kpi kpi, Figure.Key key, Wording wording) {
        boolean whole = kpi.figures().equals(List.of(FigureRef.name(key)));
        return whole ? kpi.label() : wording.findLabel("figure." + key.id()).orElse(kpi.label());
    }
}
