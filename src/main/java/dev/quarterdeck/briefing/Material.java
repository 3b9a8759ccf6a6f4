package dev.quarterdeck.briefing;

import dev.quarterdeck.analysis.Analysis;
import dev.quarterdeck.framework.Perspective;
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
}
