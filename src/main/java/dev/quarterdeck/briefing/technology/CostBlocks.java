package dev.quarterdeck.briefing.technology;

import static dev.quarterdeck.briefing.Draft.row;
import static dev.quarterdeck.briefing.Draft.show;
import static dev.quarterdeck.briefing.Draft.total;

import dev.quarterdeck.analysis.technology.CloudCost;
import dev.quarterdeck.analysis.technology.Opportunity;
import dev.quarterdeck.analysis.technology.Savings;
import dev.quarterdeck.analysis.technology.TieOut;
import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.section.Chart;
import dev.quarterdeck.section.Table.TableRow;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the cloud costs, as tables and as a drawing: for whoever pays the bill and for whoever runs it. */
final class CostBlocks {

    /** More series than this make a stacked bar unreadable; the rest is drawn as one. */
    private static final int DRAWN = 5;

    private CostBlocks() {}

    static List<TableRow> months(Draft draft, CloudCost cost) {
        List<TableRow> rows = new ArrayList<>();
        for (CloudCost.Month month : cost.months()) {
            rows.add(row(Text.date(month.month().toString(), month.total().sources()), show(month.total())));
        }
        rows.add(total(draft.label("measure.billed-range"), lowestAndHighest(cost)));
        return rows;
    }

    private static Text lowestAndHighest(CloudCost cost) {
        return show(cost.min()).and(Text.label(" / ")).and(show(cost.max()));
    }

    static List<TableRow> services(CloudCost cost) {
        return cost.services().stream()
                .map(service -> row(
                        Text.name(service.name()),
                        show(service.last()),
                        show(service.before()),
                        show(service.change())))
                .toList();
    }

    static List<TableRow> tie(Draft draft, TieOut tie) {
        if (!tie.stated().isKnown()) {
            return List.of();
        }
        Text result =
                tie.result().text().map(word -> draft.label("tie." + word)).orElse(Text.label(Format.UNKNOWN));
        return List.of(row(draft.label("measure.stated"), show(tie.stated()), show(tie.billed()), result));
    }

    static List<TableRow> savings(Draft draft, Savings savings) {
        List<TableRow> rows = new ArrayList<>();
        for (Opportunity opportunity : savings.opportunities()) {
            rows.add(row(
                    Text.id(opportunity.rule().id())
                            .and(Text.label(" "))
                            .and(Text.label(opportunity.rule().title())),
                    opportunity.names(),
                    show(opportunity.saving()),
                    show(opportunity.runRate())));
        }
        if (!rows.isEmpty()) {
            Text none = Text.label(Format.UNKNOWN);
            rows.add(total(draft.label("measure.total"), none, show(savings.total()), none));
        }
        return rows;
    }

    /** Months over each other's services: the largest of the last month, and the rest together. */
    static Optional<Chart> chart(Draft draft, CloudCost cost) {
        if (cost.services().isEmpty()) {
            return Optional.empty();
        }
        List<Chart.Series> series = new ArrayList<>();
        cost.services().stream()
                .limit(DRAWN)
                .forEach(service ->
                        series.add(new Chart.Series(Text.name(service.name()), Optional.empty(), service.points())));
        List<CloudCost.ServiceCost> rest = cost.services().stream().skip(DRAWN).toList();
        if (!rest.isEmpty()) {
            List<Quantity> points = IntStream.range(0, cost.months().size())
                    .mapToObj(at -> Quantity.sum(
                            Type.MONEY,
                            rest.stream()
                                    .map(service -> service.points().get(at))
                                    .toList()))
                    .toList();
            series.add(new Chart.Series(draft.label("chart.other"), Optional.empty(), points));
        }
        List<Text> axis = cost.months().stream()
                .map(month -> Text.date(month.month().toString(), month.total().sources()))
                .toList();
        return Optional.of(new Chart(
                Chart.Kind.STACKED_BARS,
                draft.label("chart.aws.title"),
                draft.label("chart.aws.description"),
                axis,
                series,
                Format.MONEY));
    }
}
