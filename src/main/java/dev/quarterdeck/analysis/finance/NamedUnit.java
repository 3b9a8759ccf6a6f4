package dev.quarterdeck.analysis.finance;

import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.portfolio.Portfolio;
import java.util.Optional;

/** The unit that a row names in its own column. */
final class NamedUnit {

    private NamedUnit() {}

    /** Its id; empty where the row names none that is known. */
    static Optional<String> in(Portfolio portfolio, Row row) {
        return row.text("unit")
                .flatMap(name -> portfolio.frameworks().units().stream()
                        .filter(unit -> isCalled(unit, name))
                        .findFirst())
                .map(Unit::id);
    }

    static boolean isCalled(Unit unit, String name) {
        return unit.id().equalsIgnoreCase(name)
                || unit.name().equalsIgnoreCase(name)
                || unit.aliases().stream().anyMatch(name::equalsIgnoreCase);
    }
}
