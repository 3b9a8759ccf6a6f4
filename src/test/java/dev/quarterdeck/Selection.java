package dev.quarterdeck;

import dev.quarterdeck.Planted.Mark;
import dev.quarterdeck.framework.Frameworks;
import dev.quarterdeck.framework.Perspective;
import dev.quarterdeck.framework.Rule;
import dev.quarterdeck.framework.Unit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a perspective selects, by the table of {@code docs/isolation.md}.
 *
 * @param byCell what selects a cell: sections, rules, digest blocks, figures, areas; by {@code table.column}
 */
record Selection(Map<String, Set<String>> byCell) {

    static Selection written(Path page) {
        Map<String, Set<String>> byCell = new LinkedHashMap<>();
        try {
            for (String line : Files.readAllLines(page)) {
                String[] cells = line.split("\\s*[|]\\s*", -1);
                if (cells.length == 5 && !cells[3].equals("Selected by") && !cells[1].startsWith("--")) {
                    for (String column : cells[2].split(", ", -1)) {
                        byCell.put(cells[1] + "." + column, Set.of(cells[3].split(", ", -1)));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + page, e);
        }
        return new Selection(byCell);
    }

    /** Everything that the perspective names, directly or by being named. */
    Set<String> of(Perspective perspective) {
        Set<String> all = new HashSet<>(perspective.sections());
        all.add("places");
        perspective.extras().forEach(block -> all.add("block " + block));
        perspective.notes().forEach(block -> all.add("block " + block));
        perspective.kpis().forEach(kpi -> kpi.figures().forEach(figure -> all.add(id(figure))));
        perspective.facts().values().forEach(figure -> all.add(id(figure)));
        perspective.changes().forEach(figure -> all.add(id(figure)));
        return all;
    }

    private static String id(String figure) {
        return "figure " + figure.replaceAll("[.@\\[].*", "");
    }

    boolean selects(Set<String> selecting, Frameworks frameworks, Perspective perspective, Mark mark) {
        if (mark.secret() && !mark.isAmount()) {
            return false;
        }
        if (mark.table().equals("prose") && !isOfItsUnits(perspective, mark)) {
            return false;
        }
        Set<String> by = byCell.getOrDefault(mark.table() + "." + mark.column(), Set.of());
        boolean answered = by.contains("answers") && tells(frameworks, perspective, mark, mark.addresses(), true);
        boolean inArea = by.contains("areas") && isOfItsAreas(perspective, mark);
        return answered
                || inArea
                || by.stream()
                        .anyMatch(one -> selecting.contains(one) || tells(frameworks, perspective, mark, one, false));
    }

    private static boolean isOfItsUnits(Perspective perspective, Mark mark) {
        return mark.unit().equals(Unit.PORTFOLIO)
                || perspective.units().isEmpty()
                || perspective.units().contains(mark.unit());
    }

    private static boolean isOfItsAreas(Perspective perspective, Mark mark) {
        boolean unplaced = mark.area().isEmpty() && perspective.agenda() == Perspective.AgendaKind.CAPACITY;
        boolean own = perspective.areas().isEmpty() && perspective.units().contains(mark.unit());
        return unplaced || own || perspective.areas().contains(mark.area());
    }

    /** Whether a rule speaks to a perspective: because its row names it, or names the units that are the perspective's. */
    private static boolean tells(Frameworks frameworks, Perspective perspective, Mark mark, String id, boolean answer) {
        for (Rule rule : frameworks.rules()) {
            boolean meant = answer ? rule.isAnsweredBy(id) : isNamed(rule, id);
            if (meant) {
                List<String> named = rule.perspectives();
                boolean own = (answer && mark.unit().equals(Unit.PORTFOLIO))
                        || perspective.units().contains(mark.unit())
                        || (!answer
                                && !rule.row().text("subject").orElse("").equals("unit")
                                && !perspective.units().isEmpty());
                if (named.contains(perspective.id()) || (named.contains("unit") && own)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isNamed(Rule rule, String id) {
        return id.endsWith("*")
                ? rule.id().startsWith(id.replace("*", ""))
                : rule.id().equals(id);
    }
}
