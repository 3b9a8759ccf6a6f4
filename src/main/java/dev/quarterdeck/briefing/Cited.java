package dev.quarterdeck.briefing;

import dev.quarterdeck.handoff.Handoffs;
import dev.quarterdeck.portfolio.Action;
import dev.quarterdeck.portfolio.Figures;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.portfolio.Origins;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.source.Source;
import dev.quarterdeck.source.Sources;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Problems of notes at places that a report cites. */
final class Cited {

    private Cited() {}

    /** What could not be read at a place that a figure, a finding or an action of the report rests on. */
    static List<Problem> of(Handoffs handoffs, Figures figures, List<Finding> findings, List<Action> actions) {
        List<Problem> open = handoffs.openProblems();
        Set<Source> asked = open.stream().map(Problem::at).collect(Collectors.toSet());
        if (asked.isEmpty()) {
            return List.of();
        }
        Set<Source> cited = Stream.of(
                        figures.all().stream().map(figure -> figure.value().sources()),
                        findings.stream().map(Finding::sources),
                        actions.stream().map(Action::sources))
                .flatMap(Function.identity())
                .flatMap(Sources::stream)
                .filter(asked::contains)
                .collect(Collectors.toSet());
        return open.stream().filter(problem -> cited.contains(problem.at())).toList();
    }

    /** In words only where a footnote may quote what stands there: a sentence where an amount was looked for is for its author alone. */
    static List<Problem> told(List<Problem> cited, Origins origins) {
        return cited.stream()
                .map(problem -> origins.said(problem.at()).isPresent() ? problem : byCode(problem))
                .toList();
    }

    private static Problem byCode(Problem problem) {
        return new Problem(
                problem.severity(), problem.at(), problem.code(), "what stands there is told by site-check alone", "");
    }
}
