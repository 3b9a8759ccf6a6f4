package dev.quarterdeck.analysis.governance;

import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Type;
import java.math.BigDecimal;
import java.util.List;

/** SF-RUNWAY: cash that ends soon. An unknown runway is the concern of the sections on cash and costs, not of this rule. */
final class RunwayShortfall implements ShortfallRule {

    @Override
    public List<Finding> check(Evidence evidence) {
        Quantity runway = evidence.figures().quantity("runway", Type.MONTHS).midpoint();
        if (!runway.isKnown() || !isBelow(runway, evidence.limit("runway-floor"))) {
            return List.of();
        }
        Facts facts = Facts.of("runway", runway);
        return List.of(
                isBelow(runway, evidence.limit("runway-critical"))
                        ? Finding.of(evidence.frameworks(), "SF-RUNWAY", Unit.PORTFOLIO, facts, List.of())
                        : Finding.milder(evidence.frameworks(), "SF-RUNWAY", Unit.PORTFOLIO, facts, List.of()));
    }

    /** All that cash, burn and receipts are made of; an amount among the costs, too: it shortens the runway. */
    @Override
    public Sources unread(Evidence evidence) {
        return evidence.hidden("cash", "deposits", "events", "jobs", "economics")
                .and(evidence.portfolio().handoffs().unread(List.of("financials")));
    }

    private static boolean isBelow(Quantity runway, BigDecimal limit) {
        return runway.mid().orElseThrow().compareTo(limit) < 0;
    }
}
