package dev.quarterdeck.analysis.technology;

import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Frameworks;
import dev.quarterdeck.framework.Rule;
import dev.quarterdeck.framework.Severity;
import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A check and what came of it.
 *
 * @param places what fails
 * @param milder what fails less badly, where the rule has two severities
 * @param looked the parts of the snapshot that were looked at
 * @param reason why it was not evaluated; else empty
 * @param more further facts for its sentence
 * @param sources the evidence; none where nothing was collected
 */
public record CheckResult(
        Rule rule,
        Outcome outcome,
        List<Spot> places,
        List<Spot> milder,
        List<Text> looked,
        Text reason,
        Facts more,
        Sources sources) {

    public CheckResult {
        places = List.copyOf(places);
        milder = List.copyOf(milder);
        looked = List.copyOf(looked);
    }

    static CheckResult of(Portfolio portfolio, Check check) {
        Verdict verdict = check.check(portfolio);
        List<Gap> unseen = verdict.looked().stream()
                .filter(part ->
                        portfolio.snapshot().gap(part.source().pointer()).isPresent())
                .map(Gap::notCollected)
                .toList();
        Outcome outcome = outcome(verdict, unseen);
        Text reason = outcome == Outcome.NOT_EVALUATED
                ? Stream.concat(verdict.gaps().stream(), unseen.stream())
                        .findFirst()
                        .map(gap -> gap.reason(portfolio))
                        .orElse(Text.EMPTY)
                : Text.EMPTY;
        return new CheckResult(
                portfolio.frameworks().rule(check.rule()),
                outcome,
                verdict.places(),
                verdict.milder(),
                verdict.looked().stream()
                        .map(part -> Named.part(portfolio.frameworks().wording(), part))
                        .toList(),
                reason,
                verdict.more(),
                verdict.evidence());
    }

    /** What was collected in part can show a fault, but neither that there is none nor that something is missing. */
    private static Outcome outcome(Verdict verdict, List<Gap> unseen) {
        boolean complete = unseen.isEmpty();
        boolean standsAlone = verdict.outcome() == Outcome.FAIL && verdict.basis() == Verdict.Basis.PRESENCE;
        return complete || standsAlone ? verdict.outcome() : Outcome.NOT_EVALUATED;
    }

    /** The severity of its failure: the milder one where nothing worse fails. */
    public Severity severity() {
        return places.isEmpty() && !milder.isEmpty() ? rule.otherwise().orElse(rule.severity()) : rule.severity();
    }

    /** All that fails, the worse first. */
    public List<Text> where() {
        return Stream.concat(places.stream(), milder.stream()).map(Spot::where).toList();
    }

    /** Only a failure is a finding; what could not be evaluated stands in the table of checks. */
    Optional<Finding> finding(Frameworks frameworks) {
        if (outcome != Outcome.FAIL) {
            return Optional.empty();
        }
        List<String> units = Stream.concat(places.stream(), milder.stream())
                .flatMap(spot -> spot.unit().stream())
                .distinct()
                .toList();
        Finding finding = places.isEmpty()
                ? Finding.milder(frameworks, rule.id(), Unit.PORTFOLIO, facts(), units)
                : Finding.of(frameworks, rule.id(), Unit.PORTFOLIO, facts(), units);
        return Optional.of(finding.restingOn(sources));
    }

    /** What its sentences may name. */
    public Facts facts() {
        Facts facts = Facts.none()
                .with("title", Text.standard(rule.title()))
                .with("n", Quantity.count(where().size(), sources))
                .with("where", where());
        return facts.and(more);
    }
}
