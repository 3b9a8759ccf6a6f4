package dev.quarterdeck.analysis;

import dev.quarterdeck.analysis.finance.Finance;
import dev.quarterdeck.analysis.governance.Governance;
import dev.quarterdeck.portfolio.Action;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Figures;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.portfolio.Portfolio;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that follows from a portfolio on its as-of date.
 *
 * @param governance the subject that rests on all others
 */
public record Analysis(
        Finance finance, Governance governance, Figures figures, List<Finding> findings, List<Action> actions) {

    public Analysis {
        findings = findings.stream().sorted(Finding.ORDER).toList();
        actions = List.copyOf(actions);
    }

    /** Governance comes last: its shortfalls, limits and gaps read the figures and findings of all other subjects. */
    public static Analysis of(Portfolio portfolio) {
        Finance finance = Finance.of(portfolio);
        List<Figure> figures = new ArrayList<>(finance.figures());
        List<Finding> findings = new ArrayList<>(finance.findings());
        Governance governance = Governance.of(portfolio, Figures.of(figures), findings);
        figures.addAll(governance.figures());
        findings.addAll(governance.findings());
        return new Analysis(finance, governance, Figures.of(figures), findings, governance.actions());
    }
}
