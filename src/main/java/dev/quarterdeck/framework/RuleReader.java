package dev.quarterdeck.framework;

import dev.quarterdeck.source.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the rules from every framework table that has a column Severity, in the order of files and rows. */
final class RuleReader {

    private static final List<String> NEEDED = List.of("title", "severity", "subject", "perspectives");

    private final List<Problem> problems;

    RuleReader(List<Problem> problems) {
        this.problems = problems;
    }

    List<Rule> read(List<Catalogue> tables) {
        Map<String, Rule> rules = new LinkedHashMap<>();
        for (Catalogue table : tables) {
            for (Entry row : table.entries()) {
                if (row.cell("rule").isPresent() && !table.file().endsWith("/wording.md")) {
                    rule(row, rules.size()).ifPresent(rule -> add(rule, rules));
                }
            }
        }
        return new ArrayList<>(rules.values());
    }

    private void add(Rule rule, Map<String, Rule> rules) {
        Rule first = rules.putIfAbsent(rule.id(), rule);
        if (first != null) {
            problems.add(Problem.error(
                    rule.at(),
                    "FW-030",
                    "rule " + Problem.quote(rule.id()) + " stands at "
                            + first.at().cite() + " too",
                    "Keep one of the rows"));
        }
    }

    private Optional<Rule> rule(Entry row, int order) {
        List<String> missing =
                NEEDED.stream().filter(column -> row.cell(column).isEmpty()).toList();
        if (!missing.isEmpty()) {
            problems.add(Problem.error(
                    row.at(),
                    "FW-031",
                    "rule " + Problem.quote(row.key()) + " lacks " + String.join(", ", missing),
                    "Fill these columns"));
            return Optional.empty();
        }
        Optional<Severity> severity = severity(row, "severity");
        return severity.map(known -> new Rule(
                row.key(),
                row.text("title").orElseThrow(),
                known,
                severity(row, "severity otherwise"),
                row.list("perspectives"),
                order,
                row));
    }

    private Optional<Severity> severity(Entry row, String column) {
        Optional<Entry.Cell> cell = row.cell(column);
        Optional<Severity> severity = cell.flatMap(word -> Severity.named(word.text()));
        if (cell.isPresent() && severity.isEmpty()) {
            problems.add(Problem.error(
                    cell.get().at(),
                    "FW-032",
                    "unknown severity " + Problem.quote(cell.get().text()),
                    "Use one of: "
                            + String.join(
                                    ", ",
                                    Arrays.stream(Severity.values())
                                            .map(Severity::id)
                                            .toList())));
        }
        return severity;
    }
}
