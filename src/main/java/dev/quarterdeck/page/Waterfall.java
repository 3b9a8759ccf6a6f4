package dev.quarterdeck.page;

import dev.quarterdeck.section.Chart;
import dev.quarterdeck.value.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** Steps from the first value down to the last: both stand on zero, the steps between hang from where the one before ended. */
record Waterfall(Chart chart) {

    private static final double SHARE_OF_SLOT = 0.66;

    private record Step(double from, double to, Quantity value, String style) {}

    String draw() {
        List<Step> steps = steps();
        Plot plot = new Plot(chart, steps.stream().flatMapToDouble(step -> DoubleStream.of(step.from, step.to)));
        double width = plot.slot() * SHARE_OF_SLOT;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            double top = plot.y(Math.max(step.from, step.to));
            double x = plot.x(i) - width / 2;
            plot.svg().rect(step.style, x, top, width, plot.y(Math.min(step.from, step.to)) - top);
            plot.svg().text("middle over", plot.x(i), top - 5, chart.format().show(step.value));
            if (i + 1 < steps.size()) {
                plot.svg().line("link", x + width, plot.y(step.to), x + plot.slot(), plot.y(step.to));
            }
        }
        return plot.svg().end();
    }

    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        List<Quantity> points =
                chart.series().isEmpty() ? List.of() : chart.series().get(0).points();
        double level = 0;
        for (int i = 0; i < points.size(); i++) {
            double value = Plot.value(points.get(i)).orElse(0);
            if (i == 0 || i == points.size() - 1) {
                steps.add(new Step(0, value, points.get(i), "whole"));
                level = value;
            } else {
                // Given as what they take, with or without the sign.
                double next = level - Math.abs(value);
                steps.add(new Step(level, next, points.get(i), "taken"));
                level = next;
            }
        }
        return steps;
    }
}
