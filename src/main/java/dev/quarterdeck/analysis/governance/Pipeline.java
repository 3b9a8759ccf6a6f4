package dev.quarterdeck.analysis.governance;

import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.portfolio.Deal;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Window;
import dev.quarterdeck.value.Day;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Type;
import java.util.List;

/**
 * Deals that are neither won nor lost.
 *
 * @param coverage weighted value and backlog as a part of the targets of the coming months
 */
public record Pipeline(
        List<Listed> deals, Quantity open, Quantity value, Quantity weighted, Quantity backlog, Quantity coverage) {

    /** One deal as a report lists it. */
    public record Listed(
            String unit,
            Text name,
            Text stage,
            Quantity value,
            Quantity probability,
            Quantity weighted,
            Day expected) {}

    public Pipeline {
        deals = List.copyOf(deals);
    }

    static Pipeline of(Evidence evidence) {
        List<Deal> open = Deal.open(evidence.portfolio(), evidence.portfolio().rows("deal"));
        Quantity value = total(evidence, open.stream().map(Deal::value).toList());
        Quantity weighted = total(evidence, open.stream().map(Deal::weighted).toList());
        Quantity backlog = evidence.figures().quantity("backlog", Type.MONEY);
        int months = evidence.frameworks().thresholds().whole("coverage-months");
        Quantity targets = Quantity.sum(
                Type.MONEY,
                Window.from(evidence.portfolio().asOf(), months).months().stream()
                        .map(month -> evidence.figures().quantity("target[" + month + "]", Type.MONEY))
                        .toList());
        Quantity ahead = backlog.isKnown() ? weighted.plus(backlog) : weighted;
        return new Pipeline(
                open.stream().map(Pipeline::listed).toList(),
                evidence.portfolio()
                        .atLeast(evidence.count(open.stream().map(Deal::row).toList(), "pipeline"), "pipeline"),
                value,
                weighted,
                backlog,
                ahead.shareOf(targets));
    }

    List<Figure> figures() {
        return List.of(
                Figure.of("open-deals", Unit.PORTFOLIO, open),
                Figure.of("pipeline-value", Unit.PORTFOLIO, value),
                Figure.of("pipeline-weighted", Unit.PORTFOLIO, weighted),
                Figure.of("pipeline-coverage", Unit.PORTFOLIO, coverage));
    }

    /** Nothing in a pipeline that is there is worth zero; without a pipeline nobody knows. */
    private static Quantity total(Evidence evidence, List<Quantity> parts) {
        boolean kept = evidence.portfolio().handoffs().files().stream()
                .anyMatch(file -> file.sections().containsKey("pipeline"));
        Quantity stated = parts.isEmpty() && kept
                ? Quantity.derived(Type.MONEY, Range.of(0), evidence.lookedAt("pipeline"))
                : Quantity.sum(Type.MONEY, parts);
        return evidence.portfolio().atLeast(stated, "pipeline");
    }

    private static Listed listed(Deal deal) {
        Row row = deal.row();
        return new Listed(
                row.unit(),
                Text.quote(row.text("opportunity").orElse(""), row.sources()),
                Text.quote(row.text("stage").orElse(""), row.sources()),
                deal.value(),
                deal.probability(),
                deal.weighted(),
                row.day("close"));
    }
}
