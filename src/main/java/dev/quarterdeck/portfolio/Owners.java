package dev.quarterdeck.portfolio;

import dev.quarterdeck.framework.Frameworks;
import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.metric.Measured;
import dev.quarterdeck.metric.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells whose a measured thing is: its tag's unit, else that of its name's beginning or alias, else that of the function or repository it names. */
public record Owners(Frameworks frameworks, Snapshot snapshot) {

    /** The things of each unit that has any, in their order. */
    public Map<String, List<Measured>> byUnit(List<Measured> items) {
        Map<String, List<Measured>> byUnit = new LinkedHashMap<>();
        for (Measured item : items) {
            of(item).ifPresent(unit ->
                    byUnit.computeIfAbsent(unit, owner -> new ArrayList<>()).add(item));
        }
        return byUnit;
    }

    /** The id of its unit; empty when nothing tells. */
    public Optional<String> of(Measured item) {
        return tagged(item)
                .or(() -> named(names(item).toList()))
                .or(() -> item.get("function").text().flatMap(name -> listed("/lambda", name)))
                .or(() -> item.get("lambda").text().flatMap(name -> listed("/lambda", name)))
                .or(() -> item.get("repo").text().flatMap(name -> listed("/git/repos", name)))
                .or(() -> item.text().flatMap(path -> listed("/git/repos", folder(path))));
    }

    private Optional<String> tagged(Measured item) {
        return item.get("unit").text().filter(tag -> frameworks.unit(tag).isPresent());
    }

    private Optional<String> named(List<String> names) {
        return frameworks.units().stream()
                .filter(unit -> !unit.isPortfolio())
                .filter(unit -> names.stream().anyMatch(name -> isOf(unit, name)))
                .map(Unit::id)
                .findFirst();
    }

    private static boolean isOf(Unit unit, String name) {
        return unit.id().equals(name)
                || unit.prefixes().stream().anyMatch(name::startsWith)
                || unit.aliases().contains(name);
    }

    /** The names that it goes by; what is only a path is named by its first folder. */
    private static Stream<String> names(Measured item) {
        return Stream.of(
                        Stream.of("name", "id", "domain").flatMap(field -> item.get(field).text().stream()),
                        item.get("aliases").items().stream().flatMap(alias -> alias.text().stream()),
                        item.text().stream().flatMap(text -> Stream.of(text, folder(text))))
                .flatMap(names -> names);
    }

    private static String folder(String path) {
        return path.replaceFirst("/.*", "");
    }

    /** The owner of the thing of that name in a list. */
    private Optional<String> listed(String list, String name) {
        return snapshot.at(list).items().stream()
                .filter(one -> one.get("name").text().equals(Optional.of(name)))
                .findFirst()
                .flatMap(one -> tagged(one).or(() -> named(List.of(name))));
    }
}
