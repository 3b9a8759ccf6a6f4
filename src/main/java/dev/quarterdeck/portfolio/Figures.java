package dev.quarterdeck.portfolio;

import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Figures by key, in the order they were made; a key is made once. */
public final class Figures {

    private final Map<Figure.Key, Figure> byKey;
    private final Map<String, List<Figure>> byId = new LinkedHashMap<>();

    public Figures(Map<Figure.Key, Figure> byKey) {
        this.byKey = Collections.unmodifiableMap(new LinkedHashMap<>(byKey));
        this.byKey
                .values()
                .forEach(figure -> byId.computeIfAbsent(figure.key().id(), id -> new ArrayList<>())
                        .add(figure));
    }

    public static Figures of(Collection<Figure> figures) {
        Map<Figure.Key, Figure> byKey = new LinkedHashMap<>();
        for (Figure figure : figures) {
            if (byKey.put(figure.key(), figure) != null) {
                throw new IllegalArgumentException("figure made twice: " + figure.key());
            }
        }
        return new Figures(byKey);
    }

    public List<Figure> all() {
        return List.copyOf(byKey.values());
    }

    /** All of one id: of every unit and part. */
    public List<Figure> named(String id) {
        return Collections.unmodifiableList(byId.getOrDefault(id, List.of()));
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
