package dev.quarterdeck.analysis.finance;

import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.portfolio.Portfolio;
import java.util.List;
import java.util.Optional;

/**
 * What the money does.
 *
 * @param milestones by due date
 * @param assumptions the defaults that the rest relies on
 * @param figures each key once
 */
public record Finance(
        Burn burn,
        Receipts receipts,
        DirectCosts directCosts,
        Cash cash,
        Runway runway,
        Economics economics,
        Plan plan,
        Capital capital,
        List<Milestone> milestones,
        List<Assumption> assumptions,
        List<Figure> figures,
        List<Finding> findings) {

    public Finance {
        milestones = List.copyOf(milestones);
        assumptions = List.copyOf(assumptions);
        figures = List.copyOf(figures);
        findings = List.copyOf(findings);
    }

    /** Everything that follows about the money of a portfolio. What is not stated stays unknown; nothing here fails for the lack of it. */
    public static Finance of(Portfolio portfolio) {
        Sales sales = new Sales(portfolio);
        Burn burn = Burn.of(portfolio);
        Receipts receipts = Receipts.of(portfolio, burn);
        Economics economics = Economics.of(portfolio, burn, sales);
        DirectCosts direct = DirectCosts.of(portfolio, burn, economics, sales);
        Cash cash = Cash.of(portfolio);
        Runway runway = Runway.of(portfolio, burn, receipts, direct, cash);
        Plan plan = new PlanReader(portfolio, burn, economics, sales).read(cash.total());
        Gates gates = new Gates(portfolio, runway, cash.total(), runway.divisor(burn));
        Capital capital = new CapitalReader(portfolio).read(gates);
        List<Milestone> milestones = Milestone.all(portfolio);
        FinanceFigures figures = new FinanceFigures(portfolio);
        figures.burn(burn);
        figures.flows(receipts, direct, cash, runway);
        figures.economics(economics, plan, sales);
        figures.plan(plan);
        figures.capital(capital);
        figures.milestones(milestones);
        return new Finance(
                burn,
                receipts,
                direct,
                cash,
                runway,
                economics,
                plan,
                capital,
                milestones,
                Assumptions.of(portfolio, burn, receipts, cash, economics, capital),
                figures.all(),
                new FinanceFindings(portfolio, burn, cash, runway, economics, plan, capital, milestones).all());
    }

    /** The last milestone that is not met. */
    public Optional<Milestone> lastOpenMilestone() {
        return Milestone.lastOpen(milestones);
    }
}
