package dev.quarterdeck.page;

import dev.quarterdeck.section.Chart;
import dev.quarterdeck.value.Quantity;
import java.util.List;
import java.util.OptionalDouble;

/** One line a series; unknown points break it. */
record LineChart(Chart chart) {

    private static final double DOT = 3.5;

    String draw() {
        Plot plot = new Plot(chart, Plot.values(chart));
        for (int i = 0; i < chart.series().size(); i++) {
            line(plot, Svg.series(i), chart.series().get(i).points());
        }
        return plot.svg().end();
    }

    private static void line(Plot plot, String style, List<Quantity> points) {
        Steps steps = new Steps();
        for (int i = 0; i < points.size(); i++) {
            OptionalDouble value = Plot.value(points.get(i));
            if (value.isPresent()) {
                steps.to(plot.x(i), plot.y(value.getAsDouble()));
            } else {
                steps.lift();
            }
        }
        plot.svg().path("line " + style, steps.toString());
        for (int i = 0; i < points.size(); i++) {
            int at = i;
            Plot.value(points.get(i)).ifPresent(v -> plot.svg().dot("mark " + style, plot.x(at), plot.y(v), DOT));
        }
    }
}
