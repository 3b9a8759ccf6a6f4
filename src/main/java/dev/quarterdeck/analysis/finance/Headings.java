package dev.quarterdeck.analysis.finance;

import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Sources;

/** The places that were looked at for what was not found. */
final class Headings {

    private Headings() {}

    /** Where a unit's section begins, else where its handoffs begin. */
    static Sources of(Portfolio portfolio, String unit, String section) {
        return portfolio
                .handoffs()
                .section(unit, section)
                .map(Sources::of)
                .orElseGet(() -> Sources.union(portfolio.handoffs().of(unit).stream()
                        .map(file -> Sources.of(Place.startOf(file.file())))
                        .toList()));
    }
}
