package dev.quarterdeck.analysis.logistics;

import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * The delivery units of the portfolio, in the order of the units.
 *
 * @param backlog of all of them
 */
public record Logistics(List<Fleet> fleets, Quantity backlog, List<Finding> findings) {

    private static final List<JobRule> RULES =
            List.of(new LossRule(), new LateRule(), new OverbookedRule(), new ClashRule());

    public Logistics {
        fleets = List.copyOf(fleets);
        findings = List.copyOf(findings);
    }

    public static Logistics of(Portfolio portfolio) {
        List<Fleet> fleets = portfolio.units().stream()
                .filter(unit -> unit.hasModel("delivery"))
                .map(unit -> Fleet.of(portfolio, unit.id()))
                .toList();
        List<Finding> findings = fleets.stream()
                .flatMap(fleet -> RULES.stream().flatMap(rule -> rule.check(portfolio.frameworks(), fleet).stream()))
                .toList();
        Quantity backlog = Quantity.sum(
                Type.MONEY,
                fleets.stream().map(Fleet::backlog).filter(Quantity::isKnown).toList());
        return new Logistics(fleets, backlog, findings);
    }

    public List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of("backlog", Unit.PORTFOLIO, backlog));
        fleets.forEach(fleet -> figures.addAll(fleet.figures()));
        return figures;
    }
}
