package dev.quarterdeck.analysis.governance;

import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Type;
import java.util.List;

/** SF-COVERAGE: a unit invoices too little of what it could. */
final class CoverageShortfall implements ShortfallRule {

    @Override
    public List<Finding> check(Evidence evidence) {
        List<String> units = evidence.frameworks().units().stream()
                .map(Unit::id)
                .filter(unit -> !evidence.portfolio().rows(unit, "client").isEmpty())
                .toList();
        return units.stream()
                .flatMap(unit -> check(evidence, unit, units.size()).stream())
                .toList();
    }

    private static List<Finding> check(Evidence evidence, String unit, int units) {
        Quantity unbilled = evidence.figureOf("unbilled", unit, Type.MONEY, units);
        Quantity billable = evidence.figureOf("billable", unit, Type.MONEY, units);
        Quantity share = unbilled.shareOf(billable);
        boolean over = share.mid()
                .filter(part -> part.compareTo(evidence.limit("coverage-limit")) > 0)
                .isPresent();
        List<Row> clients = evidence.portfolio().rows(unit, "client");
        Facts facts = Facts.of("unbilled", unbilled).with("billable", billable).with("share", share);
        return over
                ? List.of(Finding.of(evidence.frameworks(), "SF-COVERAGE", unit, facts, List.of(unit))
                        .restingOn(Evidence.sources(clients)))
                : List.of();
    }
}
