package dev.quarterdeck.analysis.rental;

import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Frameworks;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.value.Quantity;
import java.util.ArrayList;
import java.util.List;

/** One rental unit. */
public record Property(String unit, Occupancy occupancy, Earnings earnings) {

    List<Finding> findings(Frameworks frameworks) {
        List<Finding> findings = new ArrayList<>();
        if (isBelow(earnings.cover(), frameworks.thresholds().of("cover-thin"))) {
            Facts facts = Facts.of("dscr", earnings.cover());
            findings.add(
                    isBelow(earnings.cover(), frameworks.thresholds().of("cover-least"))
                            ? Finding.of(frameworks, "RNT-DSCR", unit, facts, List.of(unit))
                            : Finding.milder(frameworks, "RNT-DSCR", unit, facts, List.of(unit)));
        }
        if (occupancy.vacant().isPositive()) {
            Facts facts = Facts.of("nights", occupancy.vacant()).with("available", occupancy.available());
            findings.add(Finding.of(frameworks, "RNT-VAC", unit, facts, List.of(unit)));
        }
        return findings;
    }

    private static boolean isBelow(Quantity cover, Quantity limit) {
        return cover.minus(limit).mid().filter(more -> more.signum() < 0).isPresent();
    }

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        figures.addAll(occupancy.figures(unit));
        figures.addAll(earnings.figures(unit));
        return figures;
    }
}
