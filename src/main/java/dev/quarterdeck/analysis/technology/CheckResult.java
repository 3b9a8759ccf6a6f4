package dev.quarterdeck.analysis.technology;

import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Frameworks;
import dev.quarterdeck.framework.Rule;
import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.framework.Wording;
import dev.quarterdeck.metric.Measured;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A security check and what came of it.
 *
 * @param places what fails
 * @param milder what fails less badly, where the rule has two severities
 * @param reason why it was not evaluated; else empty
 * @param sources the evidence; none where nothing was collected
 */
public record CheckResult(
        Rule rule, Outcome outcome, List<Text> places, List<Text> milder, Text reason, Sources sources) {

    public CheckResult {
        places = List.copyOf(places);
        milder = List.copyOf(milder);
    }

    static CheckResult of(Portfolio portfolio, SecurityCheck check) {
        Verdict verdict = check.check(portfolio);
        Outcome outcome = verdict.outcome();
        Text reason = outcome == Outcome.NOT_EVALUATED
                ? reason(portfolio, verdict.gaps().get(0))
                : Text.EMPTY;
        return new CheckResult(
                portfolio.frameworks().rule(check.rule()),
                outcome,
                verdict.places(),
                verdict.milder(),
                reason,
                verdict.evidence());
    }

    private static Text reason(Portfolio portfolio, Measured gap) {
        String part = gap.source().pointer().substring(1);
        String collector = part.split("/", 2)[0];
        Wording wording = portfolio.frameworks().wording();
        Facts facts = Facts.none().with("part", Text.name(part));
        return portfolio
                .snapshot()
                .gap(collector)
                .map(status -> wording.say("GAP-DENIED", facts.with("status", Text.name(status))))
                .orElseGet(() -> wording.say("GAP-NOT-COLLECTED", facts));
    }

    /** What is to be said of it; nothing of a check that passes. */
    public Optional<Text> sentence(Frameworks frameworks) {
        return outcome == Outcome.PASS
                ? Optional.empty()
                : Optional.of(frameworks.wording().say(rule.id(), facts()));
    }

    /** Only a failure is a finding; what could not be evaluated stands in the table of checks. */
    Optional<Finding> finding(Frameworks frameworks) {
        if (outcome != Outcome.FAIL) {
            return Optional.empty();
        }
        Finding finding = places.isEmpty()
                ? Finding.milder(frameworks, rule.id(), Unit.PORTFOLIO, facts(), List.of())
                : Finding.of(frameworks, rule.id(), Unit.PORTFOLIO, facts(), List.of());
        return Optional.of(finding.restingOn(sources));
    }

    private Facts facts() {
        Facts facts = Facts.none().with("title", Text.standard(rule.title()));
        if (outcome == Outcome.NOT_EVALUATED) {
            return facts.with("reason", reason);
        }
        List<Text> where = Stream.concat(places.stream(), milder.stream()).toList();
        return facts.with("n", Quantity.count(where.size(), sources)).with("where", where);
    }
}
