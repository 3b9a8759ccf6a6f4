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
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.Stream;

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
        Evidence others = Evidence.of(portfolio, figures, findings);
        Revenue revenue = Revenue.of(others);
        Pipeline pipeline = Pipeline.of(others);
        List<Figure> made = new ArrayList<>(revenue.figures());
        made.addAll(BookingConversion.figures(others));
        made.addAll(pipeline.figures());
        Evidence evidence = others.with(made);
        Watched watched = Watched.of(evidence);
        List<Finding> found = watched.findings(evidence);
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(found);
        List<Action> actions = new Priorities(evidence, all).all();
        ForkJoinTask<RollUp> rollUp =
                ForkJoinPool.commonPool().submit(() -> RollUp.of(evidence, revenue, watched.assets(), actions, all));
        AgendaPlan agenda = AgendaPlan.of(evidence, actions);
        made.addAll(watched.figures());
        made.addAll(agenda.figures());
        made.addAll(figures(evidence, actions));
        return new Governance(
                watched.assets(),
                watched.shortfalls(),
                watched.kpis(),
                revenue,
                pipeline,
                watched.risks(),
                watched.people(),
                agenda,
                rollUp.join(),
                watched.freshness(),
                watched.guardrails(),
                made,
                found,
                actions);
    }

    /** What is looked at one by one, before anything is to be done about it. */
    private record Watched(
            AssetInventory assets,
            Shortfalls shortfalls,
            KpiGaps kpis,
            RiskRegister risks,
            KeyPeople people,
            Freshness freshness,
            Guardrails guardrails) {

        static Watched of(Evidence evidence) {
            return new Watched(
                    AssetInventory.of(evidence),
                    Shortfalls.of(evidence),
                    KpiGaps.of(evidence),
                    evidence.risks(),
                    KeyPeople.of(evidence),
                    Freshness.of(evidence),
                    Guardrails.of(evidence));
        }

        List<Finding> findings(Evidence evidence) {
            List<Finding> found = new ArrayList<>(guardrails.withoutRepetition(evidence, shortfalls.findings()));
            found.addAll(guardrails.findings());
            found.addAll(people.findings());
            found.addAll(risks.findings());
            found.addAll(assets.findings());
            found.addAll(freshness.findings());
            found.addAll(MissingInputs.findings(evidence));
            return found;
        }

        List<Figure> figures() {
            return Stream.of(
                            assets.figures(),
                            shortfalls.figures(),
                            kpis.figures(),
                            risks.figures(),
                            people.figures(),
                            freshness.figures(),
                            guardrails.figures())
                    .flatMap(List::stream)
                    .toList();
        }
    }

    private static List<Figure> figures(Evidence evidence, List<Action> actions) {
        List<Figure> made = new ArrayList<>();
        made.add(Figure.of("overdue-actions", Unit.PORTFOLIO, overdue(evidence, actions)));
        made.add(Figure.of("engineering-actions", Unit.PORTFOLIO, engineering(evidence, actions)));
        actions.forEach(action -> made.add(Figure.of("action-score", action.unit(), action.id(), action.score())
                .in(Format.RATIO)));
        return made;
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
