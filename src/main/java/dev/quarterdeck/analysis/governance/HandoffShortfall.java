package dev.quarterdeck.analysis.governance;

import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.source.Sources;
import java.util.List;

/** SF-HANDOFF: most roles have no backup or no runbook, or no role is described. */
final class HandoffShortfall implements ShortfallRule {

    @Override
    public List<Finding> check(Evidence evidence) {
        KeyPeople people = KeyPeople.of(evidence);
        if (people.total().isZero()) {
            return List.of(Finding.milder(evidence.frameworks(), "SF-HANDOFF", Unit.PORTFOLIO, Facts.none(), List.of())
                    .restingOn(evidence.lookedAt("roles")));
        }
        boolean most = people.share().mid().orElseThrow().compareTo(evidence.limit("handoff-gap-share")) >= 0;
        Facts facts = Facts.of("n", people.uncovered()).with("total", people.total());
        return most
                ? List.of(Finding.of(evidence.frameworks(), "SF-HANDOFF", Unit.PORTFOLIO, facts, List.of()))
                : List.of();
    }

    @Override
    public Sources unread(Evidence evidence) {
        return evidence.hidden("roles");
    }
}
