package dev.quarterdeck.analysis.governance;

import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.value.Text;
import java.util.List;

/** SF-STALE: a unit whose oldest handoff nobody has looked at for too long. */
final class StaleShortfall implements ShortfallRule {

    @Override
    public List<Finding> check(Evidence evidence) {
        return Freshness.of(evidence).units().stream()
                .filter(note -> note.state() == Freshness.State.STALE)
                .map(note -> Finding.of(
                        evidence.frameworks(),
                        "SF-STALE",
                        note.unit(),
                        Facts.of("age", note.age())
                                .with("unit", Text.name(evidence.portfolio().name(note.unit())))
                                .with("id", Text.id(note.unit())),
                        List.of(note.unit())))
                .toList();
    }
}
