package dev.quarterdeck.page;

import dev.quarterdeck.section.Chart;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/** The frame that charts with upright values share: values up the side, labels along the foot. */
final class Plot {

    static final int HEIGHT = 280;

    private static final double LEFT = 72;
    private static final double RIGHT = 8;
    private static final double TOP = 20;
    private static final double FOOT = 30;
    /** Room for one label, and for each character of a longer one where a phone draws it larger. */
    private static final double LABEL_WIDTH = 80;

    private static final double CHARACTER_WIDTH = 11;

    private static final int LONGEST_LABEL = 14;
    private static final double LINE = 20;

    private final Chart chart;
    private final Svg svg = new Svg(HEIGHT + (int) LINE);
    private final Axis axis;

    /** A frame for these values. */
    Plot(Chart chart, DoubleStream values) {
        this.chart = chart;
        this.axis = Axis.over(values, HEIGHT - FOOT, TOP);
        for (BigDecimal tick : axis.ticks()) {
            double y = axis.at(tick.doubleValue());
            svg.line(tick.signum() == 0 ? "zero" : "grid", LEFT, y, Svg.WIDTH - RIGHT, y);
            svg.text("end", LEFT - 8, y + 4, tick(chart.format(), tick));
        }
        labels();
    }

    Svg svg() {
        return svg;
    }

    double slot() {
        return (Svg.WIDTH - LEFT - RIGHT) / Math.max(1, chart.axis().size());
    }

    /** The middle of a label's slot. */
    double x(int point) {
        return LEFT + slot() * (point + 0.5);
    }

    double y(double value) {
        return axis.at(value);
    }

    private void labels() {
        List<Text> labels = chart.axis();
        boolean steps = chart.kind() == Chart.Kind.WATERFALL;
        double longest = labels.stream()
                .mapToDouble(label -> Math.min(LONGEST_LABEL, label.plain().length()) * CHARACTER_WIDTH)
                .max()
                .orElse(0);
        double width = steps ? LABEL_WIDTH : Math.max(LABEL_WIDTH, longest);
        int needed = (int) Math.max(1, Math.ceil(width / slot()));
        // Steps have names of their own, so none may be left out: they take turns in two lines.
        int every = steps ? Math.max(1, needed - 1) : needed;
        int lines = needed > every ? 2 : 1;
        for (int point = 0; point < labels.size(); point += every) {
            double y = HEIGHT - 10 + LINE * (point / every % lines);
            svg.text("middle", x(point), y, Svg.cut(labels.get(point).plain(), LONGEST_LABEL));
        }
    }

    private static String tick(Format format, BigDecimal tick) {
        BigDecimal number = tick.stripTrailingZeros();
        return switch (format) {
            case MONEY, MONEY0, MONEY_K, MONEY_K1 ->
                number.scale() > 0
                        ? Format.MONEY.number(number, Quantity.HOME_CURRENCY)
                        : Format.MONEY0.number(number, Quantity.HOME_CURRENCY);
            case PERCENT -> Format.NUMBER.number(number, "") + "%";
            default -> Format.NUMBER.number(number, "");
        };
    }

    /** The figure that stands for a point; nothing where it is unknown. */
    static OptionalDouble value(Quantity point) {
        return point.mid().map(mid -> OptionalDouble.of(mid.doubleValue())).orElse(OptionalDouble.empty());
    }

    /** All known values of a chart. */
    static DoubleStream values(Chart chart) {
        return chart.series().stream()
                .flatMap(series -> series.points().stream())
                .map(Plot::value)
                .flatMapToDouble(OptionalDouble::stream);
    }
}
