package dev.quarterdeck.page;

import dev.quarterdeck.framework.Wording;
import dev.quarterdeck.page.Notes.Formula;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Kind;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Type;
import dev.quarterdeck.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The formulas of derived figures, found by what a figure rests on and how it reads: a page shows values, and many figures may rest on the
 * same places.
 */
final class Formulas {

    private final Map<Sources, List<Figure>> made;
    private final Map<String, Formula> byId = new HashMap<>();

    Formulas(List<Figure> figures, Wording wording) {
        figures.stream()
                .map(figure -> figure.key().id())
                .distinct()
                .forEach(id -> wording.findLabel("formula." + id)
                        .map(words ->
                                new Formula(wording.findLabel("figure." + id).orElse(Text.id(id)), words))
                        .ifPresent(formula -> byId.put(id, formula)));
        this.made = figures.stream()
                .filter(figure -> figure.value().kind() == Kind.DERIVED
                        && byId.containsKey(figure.key().id()))
                .collect(Collectors.groupingBy(figure -> figure.value().sources(), Collectors.toUnmodifiableList()));
    }

    /** How the figures that rest on some sources are made; few of the figures of many units are asked for on more than one page. */
    Rested on(Sources sources) {
        return new Rested(made.getOrDefault(sources, List.of()));
    }

    /** Figures that rest on the same. */
    final class Rested {

        private final List<Figure> figures;
        private Optional<Map<String, Optional<Formula>>> byReading = Optional.empty();

        private Rested(List<Figure> figures) {
            this.figures = figures;
        }

        /** The formula of the one that reads so; empty where none or two do. */
        Optional<Formula> reading(String shown) {
            if (figures.isEmpty()) {
                return Optional.empty();
            }
            Figure first = figures.get(0);
            if (figures.size() == 1 && first.display().equals(shown)) {
                return Optional.ofNullable(byId.get(first.key().id()));
            }
            if (byReading.isEmpty()) {
                byReading = Optional.of(Formulas.this.reading(figures));
            }
            return byReading.get().getOrDefault(shown, Optional.empty());
        }
    }

    /** How a figure usually reads goes before how its ends or another format of it would read. */
    private Map<String, Optional<Formula>> reading(List<Figure> figures) {
        Map<String, Optional<Formula>> usual = new HashMap<>();
        Map<String, Optional<Formula>> other = new HashMap<>();
        for (Figure figure : figures) {
            Optional<Formula> formula =
                    Optional.ofNullable(byId.get(figure.key().id()));
            Value value = figure.value();
            add(usual, figure.display(), formula);
            parts(value)
                    .flatMap(part -> formats(value.type()).stream().map(format -> format.show(part)))
                    .forEach(shown -> add(other, shown, formula));
        }
        other.putAll(usual);
        return other;
    }

    /** Of two figures that rest on the same and read the same, nobody can tell which is meant. */
    private static void add(Map<String, Optional<Formula>> read, String shown, Optional<Formula> formula) {
        read.merge(shown, formula, (one, next) -> one.equals(next) ? one : Optional.empty());
    }

    private static Stream<Value> parts(Value value) {
        return value instanceof Quantity quantity
                        && quantity.range().filter(range -> !range.isPoint()).isPresent()
                ? Stream.of(quantity, quantity.lowEnd(), quantity.midpoint(), quantity.highEnd())
                : Stream.of(value);
    }

    /** The formats of a type. Whole numbers are for counts alone: a fraction that is rounded to one reads like anything. */
    private static List<Format> formats(Type type) {
        return switch (type) {
            case MONEY -> List.of(Format.MONEY, Format.MONEY0, Format.MONEY_K, Format.MONEY_K1);
            case PERCENT -> List.of(Format.PERCENT, Format.YIELD);
            case NUMBER, HOURS, MONTHS -> List.of(Format.NUMBER, Format.MONTHS, Format.TENTHS, Format.RATIO);
            case DAYS -> List.of(Format.DAYS, Format.TENTHS);
            case COUNT -> List.of(Format.INT, Format.NUMBER);
            case DATE, MONTH, TEXT -> List.of(Format.of(type));
        };
    }
}
