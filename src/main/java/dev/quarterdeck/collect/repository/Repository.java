package dev.quarterdeck.collect.repository;

import dev.quarterdeck.framework.Unit;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A repository that the settings name.
 *
 * @param name what the snapshot calls it: its folder's name
 * @param unit the unit whose it is: the one whose row names it, else the one that it is called after
 */
record Repository(String name, Path folder, Optional<String> unit) {

    /** Repositories whose folders have the same name are told apart by numbers, in their order. */
    static List<Repository> all(List<Path> folders, List<Unit> units) {
        Map<String, Repository> byName = new LinkedHashMap<>();
        for (Path folder : folders) {
            String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName())
                    .replaceFirst("\\.git$", "");
            String free = name;
            for (int number = 2; byName.containsKey(free); number++) {
                free = name + "-" + number;
            }
            byName.put(free, new Repository(free, folder, unit(name, units)));
        }
        return List.copyOf(byName.values());
    }

    private static Optional<String> unit(String name, List<Unit> units) {
        return units.stream()
                .filter(unit -> !unit.isPortfolio() && unit.repos().contains(name))
                .findFirst()
                .or(() -> units.stream()
                        .filter(unit -> !unit.isPortfolio() && isCalled(unit, name))
                        .findFirst())
                .map(Unit::id);
    }

    private static boolean isCalled(Unit unit, String name) {
        return unit.id().equals(name)
                || unit.aliases().contains(name)
                || unit.prefixes().stream().anyMatch(name::startsWith);
    }
}
