package dev.quarterdeck.collect.repository;

import dev.quarterdeck.framework.Unit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        List<Repository> all = new ArrayList<>();
        for (Path folder : folders) {
            String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName())
                    .replaceFirst("\\.git$", "");
            long before = all.stream()
                    .filter(one -> one.name().replaceFirst("-\\d+$", "").equals(name))
                    .count();
            all.add(new Repository(before == 0 ? name : name + "-" + (before + 1), folder, unit(name, units)));
        }
        return all;
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
