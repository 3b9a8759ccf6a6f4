package dev.quarterdeck.page;

import dev.quarterdeck.section.Chart;
import dev.quarterdeck.section.Chart.Series;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** One bar a label, series on top of each other; what is below zero hangs from it. */
record StackedBars(Chart chart) {

    private static final double WIDEST = 56;
    private static final double SHARE_OF_SLOT = 0.62;
    /** The class of the box that stands on a bar of which a part is not known. */
    static final String UNKNOWN = "unknown";

    private static final double UNKNOWN_HEIGHT = 15;
    private static final double BASELINE = 11;
    /** A hair between two parts keeps them apart where colours do not. */
    private static final double GAP = 1;

    String draw() {
        Plot plot =
                new Plot(chart, IntStream.range(0, chart.axis().size()).boxed().flatMapToDouble(this::ends));
        for (int point = 0; point < chart.axis().size(); point++) {
            bar(plot, point);
        }
        return plot.svg().end();
    }

    private DoubleStream ends(int point) {
        double[] values = chart.series().stream()
                .map(series -> Plot.value(series.points().get(point)))
                .mapToDouble(value -> value.orElse(0))
                .toArray();
        return DoubleStream.of(
                DoubleStream.of(values).filter(v -> v > 0).sum(),
                DoubleStream.of(values).filter(v -> v < 0).sum());
    }

    private void bar(Plot plot, int point) {
        double width = Math.min(WIDEST, plot.slot() * SHARE_OF_SLOT);
        double above = 0;
        double below = 0;
        for (int i = 0; i < chart.series().size(); i++) {
            Series series = chart.series().get(i);
            double value = Plot.value(series.points().get(point)).orElse(0);
            double foot = value < 0 ? below : above;
            double top = Math.max(foot, foot + value);
            double bottom = Math.min(foot, foot + value);
            plot.svg()
                    .rect(
                            Svg.series(i),
                            plot.x(point) - width / 2,
                            plot.y(top),
                            width,
                            plot.y(bottom) - plot.y(top) - GAP);
            above += Math.max(0, value);
            below += Math.min(0, value);
        }
        if (lacksAPart(point)) {
            double top = plot.y(above) - UNKNOWN_HEIGHT - GAP;
            plot.svg().rect(UNKNOWN, plot.x(point) - width / 2, top, width, UNKNOWN_HEIGHT);
            plot.svg().text("middle", plot.x(point), top + BASELINE, "?");
        }
    }

    boolean lacksAPart() {
        return IntStream.range(0, chart.axis().size()).anyMatch(this::lacksAPart);
    }

    /** How tall the missing part is nobody knows: the box has one size. What does not apply is not missing. */
    private boolean lacksAPart(int point) {
        return chart.series().stream()
                .map(series -> series.points().get(point))
                .anyMatch(value -> !value.isKnown() && value.applicable());
    }
}
