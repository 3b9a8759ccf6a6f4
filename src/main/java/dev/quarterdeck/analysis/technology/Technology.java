package dev.quarterdeck.analysis.technology;

import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Bound;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The technology of the portfolio as it was measured.
 *
 * @param gaps tier-one checks that fail; at least so many where some could not be evaluated, missing where none could
 */
public record Technology(
        CloudCost cost,
        TieOut tie,
        Savings savings,
        List<CheckResult> checks,
        Quantity gaps,
        AbsenceFactor absence,
        List<Finding> findings) {

    private static final List<SecurityCheck> TIER_ONE = List.of(
            new PaymentKeysCheck(),
            new TrackedEnvironmentCheck(),
            new AppsScriptCheck(),
            new FirewallCheck(),
            new CrossOriginCheck(),
            new DependencyScanCheck());

    public Technology {
        checks = List.copyOf(checks);
        findings = List.copyOf(findings);
    }

    public static Technology of(Portfolio portfolio) {
        CloudCost cost = CloudCost.of(portfolio);
        TieOut tie = TieOut.of(portfolio, cost);
        Savings savings = Savings.of(new Bill(portfolio), cost.last());
        List<CheckResult> checks =
                TIER_ONE.stream().map(check -> CheckResult.of(portfolio, check)).toList();
        List<Finding> findings = Stream.of(
                        checks.stream().flatMap(result -> result.finding(portfolio.frameworks()).stream()),
                        tie.finding(portfolio.frameworks()).stream(),
                        savings.findings(portfolio.frameworks()).stream())
                .flatMap(all -> all)
                .toList();
        return new Technology(cost, tie, savings, checks, gaps(checks), AbsenceFactor.of(portfolio), findings);
    }

    private static Quantity gaps(List<CheckResult> checks) {
        List<CheckResult> failed = with(checks, Outcome.FAIL);
        int unknown = with(checks, Outcome.NOT_EVALUATED).size();
        Sources sources =
                Sources.union(checks.stream().map(CheckResult::sources).toList());
        if (unknown == checks.size() || sources.isEmpty()) {
            return Quantity.missing(Type.COUNT, sources);
        }
        return Quantity.count(failed.size(), sources).withBound(unknown > 0 ? Bound.AT_LEAST : Bound.EXACT);
    }

    private static List<CheckResult> with(List<CheckResult> checks, Outcome outcome) {
        return checks.stream().filter(result -> result.outcome() == outcome).toList();
    }

    /** Checks that fail, in the framework's order. */
    public List<CheckResult> failed() {
        return with(checks, Outcome.FAIL);
    }

    public List<Figure> figures() {
        List<Figure> figures = new ArrayList<>(cost.figures());
        figures.add(Figure.of("aws-tie", Unit.PORTFOLIO, tie.result()));
        figures.addAll(savings.figures());
        figures.add(Figure.of("security-gaps", Unit.PORTFOLIO, gaps));
        figures.add(Figure.of("absence-factor", Unit.PORTFOLIO, absence.people()));
        figures.add(Figure.of("absence-share", Unit.PORTFOLIO, absence.share()));
        return figures;
    }
}
