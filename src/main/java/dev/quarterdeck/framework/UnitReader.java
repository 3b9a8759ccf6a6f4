package dev.quarterdeck.framework;

import dev.quarterdeck.handoff.Cell;
import dev.quarterdeck.handoff.Handoff;
import dev.quarterdeck.source.ArchiveName;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the units from their table, and from the front matter of handoffs whose unit has no row. */
final class UnitReader {

    static final String FILE = FrameworkReader.FRAMEWORKS + "/units.md";

    private static final Set<String> KINDS = Set.of("portfolio", "entity", "asset");

    private final List<Problem> problems;

    UnitReader(List<Problem> problems) {
        this.problems = problems;
    }

    /**
     * The portfolio first, even where no row names it.
     *
     * @param portfolioName what it is called then
     */
    List<Unit> read(List<Catalogue> tables, String portfolioName) {
        Map<String, Unit> units = new LinkedHashMap<>();
        units.put(Unit.PORTFOLIO, portfolio(portfolioName));
        tables.stream()
                .filter(table -> table.file().equals(FILE))
                .flatMap(table -> table.entries().stream())
                .forEach(row -> units.put(row.key(), unit(row)));
        units.values().forEach(unit -> parentOf(unit, units));
        return new ArrayList<>(units.values());
    }

    private static Unit portfolio(String name) {
        return new Unit(
                Unit.PORTFOLIO,
                name,
                Unit.PORTFOLIO,
                List.of(Unit.PORTFOLIO),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Place.startOf(FILE));
    }

    private Unit unit(Entry row) {
        String kind = row.text("kind").orElse("entity");
        if (!KINDS.contains(kind)) {
            problems.add(Problem.error(
                    row.cell("kind").map(Entry.Cell::at).orElse(row.at()),
                    "FW-041",
                    "unknown kind " + Problem.quote(kind),
                    "Use one of: portfolio, entity, asset"));
        }
        if (!ArchiveName.isFree(row.key())) {
            problems.add(Problem.error(
                    row.at(),
                    "FW-043",
                    "the id " + Problem.quote(row.key()) + " cannot name a page",
                    "Use up to sixty-four lower-case letters, digits and hyphens, and none of: "
                            + String.join(", ", ArchiveName.RESERVED)));
        }
        return new Unit(
                row.key(),
                row.text("name").orElse(row.key()),
                kind,
                row.list("models"),
                row.text("parent"),
                row.text("tax form").filter(form -> !form.equals("unknown")),
                row.list("files"),
                row.list("aliases"),
                row.list("prefixes"),
                row.list("repo"),
                row.at());
    }

    private void parentOf(Unit unit, Map<String, Unit> units) {
        unit.parent()
                .filter(parent -> !units.containsKey(parent))
                .ifPresent(parent -> problems.add(Problem.error(
                        unit.at(),
                        "FW-042",
                        "the parent " + Problem.quote(parent) + " of " + Problem.quote(unit.id()) + " is no unit",
                        "Use one of: " + String.join(", ", units.keySet()))));
    }

    /** The known units and, after them, those that only handoffs name. */
    static List<Unit> withThoseOf(List<Unit> known, List<Handoff> handoffs) {
        Map<String, Unit> units = new LinkedHashMap<>();
        known.forEach(unit -> units.put(unit.id(), unit));
        for (Handoff handoff : handoffs) {
            units.putIfAbsent(handoff.unit(), stated(handoff));
        }
        return new ArrayList<>(units.values());
    }

    private static Unit stated(Handoff handoff) {
        return new Unit(
                handoff.unit(),
                header(handoff, "title").or(() -> header(handoff, "unit")).orElse(handoff.unit()),
                header(handoff, "kind").filter(KINDS::contains).orElse("entity"),
                header(handoff, "model").stream()
                        .flatMap(models ->
                                Arrays.stream(models.toLowerCase(Locale.ROOT).split("[\\s,]+")))
                        .toList(),
                header(handoff, "parent"),
                header(handoff, "tax form"),
                List.of(handoff.file()),
                List.of(),
                header(handoff, "aws_prefix").stream().toList(),
                List.of(),
                Place.startOf(handoff.file()));
    }

    private static Optional<String> header(Handoff handoff, String key) {
        return Optional.ofNullable(handoff.headers().get(key)).map(Cell::text).filter(text -> !text.isBlank());
    }
}
