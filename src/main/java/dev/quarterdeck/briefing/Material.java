package dev.quarterdeck.briefing;

import dev.quarterdeck.analysis.Analysis;
import dev.quarterdeck.framework.Perspective;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.portfolio.Portfolio;
import java.util.List;

/**
 * What a section may draw on.
 *
 * @param earlier this perspective's earlier reports, newest first
 */
public record Material(Portfolio portfolio, Analysis analysis, Perspective perspective, List<PastReport> earlier) {

    public Material {
        earlier = List.copyOf(earlier);
    }

    /** Findings that speak to the perspective, and those that name a unit of its own. */
    List<Finding> findings() {
        return analysis.findings().stream().filter(this::isTold).toList();
    }

    private boolean isTold(Finding finding) {
        List<String> named = finding.rule().perspectives();
        return named.contains(perspective.id())
                || (named.contains("unit") && finding.units().stream().anyMatch(perspective.units()::contains));
    }
}
