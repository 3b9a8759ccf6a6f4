package dev.quarterdeck.analysis.technology;

import dev.quarterdeck.framework.Entry;
import dev.quarterdeck.framework.Frameworks;
import dev.quarterdeck.framework.Severity;
import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.portfolio.Portfolio;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The technology of the portfolio as it was measured.
 *
 * @param gaps the security checks of the first tier; {@code hygiene} those of the second
 * @param ux what the pages lack; {@code delivery} what the way of code to its users does
 */
public record Technology(
        CloudCost cost,
        TieOut tie,
        Savings savings,
        Checks gaps,
        Checks hygiene,
        CodeReview code,
        Checks ux,
        Checks delivery,
        Stack stack,
        Deployments deployments,
        AbsenceFactor absence,
        Debts debts,
        Sending sending,
        List<Finding> findings) {

    private static final List<Check> TIER_ONE = List.of(
            new PaymentKeysCheck(),
            new TrackedEnvironmentCheck(),
            new AppsScriptCheck(),
            new FirewallCheck(),
            new CrossOriginCheck(),
            new DependencyScanCheck());

    public Technology {
        findings = List.copyOf(findings);
    }

    public static Technology of(Portfolio portfolio) {
        CloudCost cost = CloudCost.of(portfolio);
        TieOut tie = TieOut.of(portfolio, cost);
        Savings savings = Savings.of(new Bill(portfolio), cost.last());
        Checks gaps = Checks.of(portfolio, TIER_ONE);
        Checks hygiene = Checks.of(portfolio, Hygiene.CHECKS);
        Checks ux = Checks.of(portfolio, UxChecks.CHECKS);
        Checks delivery = Checks.of(portfolio, DeliveryChecks.CHECKS);
        Stack stack = Stack.of(portfolio);
        Sending sending = Sending.of(portfolio);
        Frameworks frameworks = portfolio.frameworks();
        List<Finding> findings = Stream.of(
                        gaps.findings(frameworks),
                        hygiene.findings(frameworks),
                        Checks.of(portfolio, authentication(frameworks)).findings(frameworks),
                        tie.finding(frameworks).stream().toList(),
                        savings.findings(frameworks),
                        ux.findings(frameworks),
                        delivery.findings(frameworks),
                        stack.findings(),
                        sending.findings(frameworks))
                .flatMap(List::stream)
                .toList();
        return new Technology(
                cost,
                tie,
                savings,
                gaps,
                hygiene,
                CodeReview.of(portfolio),
                ux,
                delivery,
                stack,
                Deployments.of(portfolio),
                AbsenceFactor.of(portfolio),
                Debts.of(portfolio),
                sending,
                findings);
    }

    private static List<Check> authentication(Frameworks frameworks) {
        return frameworks.catalogue("security-checks", "Authentication").entries().stream()
                .map(Entry::key)
                .<Check>map(AuthenticationCheck::new)
                .toList();
    }

    public List<Figure> figures() {
        List<Figure> figures = new ArrayList<>(cost.figures());
        figures.add(Figure.of("aws-tie", Unit.PORTFOLIO, tie.result()));
        figures.addAll(savings.figures());
        figures.add(Figure.of("security-gaps", Unit.PORTFOLIO, gaps.failures()));
        figures.add(Figure.of("hygiene-failures", Unit.PORTFOLIO, hygiene.failures()));
        for (Severity severity : Severity.values()) {
            if (severity != Severity.INFO) {
                figures.add(Figure.of("hygiene-failures", Unit.PORTFOLIO, severity.id(), hygiene.failures(severity)));
            }
        }
        figures.add(Figure.of("ux-failures", Unit.PORTFOLIO, ux.failures()));
        figures.add(Figure.of("delivery-failures", Unit.PORTFOLIO, delivery.failures()));
        figures.addAll(deployments.figures());
        figures.add(Figure.of("absence-factor", Unit.PORTFOLIO, absence.people()));
        figures.add(Figure.of("absence-share", Unit.PORTFOLIO, absence.share()));
        figures.addAll(debts.figures());
        figures.addAll(sending.figures());
        return figures;
    }
}
