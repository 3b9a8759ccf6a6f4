package dev.quarterdeck.analysis.rental;

import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.portfolio.Portfolio;
import java.util.List;

/** The rental properties of the portfolio, in the order of the units. */
public record Rental(List<Property> properties, List<Finding> findings) {

    public Rental {
        properties = List.copyOf(properties);
        findings = List.copyOf(findings);
    }

    public static Rental of(Portfolio portfolio) {
        List<Property> properties = portfolio.units().stream()
                .filter(unit -> unit.hasModel("rental"))
                .map(Unit::id)
                .map(unit -> new Property(unit, Occupancy.of(portfolio, unit), Earnings.of(portfolio, unit)))
                .toList();
        List<Finding> findings = properties.stream()
                .flatMap(property -> property.findings(portfolio.frameworks()).stream())
                .toList();
        return new Rental(properties, findings);
    }

    public List<Figure> figures() {
        return properties.stream()
                .flatMap(property -> property.figures().stream())
                .toList();
    }
}
