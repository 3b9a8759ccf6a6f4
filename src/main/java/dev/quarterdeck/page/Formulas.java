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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The formulas of derived figures, found by what a figure rests on and how it reads: a page shows values, and many figures may rest on the
 * same places.
 */
final class Formulas {

    private final Map<Sources, List<Made>> made = new HashMap<>();

    /** Made when a page first asks, since few of the figures of many units are read; pages are drawn at the same time. */
    private final Map<Sources, Map<String, Optional<Formula>>> read = new ConcurrentHashMap<>();

    /** A figure and how it was made. */
    private record Made(Figure figure, Formula formula) {}

    Formulas(List<Figure> figures, Wording wording) {
        for (Figure figure : figures) {
            String id = figure.key().id();
            if (figure.value().kind() == Kind.DERIVED) {
                wording.findLabel("formula." + id)
                        .map(words ->
                                new Formula(wording.findLabel("figure." + id).orElse(Text.id(id)), words))
                        .ifPresent(
                                formula -> made.computeIfAbsent(figure.value().sources(), none -> new ArrayList<>())
                                        .add(new Made(figure, formula)));
            }
        }
    }

    /** The formulas of the figures that rest on these sources, by how they read; empty where two read alike. */
    Map<String, Optional<Formula>> on(Sources sources) {
        return made.containsKey(sources) ? read.computeIfAbsent(sources, this::reading) : Map.of();
    }

    /** How a figure usually reads goes before how its ends or another format of it would read. */
    private Map<String, Optional<Formula>> reading(Sources sources) {
        List<Made> all = made.getOrDefault(sources, List.of());
        Map<String, Optional<Formula>> usual = new HashMap<>();
        Map<String, Optional<Formula>> other = new HashMap<>();
        for (Made one : all) {
            add(usual, one.figure().display(), one.formula());
            Value value = one.figure().value();
            parts(value)
                    .flatMap(part -> formats(value.type()).stream().map(format -> format.show(part)))
                    .forEach(shown -> add(other, shown, one.formula()));
        }
        other.putAll(usual);
        return other;
    }

    /** Of two figures that rest on the same and read the same, nobody can tell which is meant. */
    private static void add(Map<String, Optional<Formula>> read, String shown, Formula formula) {
        read.merge(shown, Optional.of(formula), (one, next) -> one.equals(next) ? one : Optional.empty());
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
