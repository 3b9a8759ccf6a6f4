package dev.quarterdeck.briefing.governance;

import dev.quarterdeck.analysis.governance.Pipeline;
import dev.quarterdeck.analysis.governance.Revenue;
import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.section.Chart;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Revenue by month and unit, and the deals that may follow. */
final class RevenueSection implements SectionBuilder {

    @Override
    public String id() {
        return "revenue-pipeline";
    }

    @Override
    public Section build(Material material) {
        Revenue revenue = material.analysis().governance().revenue();
        Pipeline pipeline = material.analysis().governance().pipeline();
        Draft draft = new Draft(material, id());
        if (revenue.units().isEmpty() && !pipeline.value().isKnown()) {
            return draft.section();
        }
        if (!revenue.units().isEmpty()) {
            draft.add(chart(draft, revenue));
        }
        return draft.table(
                        Text.EMPTY,
                        0,
                        revenue.units().stream()
                                .map(one -> Draft.row(one.unit(), draft.unit(one.unit()), Draft.show(one.trailing())))
                                .toList())
                .table(draft.label("caption.pipeline"), 1, measures(draft, pipeline))
                .table(
                        draft.label("caption.deals"),
                        2,
                        pipeline.deals().stream()
                                .map(deal -> Draft.row(
                                        deal.unit(),
                                        draft.unit(deal.unit()),
                                        deal.name(),
                                        deal.stage(),
                                        Draft.show(deal.value()),
                                        Draft.show(deal.probability()),
                                        Draft.show(deal.weighted()),
                                        Draft.show(deal.expected())))
                                .toList())
                .showing("revenue", "open-deals", "pipeline-value", "pipeline-weighted", "pipeline-coverage")
                .section();
    }

    private static Chart chart(Draft draft, Revenue revenue) {
        return new Chart(
                Chart.Kind.STACKED_BARS,
                draft.label("chart.revenue.title"),
                draft.label("chart.revenue.description"),
                revenue.months().stream()
                        .map(month -> Text.id(month.toString()))
                        .toList(),
                revenue.units().stream()
                        .map(one -> new Chart.Series(draft.unit(one.unit()), Optional.of(one.unit()), one.byMonth()))
                        .toList(),
                Format.MONEY0);
    }

    private static List<Table.TableRow> measures(Draft draft, Pipeline pipeline) {
        List<Table.TableRow> rows = new ArrayList<>();
        rows.add(measure(draft, "measure.open-deals", pipeline.open()));
        rows.add(measure(draft, "measure.pipeline-value", pipeline.value()));
        rows.add(measure(draft, "measure.pipeline-weighted", pipeline.weighted()));
        rows.add(measure(draft, "measure.backlog", pipeline.backlog()));
        rows.add(measure(draft, "measure.coverage", pipeline.coverage()));
        return rows;
    }

    private static Table.TableRow measure(Draft draft, String label, Value value) {
        return Draft.row(Optional.empty(), Table.Weight.BODY, List.of(draft.label(label), Draft.show(value)));
    }
}
