package dev.quarterdeck.portfolio;

import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.metric.Measured;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Whose a measured thing is: of its tag, else of the beginning of its name, else of a unit's alias; else nobody's. */
public final class Ownership {

    private Ownership() {}

    public static Optional<String> of(Portfolio portfolio, Measured item) {
        List<String> names = Stream.concat(
                        Stream.of(item.get("name"), item.get("id"), item.get("domain")),
                        item.get("aliases").items().stream())
                .flatMap(name -> name.text().stream())
                .toList();
        return item.get("unit")
                .text()
                .filter(tag -> portfolio.frameworks().unit(tag).isPresent())
                .or(() -> portfolio.units().stream()
                        .filter(unit -> names.stream().anyMatch(name -> isOf(unit, name)))
                        .map(Unit::id)
                        .findFirst());
    }

    /** The things of each unit that has any, in their order. */
    public static Map<String, List<Measured>> byUnit(Portfolio portfolio, List<Measured> items) {
        Map<String, List<Measured>> byUnit = new LinkedHashMap<>();
        for (Measured item : items) {
            of(portfolio, item)
                    .ifPresent(unit -> byUnit.computeIfAbsent(unit, owner -> new ArrayList<>())
                            .add(item));
        }
        return byUnit;
    }

    private static boolean isOf(Unit unit, String name) {
        return unit.prefixes().stream().anyMatch(name::startsWith)
                || unit.aliases().contains(name);
    }
}
