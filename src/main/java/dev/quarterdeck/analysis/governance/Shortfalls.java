package dev.quarterdeck.analysis.governance;

import dev.quarterdeck.framework.Severity;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Bound;
import dev.quarterdeck.value.Quantity;
import java.util.List;

/** What the portfolio lacks of all that it must have, in the order of the frameworks. */
public record Shortfalls(List<Finding> findings, Quantity critical) {

    private static final List<ShortfallRule> RULES = List.of(
            new PipelineShortfall(),
            new RevenueTrackingShortfall(),
            new KeyPersonShortfall(),
            new OtaShortfall(),
            new FunnelShortfall(),
            new BurnShortfall(),
            new BillingShortfall(),
            new HandoffShortfall(),
            new RunwayShortfall(),
            new SecurityShortfall(),
            new CoverageShortfall(),
            new ConcentrationShortfall(),
            new StaleShortfall());

    public Shortfalls {
        findings = List.copyOf(findings);
    }

    static Shortfalls of(Evidence evidence) {
        List<Finding> found =
                RULES.stream().flatMap(rule -> rule.check(evidence).stream()).toList();
        List<Finding> critical = found.stream()
                .filter(finding -> finding.severity() == Severity.CRITICAL)
                .toList();
        Sources rested = critical.isEmpty()
                ? evidence.lookedAt("summary")
                : Sources.union(critical.stream().map(Finding::sources).toList());
        Sources unread =
                Sources.union(RULES.stream().map(rule -> rule.unread(evidence)).toList());
        return new Shortfalls(found, Evidence.bounded(Quantity.count(critical.size(), rested), Bound.AT_LEAST, unread));
    }

    List<Figure> figures() {
        return List.of(Figure.of("critical-shortfalls", "portfolio", critical));
    }
}
