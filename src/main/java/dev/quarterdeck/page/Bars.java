package dev.quarterdeck.page;

import dev.quarterdeck.section.Chart;
import dev.quarterdeck.value.Quantity;

/** One horizontal bar a label with its value beside it; a second series is a mark on it. */
record Bars(Chart chart) {

    /** The class of the mark that a second series sets on a bar. */
    static final String MARK = "limit";

    private static final double LEFT = 150;
    private static final double RIGHT = 96;
    private static final double ROW = 30;
    private static final double THICKNESS = 16;
    private static final int LONGEST_LABEL = 18;

    String draw() {
        Svg svg = new Svg((int) (ROW * Math.max(1, chart.axis().size())) + 8);
        Axis axis = Axis.over(Plot.values(chart), LEFT, Svg.WIDTH - RIGHT);
        for (int point = 0; point < chart.axis().size() && !chart.series().isEmpty(); point++) {
            row(svg, axis, point);
        }
        double zero = axis.at(0);
        return svg.line("zero", zero, 0, zero, ROW * chart.axis().size() + 4).end();
    }

    private void row(Svg svg, Axis axis, int point) {
        double middle = ROW * point + ROW / 2 + 2;
        svg.text("end", LEFT - 8, middle + 5, Svg.cut(chart.axis().get(point).plain(), LONGEST_LABEL));
        Quantity quantity = chart.series().get(0).points().get(point);
        double value = Plot.value(quantity).orElse(0);
        double from = axis.at(Math.min(0, value));
        double to = axis.at(Math.max(0, value));
        svg.rect(Svg.series(0), from, middle - THICKNESS / 2, to - from, THICKNESS);
        if (chart.series().size() > 1) {
            Plot.value(chart.series().get(1).points().get(point)).ifPresent(mark -> {
                double x = axis.at(mark);
                svg.line(MARK, x, middle - THICKNESS, x, middle + THICKNESS);
            });
        }
        svg.text("start", to + 8, middle + 5, chart.format().show(quantity));
    }
}
