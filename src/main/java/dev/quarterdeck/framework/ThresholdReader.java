package dev.quarterdeck.framework;

import dev.quarterdeck.source.Problem;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the thresholds from every table of that name. */
final class ThresholdReader {

    private static final List<Type> UNITS =
            List.of(Type.MONEY, Type.PERCENT, Type.MONTHS, Type.DAYS, Type.HOURS, Type.COUNT, Type.NUMBER);

    private final List<Problem> problems;

    ThresholdReader(List<Problem> problems) {
        this.problems = problems;
    }

    Thresholds read(List<Catalogue> tables) {
        Map<String, Quantity> limits = new LinkedHashMap<>();
        tables.stream()
                .filter(table -> table.name().equals("Thresholds"))
                .flatMap(table -> table.entries().stream())
                .forEach(row -> limit(row).ifPresent(limit -> add(row, limit, limits)));
        return new Thresholds(limits);
    }

    private void add(Entry row, Quantity limit, Map<String, Quantity> limits) {
        if (limits.putIfAbsent(row.key(), limit) != null) {
            problems.add(Problem.error(
                    row.at(),
                    "FW-035",
                    "threshold " + Problem.quote(row.key()) + " stands in another table too",
                    "Keep one of the rows"));
        }
    }

    private Optional<Quantity> limit(Entry row) {
        String unit = row.text("unit").orElse("");
        Optional<Type> type =
                UNITS.stream().filter(known -> name(known).equals(unit)).findFirst();
        if (type.isEmpty()) {
            problems.add(Problem.error(
                    row.cell("unit").map(Entry.Cell::at).orElse(row.at()),
                    "FW-033",
                    "threshold " + Problem.quote(row.key()) + " has the unit " + Problem.quote(unit),
                    "Use one of: "
                            + String.join(
                                    ", ",
                                    UNITS.stream().map(ThresholdReader::name).toList())));
        }
        return type.map(known -> row.quantity("value", known)).filter(Quantity::isKnown);
    }

    private static String name(Type type) {
        return type == Type.MONEY ? "usd" : type.id();
    }
}
