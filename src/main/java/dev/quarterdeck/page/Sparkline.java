package dev.quarterdeck.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** The course of a figure as a line as small as a word; what it says stands beside it in words. */
record Sparkline(List<Optional<BigDecimal>> values) {

    private static final int WIDTH = 120;
    private static final int HEIGHT = 28;
    private static final double MARGIN = 3;

    static Sparkline of(Trend trend) {
        return new Sparkline(trend.points().stream().map(Trend.Point::value).toList());
    }

    /** One number has no course. */
    boolean hasCourse() {
        return values.stream().filter(Optional::isPresent).count() > 1;
    }

    String draw() {
        Svg svg = new Svg("spark", WIDTH, HEIGHT);
        double[] known = values.stream()
                .flatMap(Optional::stream)
                .mapToDouble(BigDecimal::doubleValue)
                .toArray();
        double low = DoubleStream.of(known).min().orElse(0);
        double high = DoubleStream.of(known).max().orElse(0);
        Steps steps = new Steps();
        double x = MARGIN;
        double y = HEIGHT / 2.0;
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).isPresent()) {
                x = MARGIN + (WIDTH - 2 * MARGIN) * i / Math.max(1, values.size() - 1);
                y = y(values.get(i).get().doubleValue(), low, high);
                steps.to(x, y);
            } else {
                steps.lift();
            }
        }
        return svg.path("line", steps.toString()).dot("last", x, y, MARGIN).end();
    }

    /** What never moves runs through the middle. */
    private static double y(double value, double low, double high) {
        return high == low ? HEIGHT / 2.0 : HEIGHT - MARGIN - (value - low) / (high - low) * (HEIGHT - 2 * MARGIN);
    }
}
