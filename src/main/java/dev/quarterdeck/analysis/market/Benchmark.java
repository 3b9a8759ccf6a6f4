package dev.quarterdeck.analysis.market;

import dev.quarterdeck.framework.Entry;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Type;
import java.util.Optional;

/**
 * What is usual of one rate, as the site's own table has it from a source.
 *
 * @param from the lower end of the band; missing where only the upper one is known
 * @param source who says so
 * @param asOf the day it was true
 */
public record Benchmark(Quantity from, Quantity to, String source, String asOf) {

    static Optional<Benchmark> of(Portfolio portfolio, EmailList.Step step) {
        return portfolio
                .frameworks()
                .catalogue("benchmarks", "Benchmarks")
                .find(step.id())
                .flatMap(Benchmark::of);
    }

    /** A row without source or day is no benchmark; the framework reader has reported it. */
    private static Optional<Benchmark> of(Entry row) {
        Quantity to = row.quantity("to", Type.PERCENT);
        return row.text("source")
                .filter(source -> to.isKnown())
                .flatMap(source -> row.text("as of")
                        .map(day -> new Benchmark(row.quantity("from", Type.PERCENT), to, source, day)));
    }

    /** Whether any part of a rate lies above the band. */
    boolean isExceededBy(Quantity rate) {
        return rate.highEnd()
                .minus(to)
                .mid()
                .filter(above -> above.signum() > 0)
                .isPresent();
    }
}
