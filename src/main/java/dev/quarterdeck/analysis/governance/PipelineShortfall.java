package dev.quarterdeck.analysis.governance;

import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.portfolio.Deal;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import java.util.List;

/** SF-PIPELINE: an operating entity without an open deal. No pipeline at all counts as none; one that could not be read is not judged. */
final class PipelineShortfall implements ShortfallRule {

    @Override
    public List<Finding> check(Evidence evidence) {
        List<Unit> entities = evidence.operatingEntities();
        List<String> affected = entities.stream()
                .filter(unit -> evidence.familyOf(unit).stream()
                        .allMatch(id -> evidence.portfolio()
                                .handoffs()
                                .unread(id, List.of("pipeline"))
                                .isEmpty()))
                .filter(unit -> Deal.open(evidence.portfolio(), evidence.familyRows(unit, "deal"))
                        .isEmpty())
                .map(Unit::id)
                .toList();
        if (affected.isEmpty()) {
            return List.of();
        }
        Sources looked = evidence.lookedAt("pipeline");
        Facts facts = Facts.of("affected", Quantity.count(affected.size(), looked))
                .with("entities", Quantity.count(entities.size(), looked));
        List<Row> open = Deal.open(evidence.portfolio(), evidence.portfolio().rows("deal")).stream()
                .map(Deal::row)
                .toList();
        if (!open.isEmpty()) {
            facts = facts.with("open", Quantity.count(open.size(), Evidence.sources(open)))
                    .with(
                            "others",
                            evidence.named(
                                    open.stream().map(Row::unit).distinct().toList()));
        }
        if (affected.size() == entities.size()) {
            return List.of(Finding.of(evidence.frameworks(), "SF-PIPELINE", Unit.PORTFOLIO, facts, affected));
        }
        Facts named = facts.with("units", evidence.named(affected));
        return List.of(Finding.milder(evidence.frameworks(), "SF-PIPELINE", Unit.PORTFOLIO, named, affected));
    }

    /** An amount, too: it may be an open deal, and its unit is not judged. */
    @Override
    public Sources unread(Evidence evidence) {
        return evidence.portfolio().handoffs().unread(List.of("pipeline"));
    }
}
