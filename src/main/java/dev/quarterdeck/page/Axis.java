package dev.quarterdeck.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Values along one side of a drawing, with ticks at round numbers (steps of one, two or five times a power of ten).
 *
 * @param low the first tick; zero is always among them
 */
record Axis(double low, double high, double step, double from, double to) {

    private static final int WANTED_TICKS = 5;

    /** An axis over all values and zero, drawn between two positions. */
    static Axis over(DoubleStream values, double from, double to) {
        double[] all = values.toArray();
        double least = Math.min(0, DoubleStream.of(all).min().orElse(0));
        double most = Math.max(0, DoubleStream.of(all).max().orElse(0));
        double step = roundStep(most == least ? 1 : (most - least) / (WANTED_TICKS - 1));
        return new Axis(Math.floor(least / step) * step, Math.max(step, Math.ceil(most / step) * step), step, from, to);
    }

    private static double roundStep(double rough) {
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double lead = rough / power;
        return power * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10);
    }

    double at(double value) {
        return from + (value - low) / (high - low) * (to - from);
    }

    List<BigDecimal> ticks() {
        List<BigDecimal> ticks = new ArrayList<>();
        long count = Math.round((high - low) / step);
        for (long i = 0; i <= count; i++) {
            ticks.add(BigDecimal.valueOf(low + i * step));
        }
        return ticks;
    }
}
