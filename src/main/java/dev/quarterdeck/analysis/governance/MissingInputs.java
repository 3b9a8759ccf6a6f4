package dev.quarterdeck.analysis.governance;

import dev.quarterdeck.framework.Entry;
import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Text;
import java.util.List;

/** DQ-MISSING: sections that a report names and that nobody wrote anything for. */
final class MissingInputs {

    private MissingInputs() {}

    static List<Finding> findings(Evidence evidence) {
        List<Entry> silent = evidence.frameworks().catalogue("governance", "Section inputs").entries().stream()
                .filter(row -> evidence.frameworks().perspectives().stream()
                        .anyMatch(perspective -> perspective.sections().contains(row.key())))
                .filter(row -> row.list("inputs").stream()
                        .allMatch(role -> evidence.portfolio().rows(role).isEmpty()))
                .toList();
        if (silent.isEmpty()) {
            return List.of();
        }
        List<Text> titles = silent.stream()
                .map(row -> evidence.frameworks().wording().section(row.key()).title())
                .toList();
        Sources rows = Sources.union(silent.stream().map(Entry::sources).toList());
        return List.of(Finding.of(
                        evidence.frameworks(),
                        "DQ-MISSING",
                        Unit.PORTFOLIO,
                        Facts.none().with("sections", titles),
                        List.of())
                .restingOn(rows));
    }
}
