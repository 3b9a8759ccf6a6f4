package dev.quarterdeck.analysis.governance;

import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Window;
import dev.quarterdeck.value.Day;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Type;
import java.util.List;
import java.util.Locale;

/**
 * Deals that are neither won nor lost.
 *
 * @param coverage weighted value and backlog as a part of the targets of the coming months
 */
public record Pipeline(
        List<Deal> deals, Quantity open, Quantity value, Quantity weighted, Quantity backlog, Quantity coverage) {

    /** One deal; its probability is the author's, else that of its stage. */
    public record Deal(
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
        List<Row> rows = openDeals(evidence, evidence.portfolio().rows("deal"));
        List<Deal> deals = rows.stream().map(row -> deal(evidence, row)).toList();
        Quantity value = total(evidence, deals.stream().map(Deal::value).toList());
        Quantity weighted = total(evidence, deals.stream().map(Deal::weighted).toList());
        Quantity backlog = evidence.figures().quantity("backlog", Type.MONEY);
        int months = evidence.frameworks().thresholds().whole("coverage-months");
        Quantity targets = Quantity.sum(
                Type.MONEY,
                Window.from(evidence.portfolio().asOf(), months).months().stream()
                        .map(month -> evidence.figures().quantity("target[" + month + "]", Type.MONEY))
                        .toList());
        Quantity ahead = backlog.isKnown() ? weighted.plus(backlog) : weighted;
        return new Pipeline(deals, evidence.count(rows, "pipeline"), value, weighted, backlog, ahead.shareOf(targets));
    }

    static List<Row> openDeals(Evidence evidence, List<Row> deals) {
        return deals.stream()
                .filter(row ->
                        !evidence.isWord("closed-stages", row.text("stage").orElse("")))
                .toList();
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
        return parts.isEmpty() && kept
                ? Quantity.derived(Type.MONEY, Range.of(0), evidence.lookedAt("pipeline"))
                : Quantity.sum(Type.MONEY, parts);
    }

    private static Deal deal(Evidence evidence, Row row) {
        Quantity value = row.money("value");
        Quantity stated = row.quantity("probability", Type.PERCENT);
        String stage = row.text("stage").orElse("");
        Quantity probability = stated.isKnown()
                ? stated
                : evidence.frameworks()
                        .catalogue("finance", "Pipeline stages")
                        .find(stage.toLowerCase(Locale.ROOT))
                        .map(entry -> entry.quantity("probability", Type.PERCENT))
                        .orElse(stated);
        return new Deal(
                row.unit(),
                Text.quote(row.text("opportunity").orElse(""), row.sources()),
                Text.quote(stage, row.sources()),
                value,
                probability,
                probability.percentOf(value),
                row.day("close"));
    }
}
