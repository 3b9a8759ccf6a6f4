package dev.quarterdeck.briefing;

import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Figures;
import dev.quarterdeck.value.Bound;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Value;
import java.math.BigDecimal;
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

    /** The number that an earlier report holds for it: only the figure that stands for a range is kept there by name. */
    Optional<BigDecimal> in(PastReport past) {
        return past.figure(key).flatMap(figure -> switch (end) {
            case LOW -> figure.low();
            case HIGH -> figure.high();
            case ALL, MID -> figure.value();
        });
    }

    /** That number as it was written, with its sign where it was one side of the truth. */
    Optional<String> shownIn(PastReport past, Format format, String currency) {
        String sign = past.figure(key)
                .map(PastReport.PastFigure::bound)
                .orElse(Bound.EXACT)
                .sign();
        return in(past).map(number -> sign + format.number(number, currency));
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
