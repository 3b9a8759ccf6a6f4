package dev.quarterdeck.analysis.logistics;

import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Figures;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.portfolio.Portfolio;
import java.util.ArrayList;
import java.util.List;

/**
 * The delivery units of the portfolio, in the order of the units.
 *
 * @param all of them together
 */
public record Logistics(List<Fleet> fleets, Fleet all, List<Finding> findings) {

    private static final List<JobRule> RULES =
            List.of(new LossRule(), new LateRule(), new OverbookedRule(), new ClashRule(), new TurnRule());

    public Logistics {
        fleets = List.copyOf(fleets);
        findings = List.copyOf(findings);
    }

    /**
     * Reads the jobs, resources and deals of all delivery units.
     *
     * @param finance the figures of finance, of which the targets are read
     */
    public static Logistics of(Portfolio portfolio, Figures finance) {
        List<String> units = portfolio.units().stream()
                .filter(unit -> unit.hasModel("delivery"))
                .map(Unit::id)
                .toList();
        List<Fleet> fleets = units.stream()
                .map(unit -> Fleet.of(portfolio, finance, unit, List.of(unit)))
                .toList();
        List<Finding> findings = fleets.stream()
                .flatMap(fleet -> RULES.stream().flatMap(rule -> rule.check(portfolio.frameworks(), fleet).stream()))
                .toList();
        return new Logistics(fleets, Fleet.of(portfolio, finance, Unit.PORTFOLIO, units), findings);
    }

    public List<Figure> figures() {
        List<Figure> figures = new ArrayList<>(all.figures());
        for (Fleet fleet : fleets) {
            figures.addAll(fleet.figures());
            figures.addAll(fleet.jobFigures());
        }
        return figures;
    }
}
