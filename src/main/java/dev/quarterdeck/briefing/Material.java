package dev.quarterdeck.briefing;

import dev.quarterdeck.analysis.Analysis;
import dev.quarterdeck.framework.Perspective;
import dev.quarterdeck.portfolio.Action;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.portfolio.Portfolio;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a section may draw on.
 *
 * @param earlier this perspective's earlier reports, newest first
 */
public record Material(Portfolio portfolio, Analysis analysis, Perspective perspective, List<PastReport> earlier) {

    public Material {
        earlier = List.copyOf(earlier);
    }

    /** The findings that the perspective is told, in the order of all. */
    public List<Finding> findings() {
        return analysis.findings().stream()
                .filter(finding -> perspective.hears(finding.rule(), finding.units()))
                .toList();
    }

    /** What frameworks propose in its areas against those findings: a proposal is named after the finding that asks for it. */
    public List<Action> proposals() {
        Set<String> told = findings().stream().map(Finding::id).collect(Collectors.toSet());
        return analysis.actions().stream()
                .filter(action -> action.proposed() && told.contains(action.id()))
                .filter(action -> perspective.answersFor(action.area(), action.unit()))
                .toList();
    }
}
