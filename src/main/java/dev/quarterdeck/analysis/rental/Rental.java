package dev.quarterdeck.analysis.rental;

import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.portfolio.Portfolio;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The rental properties of the portfolio, in the order of the units.
 *
 * @param occupancy of all of them together, as {@code earnings}
 * @param taxLines lines of Schedule E by unit
 */
public record Rental(
        List<Property> properties,
        Occupancy occupancy,
        Earnings earnings,
        Map<String, List<TaxLine>> taxLines,
        List<Finding> findings) {

    public Rental {
        properties = List.copyOf(properties);
        taxLines = Collections.unmodifiableMap(new LinkedHashMap<>(taxLines));
        findings = List.copyOf(findings);
    }

    public static Rental of(Portfolio portfolio) {
        List<Property> properties = portfolio.units().stream()
                .filter(unit -> unit.hasModel("rental"))
                .map(unit -> Property.of(portfolio, unit.id()))
                .toList();
        Map<String, List<TaxLine>> taxLines = new LinkedHashMap<>();
        properties.forEach(property -> taxLines.put(property.unit(), TaxLine.of(portfolio, property)));
        return new Rental(
                properties,
                Occupancy.of(properties.stream()
                        .flatMap(property -> Stream.of(
                                        property.occupancy().months(),
                                        property.occupancy().overfull())
                                .flatMap(List::stream))
                        .toList()),
                Earnings.of(Amounts.together(
                        properties.stream().map(Property::amounts).toList())),
                taxLines,
                properties.stream()
                        .flatMap(property -> property.findings(portfolio.frameworks()).stream())
                        .toList());
    }

    public List<Figure> figures() {
        List<Figure> figures = new ArrayList<>(occupancy.figures(Unit.PORTFOLIO));
        figures.addAll(earnings.figures(Unit.PORTFOLIO));
        properties.forEach(property -> figures.addAll(property.figures()));
        return figures;
    }
}
