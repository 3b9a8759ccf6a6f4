package dev.quarterdeck.analysis.governance;

import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Type;
import java.util.List;

/** SF-BURN: months of the trailing window without recorded spend. When nobody can tell, none is recorded. */
final class BurnShortfall implements ShortfallRule {

    @Override
    public List<Finding> check(Evidence evidence) {
        Quantity stated = evidence.figures().quantity("recorded-months", Type.COUNT);
        Quantity recorded = stated.isKnown() ? stated : Quantity.count(0, evidence.lookedAt("financials"));
        Quantity window = evidence.frameworks().thresholds().of("trailing-months");
        if (recorded.mid().orElseThrow().compareTo(window.mid().orElseThrow()) >= 0) {
            return List.of();
        }
        Facts facts = Facts.of("recorded", recorded).with("window", window);
        return List.of(
                recorded.isZero()
                        ? Finding.of(evidence.frameworks(), "SF-BURN", Unit.PORTFOLIO, facts, List.of())
                        : Finding.milder(evidence.frameworks(), "SF-BURN", Unit.PORTFOLIO, facts, List.of()));
    }

    @Override
    public Sources unread(Evidence evidence) {
        return evidence.hidden("financials");
    }
}
