package dev.quarterdeck.analysis.contradiction;

import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Frameworks;
import dev.quarterdeck.framework.Rule;
import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.metric.Measured;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.portfolio.Owners;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the handoffs state beside what the snapshot measures.
 *
 * @param compared every pair of which both sides are known, in the order of rows, then of units
 */
public record Contradictions(List<Compared> compared, List<Finding> findings) {

    /**
     * A pair of which both sides are known.
     *
     * @param unit a unit's id, or the portfolio's
     * @param stated in the author's words
     * @param measured what was found; empty where there is none
     */
    public record Compared(
            Rule rule,
            String unit,
            Outcome outcome,
            List<Text> stated,
            List<Text> measured,
            Quantity number,
            Sources sources) {
        public Compared {
            stated = List.copyOf(stated);
            measured = List.copyOf(measured);
        }
    }

    public Contradictions {
        compared = List.copyOf(compared);
        findings = List.copyOf(findings);
    }

    /** What is wrong with the rows, each with its place; a run must stop for it, since a pair that is not compared never contradicts. */
    public static List<Problem> faults(Frameworks frameworks) {
        List<Problem> problems = new ArrayList<>();
        List<Pair> pairs = new PairReader(frameworks, problems).read();
        problems.addAll(PairCheck.faults(frameworks, pairs));
        return problems;
    }

    public static Contradictions of(Portfolio portfolio) {
        Frameworks frameworks = portfolio.frameworks();
        Owners owners = portfolio.owners();
        List<Pair> measured = new PairReader(frameworks, new ArrayList<>())
                .read().stream()
                        .filter(pair -> pair.measured().isIn(portfolio.snapshot()))
                        .toList();
        if (measured.isEmpty()) {
            return new Contradictions(List.of(), List.of());
        }
        Sayings sayings = new Sayings(portfolio);
        List<Compared> compared = new ArrayList<>();
        for (Pair pair : measured) {
            Found all = pair.measured().in(portfolio.snapshot(), owners, "");
            claims(portfolio, pair, sayings).forEach((unit, claims) -> {
                Verdict verdict = pair.measured().asksForTheClaim()
                        ? each(portfolio, pair, owners, unit, claims)
                        : pair.comparison().of(claims, pair.byUnit() ? all.of(unit) : all);
                if (verdict.outcome() != Outcome.UNKNOWN) {
                    compared.add(compared(pair, unit, verdict, claims, all.root()));
                }
            });
        }
        return new Contradictions(
                compared,
                compared.stream()
                        .filter(one -> one.outcome() == Outcome.CONTRADICT)
                        .map(one -> finding(portfolio, one))
                        .toList());
    }

    /** The claims by unit, in the units' order; all under the portfolio where the pair is not one of units. */
    private static Map<String, List<Claim>> claims(Portfolio portfolio, Pair pair, Sayings sayings) {
        List<Claim> all = pair.stated().claims(portfolio, sayings, pair.sections());
        if (!pair.byUnit()) {
            return all.isEmpty() ? Map.of() : Map.of(Unit.PORTFOLIO, all);
        }
        Map<String, List<Claim>> grouped = all.stream().collect(Collectors.groupingBy(Claim::unit));
        Map<String, List<Claim>> ordered = new LinkedHashMap<>();
        portfolio
                .frameworks()
                .units()
                .forEach(unit -> Optional.ofNullable(grouped.get(unit.id()))
                        .ifPresent(claims -> ordered.put(unit.id(), claims)));
        return ordered;
    }

    /** Claims whose words a measurement is looked up by, each held against its own. */
    private static Verdict each(Portfolio portfolio, Pair pair, Owners owners, String unit, List<Claim> claims) {
        return Verdict.together(claims.stream()
                .map(claim -> {
                    Found found = pair.measured().in(portfolio.snapshot(), owners, claim.words());
                    return pair.comparison().of(List.of(claim), pair.byUnit() ? found.of(unit) : found);
                })
                .toList());
    }

    private static Compared compared(Pair pair, String unit, Verdict verdict, List<Claim> claims, Measured root) {
        List<Text> stated =
                verdict.claims().stream().map(Claim::text).distinct().toList();
        Sources said = Sources.union(
                claims.stream().map(claim -> Sources.of(claim.at())).toList());
        Sources found = verdict.number().sources();
        return new Compared(
                pair.rule(),
                unit,
                verdict.outcome(),
                stated,
                verdict.measured(),
                verdict.number(),
                said.and(found.isEmpty() ? root.sources() : found));
    }

    private static Finding finding(Portfolio portfolio, Compared one) {
        Facts facts = Facts.none()
                .with("title", Text.name(one.rule().title()))
                .with("unit", Text.name(portfolio.name(one.unit())))
                .with("stated", one.stated())
                .with("measured", one.measured())
                .with("n", one.number());
        List<String> units = one.unit().equals(Unit.PORTFOLIO) ? List.of() : List.of(one.unit());
        return Finding.of(portfolio.frameworks(), one.rule().id(), one.unit(), facts, units)
                .restingOn(one.sources());
    }

    /** How many pairs could be compared, and how many of them contradict; missing where there is none. */
    public List<Figure> figures() {
        Sources sources = Sources.union(compared.stream().map(Compared::sources).toList());
        Quantity none = Quantity.missing(Type.COUNT, Sources.none());
        boolean empty = compared.isEmpty();
        return List.of(
                Figure.of("pairs-compared", Unit.PORTFOLIO, empty ? none : Quantity.count(compared.size(), sources)),
                Figure.of(
                        "pairs-contradicting",
                        Unit.PORTFOLIO,
                        empty ? none : Quantity.count(findings.size(), sources)));
    }
}
