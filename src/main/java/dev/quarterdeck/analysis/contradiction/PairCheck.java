package dev.quarterdeck.analysis.contradiction;

import dev.quarterdeck.framework.Entry;
import dev.quarterdeck.framework.Frameworks;
import dev.quarterdeck.handoff.HandoffReader;
import dev.quarterdeck.metric.SnapshotReader;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Holds the pairs against what handoffs may hold and what a snapshot may: a misspelt name would never contradict anything. */
final class PairCheck {

    private PairCheck() {}

    static List<Problem> faults(Frameworks frameworks, List<Pair> pairs) {
        Map<String, List<String>> columns = HandoffReader.columns(frameworks.vocabulary());
        List<List<String>> unknown =
                SnapshotReader.unknown(pairs.stream().flatMap(PairCheck::ways).toList());
        List<Problem> problems = new ArrayList<>();
        for (Pair pair : pairs) {
            stated(pair, columns).ifPresent(problems::add);
            for (List<String> way : ways(pair).filter(unknown::contains).toList()) {
                problems.add(Problem.error(
                        at(pair, "measured"),
                        "FW-045",
                        "no snapshot holds " + Problem.quote("/" + String.join("/", way)),
                        "Name fields of snapshot.schema.json"));
            }
        }
        return problems;
    }

    /** All that a pair reads in a snapshot. */
    private static Stream<List<String>> ways(Pair pair) {
        return Stream.concat(
                pair.measured().asked().stream(), Stream.of(pair.measured().path()));
    }

    private static Optional<Problem> stated(Pair pair, Map<String, List<String>> columns) {
        Stated stated = pair.stated();
        boolean rows = stated.kind() == Stated.Kind.CELL || stated.kind() == Stated.Kind.COUNT;
        if (!rows) {
            return Optional.empty();
        }
        String role = stated.names().get(0);
        if (!columns.containsKey(role)) {
            return Optional.of(unknown(
                    pair, "role", role, columns.keySet().stream().sorted().toList()));
        }
        List<String> known = columns.getOrDefault(role, List.of());
        List<String> asked =
                new ArrayList<>(stated.names().subList(1, stated.names().size()));
        stated.where().forEach(one -> asked.add(one.column()));
        return asked.stream()
                .filter(column -> !known.contains(column))
                .findFirst()
                .map(column -> unknown(pair, "column", column, known));
    }

    private static Problem unknown(Pair pair, String what, String name, List<String> known) {
        return Problem.error(
                at(pair, "stated"),
                "FW-044",
                "there is no " + what + " " + Problem.quote(name) + " of rows",
                "Use one of: " + String.join(", ", known));
    }

    private static Place at(Pair pair, String column) {
        return pair.rule()
                .row()
                .cell(column)
                .map(Entry.Cell::at)
                .orElse(pair.rule().at());
    }
}
