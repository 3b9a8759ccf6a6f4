package dev.quarterdeck.analysis;

import dev.quarterdeck.portfolio.Action;
import dev.quarterdeck.portfolio.Figures;
import dev.quarterdeck.portfolio.Finding;
import java.util.List;

/** Everything that follows from a portfolio on its as-of date. */
public record Analysis(Figures figures, List<Finding> findings, List<Action> actions) {

    public Analysis {
        findings = findings.stream().sorted(Finding.ORDER).toList();
        actions = List.copyOf(actions);
    }
}
