package dev.quarterdeck.analysis.technology;

import dev.quarterdeck.framework.Frameworks;
import dev.quarterdeck.framework.Severity;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Bound;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Type;
import java.util.Comparator;
import java.util.List;

/** What came of some checks, in the order of their rules. */
public record Checks(List<CheckResult> results) {

    public Checks {
        results = List.copyOf(results);
    }

    static Checks of(Portfolio portfolio, List<Check> checks) {
        return new Checks(
                checks.stream().map(check -> CheckResult.of(portfolio, check)).toList());
    }

    /** Failures first, then what could not be evaluated, then what passes. */
    public List<CheckResult> ranked() {
        return results.stream()
                .sorted(Comparator.comparing(CheckResult::outcome))
                .toList();
    }

    public List<CheckResult> with(Outcome outcome) {
        return results.stream().filter(result -> result.outcome() == outcome).toList();
    }

    /** Whether anything at all could be evaluated. */
    public boolean isEvaluated() {
        return with(Outcome.NOT_EVALUATED).size() < results.size();
    }

    /** How many fail; at least so many where some could not be evaluated, missing where none could. */
    Quantity failures() {
        return count(with(Outcome.FAIL).size());
    }

    Quantity failures(Severity severity) {
        return count(with(Outcome.FAIL).stream()
                .filter(result -> result.severity() == severity)
                .count());
    }

    private Quantity count(long failed) {
        Sources sources =
                Sources.union(results.stream().map(CheckResult::sources).toList());
        if (!isEvaluated() || sources.isEmpty()) {
            return Quantity.missing(Type.COUNT, sources);
        }
        boolean complete = with(Outcome.NOT_EVALUATED).isEmpty();
        return Quantity.count(failed, sources).withBound(complete ? Bound.EXACT : Bound.AT_LEAST);
    }

    List<Finding> findings(Frameworks frameworks) {
        return results.stream()
                .flatMap(result -> result.finding(frameworks).stream())
                .toList();
    }
}
