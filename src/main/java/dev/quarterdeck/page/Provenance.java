package dev.quarterdeck.page;

import dev.quarterdeck.briefing.Briefing;
import dev.quarterdeck.framework.Wording;
import dev.quarterdeck.portfolio.Origins;

/** How the figures of one report were made, what stands at the places that they rest on, and which of those are stale. */
record Provenance(Formulas formulas, Origins origins, Staleness staleness) {

    static Provenance of(Briefing briefing, Wording wording) {
        return new Provenance(
                new Formulas(briefing.figures().all(), wording),
                briefing.origins(),
                Staleness.of(briefing.origins().portfolio()));
    }
}
