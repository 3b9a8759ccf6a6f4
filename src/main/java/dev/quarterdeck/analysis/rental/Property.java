package dev.quarterdeck.analysis.rental;

import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Frameworks;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.value.Quantity;
import java.util.ArrayList;
import java.util.List;

/** One rental unit. */
public record Property(String unit, Occupancy occupancy, List<Cost> costs, Amounts amounts, Earnings earnings) {

    public Property {
        costs = List.copyOf(costs);
    }

    static Property of(Portfolio portfolio, String unit) {
        List<Month> calendar = Month.of(portfolio, unit);
        Occupancy occupancy = Occupancy.of(calendar);
        List<Cost> costs = Cost.of(portfolio, unit, occupancy.length());
        Amounts amounts = Amounts.of(portfolio, unit, calendar, costs, occupancy.length());
        return new Property(unit, occupancy, costs, amounts, Earnings.of(amounts));
    }

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
            Facts facts = Facts.of("nights", occupancy.vacant())
                    .with("available", occupancy.available())
                    .with("cost", occupancy.vacancyCost());
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
        figures.addAll(occupancy.monthlyFigures(unit));
        figures.addAll(earnings.figures(unit));
        return figures;
    }
}
