package dev.quarterdeck.portfolio;

import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Figures by key, in the order they were made; a key is made once. */
public final class Figures {

    /** To find one: a copy without an object for each entry, and without an order. */
    private final Map<Figure.Key, Figure> byKey;

    private final Map<String, List<Figure>> byId = new HashMap<>();
    private final List<Figure> all;

    /** @param byKey in the order in which they were made */
    public Figures(Map<Figure.Key, Figure> byKey) {
        this.byKey = Map.copyOf(byKey);
        this.all = List.copyOf(byKey.values());
        all.forEach(figure ->
                byId.computeIfAbsent(figure.key().id(), id -> new ArrayList<>()).add(figure));
        byId.replaceAll((id, figures) -> List.copyOf(figures));
    }

    /** Parts that notes name alike, such as two guardrails of one name, are told apart by a number. */
    public static Figures of(Collection<Figure> figures) {
        Map<Figure.Key, Figure> byKey = new LinkedHashMap<>();
        for (Figure figure : figures) {
            Figure.Key key = figure.key();
            for (int next = 2; byKey.containsKey(key); next++) {
                if (key.of().isEmpty()) {
                    throw new IllegalArgumentException("figure made twice: " + key);
                }
                key = new Figure.Key(key.id(), key.unit(), figure.key().of() + "-" + next);
            }
            byKey.put(key, key.equals(figure.key()) ? figure : figure.keyed(key));
        }
        return new Figures(byKey);
    }

    public List<Figure> all() {
        return all;
    }

    /** All of one id: of every unit and part. */
    public List<Figure> named(String id) {
        return byId.getOrDefault(id, List.of());
    }

    public Optional<Figure> find(String key) {
        return Optional.ofNullable(byKey.get(Figure.Key.parse(key)));
    }

    /** An amount by key; missing when there is no such figure or it is not an amount. */
    public Quantity quantity(String key, Type type) {
        return find(key)
                .map(Figure::value)
                .filter(Quantity.class::isInstance)
                .map(Quantity.class::cast)
                .orElseGet(() -> Quantity.missing(type, Sources.none()));
    }
}
