package dev.quarterdeck.analysis.governance;

import dev.quarterdeck.analysis.Given;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Figures;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What other subjects would have made: figures by key, such as {@code runway=2.9} or {@code runway=2..4}. */
final class Others {

    private Others() {}

    static Governance governance(Given given, String... figures) {
        return Governance.of(given.portfolio(), figures(figures), List.of());
    }

    static Evidence evidence(Given given, String... figures) {
        return Evidence.of(given.portfolio(), figures(figures), List.of());
    }

    private static Figures figures(String... figures) {
        List<Figure> all = new ArrayList<>();
        for (String figure : figures) {
            String[] parts = figure.split("=", 2);
            Figure.Key key = Figure.Key.parse(parts[0]);
            all.add(Figure.of(key.id(), key.unit(), key.of(), quantity(typeOf(key.id()), parts[1])));
        }
        return Figures.of(all);
    }

    static Quantity quantity(Type type, String words) {
        Sources sources = Sources.of(new Place("content/handoffs/others.md", 1, 1));
        if (words.isEmpty()) {
            return Quantity.missing(type, sources);
        }
        String[] ends = words.split("\\.\\.", -1);
        return Quantity.derived(
                type, new Range(new BigDecimal(ends[0]), new BigDecimal(ends[ends.length - 1])), sources);
    }

    private static Type typeOf(String id) {
        return switch (id) {
            case "runway" -> Type.MONTHS;
            case "largest-customer-share", "billing-coverage", "utilisation" -> Type.PERCENT;
            case "recorded-months", "ota-live", "ota-applicable", "units-sold" -> Type.COUNT;
            default -> Type.MONEY;
        };
    }
}
