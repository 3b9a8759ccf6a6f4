package dev.quarterdeck.analysis.governance;

import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** SF-FUNNEL: a step of a unit's funnel that loses everybody, or is said to be broken. */
final class FunnelShortfall implements ShortfallRule {

    @Override
    public List<Finding> check(Evidence evidence) {
        List<Finding> found = new ArrayList<>();
        for (Unit unit : evidence.frameworks().units()) {
            List<Row> stages = evidence.portfolio().rows(unit.id(), "stage");
            List<Integer> broken = new ArrayList<>();
            for (int i = 0; i < stages.size(); i++) {
                if (isBroken(stages, i)) {
                    broken.add(i);
                }
            }
            Optional<Integer> worst = broken.stream()
                    .filter(at -> isCritical(evidence, stages.get(at)))
                    .findFirst()
                    .or(() -> broken.stream().findFirst());
            worst.ifPresent(at -> found.add(finding(evidence, unit, stages, at)));
        }
        return found;
    }

    /** A count, too: it may be a step. */
    @Override
    public Sources unread(Evidence evidence) {
        return evidence.portfolio().handoffs().unread(List.of("funnel"));
    }

    private static boolean isBroken(List<Row> stages, int at) {
        boolean losesAll = at > 0
                && stages.get(at).quantity("count", Type.COUNT).isZero()
                && stages.get(at - 1).quantity("count", Type.COUNT).isPositive();
        return losesAll || stages.get(at).statusWord().equals("broken");
    }

    private static boolean isCritical(Evidence evidence, Row stage) {
        return evidence.mentions("critical-stages", stage.text("stage").orElse(""));
    }

    private static Finding finding(Evidence evidence, Unit unit, List<Row> stages, int at) {
        Row stage = stages.get(at);
        Facts facts = Facts.of("count", stage.quantity("count", Type.COUNT))
                .with("unit", Text.name(unit.name()))
                .with("stage", name(stage));
        if (at > 0) {
            Row before = stages.get(at - 1);
            Quantity count = before.quantity("count", Type.COUNT);
            facts = facts.with("before", count).with("prev", name(before));
        }
        Finding found = isCritical(evidence, stage)
                ? Finding.of(evidence.frameworks(), "SF-FUNNEL", unit.id(), facts, List.of(unit.id()))
                : Finding.milder(evidence.frameworks(), "SF-FUNNEL", unit.id(), facts, List.of(unit.id()));
        return found.restingOn(stage.sources());
    }

    private static Text name(Row stage) {
        return Text.quote(stage.text("stage").orElse(""), Sources.of(stage.at()));
    }
}
