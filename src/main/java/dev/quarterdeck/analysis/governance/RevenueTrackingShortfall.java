package dev.quarterdeck.analysis.governance;

import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Text;
import java.util.List;
import java.util.Optional;

/** SF-REVTRACK: accounting or revenue tracking is missing, or done in something that is no system for it. */
final class RevenueTrackingShortfall implements ShortfallRule {

    @Override
    public List<Finding> check(Evidence evidence) {
        Optional<Row> accounting = system(evidence, "accounting-purposes");
        Optional<Row> revenue = system(evidence, "revenue-purposes");
        boolean noAccounting = isWeak(evidence, accounting);
        if (!noAccounting && !isWeak(evidence, revenue)) {
            return List.of();
        }
        Facts facts = Facts.none();
        if (accounting.isPresent()) {
            facts = facts.with("accounting", tool(accounting.get()));
        }
        if (revenue.isPresent()) {
            facts = facts.with("revtrack", tool(revenue.get()));
        }
        Finding found = noAccounting
                ? Finding.of(evidence.frameworks(), "SF-REVTRACK", Unit.PORTFOLIO, facts, List.of())
                : Finding.milder(evidence.frameworks(), "SF-REVTRACK", Unit.PORTFOLIO, facts, List.of());
        return List.of(found.restingOn(evidence.lookedAt("systems")));
    }

    @Override
    public Sources unread(Evidence evidence) {
        return evidence.hidden("systems");
    }

    private static Optional<Row> system(Evidence evidence, String purposes) {
        return evidence.portfolio().rows("system").stream()
                .filter(row -> row.text("purpose")
                        .filter(purpose -> evidence.isWord(purposes, purpose))
                        .isPresent())
                .findFirst();
    }

    /** No row and a row without a tool are as weak as a spreadsheet. */
    private static boolean isWeak(Evidence evidence, Optional<Row> system) {
        return system.filter(row -> row.text("tool")
                        .filter(tool -> !evidence.mentions("weak-systems", tool))
                        .isPresent())
                .filter(row -> !evidence.mentions("weak-systems", row.statusWord()))
                .isEmpty();
    }

    private static Text tool(Row row) {
        return row.cell("tool")
                .filter(cell -> !cell.text().isBlank())
                .map(cell -> Text.quote(cell.text(), cell.sources()))
                .orElse(Text.EMPTY);
    }
}
