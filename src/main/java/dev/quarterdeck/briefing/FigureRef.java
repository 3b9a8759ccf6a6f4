package dev.quarterdeck.briefing;

import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Figures;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Value;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A figure as a perspective names it: {@code id@unit[of].end}, the end being low, mid or high of a range. */
record FigureRef(Figure.Key key, End end) {

    private static final Pattern WITH_END = Pattern.compile("(.+)\\.(low|mid|high)");

    private static final String PORTFOLIO = "portfolio";

    /** Which part of a range is meant. */
    enum End {
        ALL,
        LOW,
        MID,
        HIGH
    }

    static FigureRef parse(String text) {
        Matcher named = WITH_END.matcher(text.strip());
        if (!named.matches()) {
            return new FigureRef(Figure.Key.parse(text), End.ALL);
        }
        End end = switch (named.group(2)) {
            case "low" -> End.LOW;
            case "mid" -> End.MID;
            default -> End.HIGH;
        };
        return new FigureRef(Figure.Key.parse(named.group(1)), end);
    }

    /** A whole figure as a perspective names it. */
    static String name(Figure.Key key) {
        String unit = key.unit().equals(PORTFOLIO) ? "" : "@" + key.unit();
        return key.id() + unit + (key.of().isEmpty() ? "" : "[" + key.of() + "]");
    }

    Optional<Value> in(Figures figures) {
        return figures.find(key.toString()).map(Figure::value).map(this::part);
    }

    /** The same of an earlier report, in the currency that it has now; empty where that did not know it. */
    Optional<Value> in(PastReport past, Figures now, Sources rests) {
        String currency = in(now).filter(Quantity.class::isInstance)
                .map(value -> ((Quantity) value).unit())
                .orElse(Quantity.HOME_CURRENCY);
        return past.figure(key).flatMap(figure -> figure.value(currency, rests)).map(this::part);
    }

    /** The whole of what it is a part of. */
    FigureRef whole() {
        return new FigureRef(key, End.ALL);
    }

    private Value part(Value value) {
        if (!(value instanceof Quantity quantity)) {
            return value;
        }
        return switch (end) {
            case ALL -> quantity;
            case LOW -> quantity.lowEnd();
            case MID -> quantity.midpoint();
            case HIGH -> quantity.highEnd();
        };
    }
}
