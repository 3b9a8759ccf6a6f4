package dev.quarterdeck.analysis.governance;

import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.portfolio.Action;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Figures;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Quantity;
import java.util.ArrayList;
import java.util.List;

/**
 * What the owner of the whole must watch, drawn from the portfolio and from what the other subjects made of it.
 *
 * @param figures those of this subject only
 * @param findings those of this subject only
 * @param actions all of the portfolio, stated and proposed, by priority
 */
public record Governance(
        AssetInventory assets,
        Shortfalls shortfalls,
        KpiGaps kpis,
        Revenue revenue,
        Pipeline pipeline,
        RiskRegister risks,
        KeyPeople people,
        AgendaPlan agenda,
        RollUp rollUp,
        Freshness freshness,
        Guardrails guardrails,
        List<Figure> figures,
        List<Finding> findings,
        List<Action> actions) {

    public Governance {
        figures = List.copyOf(figures);
        findings = List.copyOf(findings);
        actions = List.copyOf(actions);
    }

    /** Takes the figures and findings of all other subjects: shortfalls, guardrails and KPIs rest on them. */
    public static Governance of(Portfolio portfolio, Figures figures, List<Finding> findings) {
        Evidence others = new Evidence(portfolio, figures, findings);
        Revenue revenue = Revenue.of(others);
        List<Figure> made = new ArrayList<>(revenue.figures());
        made.addAll(BookingConversion.figures(others));
        Pipeline pipeline = Pipeline.of(others);
        made.addAll(pipeline.figures());
        Evidence evidence = new Evidence(portfolio, with(figures, made), findings);

        AssetInventory assets = AssetInventory.of(evidence);
        KpiGaps kpis = KpiGaps.of(evidence);
        RiskRegister risks = RiskRegister.of(evidence);
        KeyPeople people = KeyPeople.of(evidence);
        Freshness freshness = Freshness.of(evidence);
        Guardrails guardrails = Guardrails.of(evidence);
        Shortfalls shortfalls = Shortfalls.of(evidence);

        List<Finding> found = new ArrayList<>(guardrails.withoutRepetition(evidence, shortfalls.findings()));
        found.addAll(guardrails.findings());
        found.addAll(people.findings());
        found.addAll(risks.findings());
        found.addAll(assets.findings());
        found.addAll(freshness.findings());
        found.addAll(MissingInputs.findings(evidence));
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(found);
        List<Action> actions = new Priorities(evidence, all).all();
        AgendaPlan agenda = AgendaPlan.of(evidence, actions);

        made.addAll(assets.figures());
        made.addAll(shortfalls.figures());
        made.addAll(kpis.figures());
        made.addAll(risks.figures());
        made.addAll(people.figures());
        made.addAll(freshness.figures());
        made.addAll(guardrails.figures());
        made.addAll(agenda.figures());
        made.add(Figure.of("overdue-actions", Unit.PORTFOLIO, overdue(evidence, actions)));
        made.add(Figure.of("engineering-actions", Unit.PORTFOLIO, engineering(evidence, actions)));
        actions.forEach(action -> made.add(Figure.of("action-score", action.unit(), action.id(), action.score())
                .in(Format.RATIO)));
        return new Governance(
                assets,
                shortfalls,
                kpis,
                revenue,
                pipeline,
                risks,
                people,
                agenda,
                RollUp.of(evidence, revenue, assets, actions, all),
                freshness,
                guardrails,
                made,
                found,
                actions);
    }

    private static Figures with(Figures figures, List<Figure> more) {
        List<Figure> all = new ArrayList<>(figures.all());
        all.addAll(more);
        return Figures.of(all);
    }

    private static Quantity overdue(Evidence evidence, List<Action> actions) {
        List<Action> late = actions.stream()
                .filter(action -> !action.proposed()
                        && action.late(evidence.portfolio().asOf()).isKnown())
                .toList();
        return count(evidence, late);
    }

    /** Open stated actions in the areas that whoever answers for the technology is asked about. */
    private static Quantity engineering(Evidence evidence, List<Action> actions) {
        return count(
                evidence,
                actions.stream()
                        .filter(action -> !action.proposed() && action.status().isOpen())
                        .filter(action -> evidence.isWord("engineering-areas", action.area()))
                        .toList());
    }

    private static Quantity count(Evidence evidence, List<Action> actions) {
        Sources rested = actions.isEmpty()
                ? evidence.lookedAt("actions")
                : Sources.union(actions.stream().map(Action::sources).toList());
        return Quantity.count(actions.size(), rested);
    }
}
