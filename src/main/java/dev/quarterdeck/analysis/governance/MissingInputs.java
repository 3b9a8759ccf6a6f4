package dev.quarterdeck.analysis.governance;

import dev.quarterdeck.framework.Entry;
import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Perspective;
import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import java.util.List;
import java.util.Optional;

/** DQ-MISSING: sections of a report that nobody wrote anything for, told to each perspective of its own report. */
final class MissingInputs {

    private MissingInputs() {}

    static List<Finding> findings(Evidence evidence) {
        List<Entry> silent = evidence.frameworks().catalogue("governance", "Section inputs").entries().stream()
                .filter(row -> row.list("inputs").stream()
                        .allMatch(role -> evidence.portfolio().rows(role).isEmpty()))
                .toList();
        return evidence.frameworks().perspectives().stream()
                .flatMap(perspective -> finding(evidence, perspective, silent).stream())
                .toList();
    }

    private static Optional<Finding> finding(Evidence evidence, Perspective perspective, List<Entry> silent) {
        List<Entry> own = silent.stream()
                .filter(row -> perspective.sections().contains(row.key()))
                .toList();
        if (own.isEmpty()) {
            return Optional.empty();
        }
        List<Text> titles = own.stream()
                .map(row -> evidence.frameworks().wording().section(row.key()).title())
                .toList();
        Sources rows = Sources.union(own.stream().map(Entry::sources).toList());
        Facts facts = Facts.none().with("sections", titles).with("n", Quantity.count(own.size(), rows));
        return Optional.of(Finding.of(evidence.frameworks(), "DQ-MISSING", Unit.PORTFOLIO, facts, List.of())
                .heardBy(List.of(perspective.id())));
    }
}
