package dev.quarterdeck.briefing.finance;

import static dev.quarterdeck.briefing.finance.Page.show;

import dev.quarterdeck.analysis.finance.Plan;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.section.Chart;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Targets by month, what they would leave, and what became of those that are past. */
final class TargetsSection implements SectionBuilder {

    @Override
    public String id() {
        return "revenue-targets";
    }

    @Override
    public Section build(Material material) {
        Page page = new Page(material, id());
        Plan plan = page.finance().plan();
        if (!plan.months().isEmpty()) {
            page.table(0, Text.EMPTY, months(plan));
            page.add(chart(page, plan));
            page.table(1, page.label("caption.actuals"), actuals(page, plan));
            page.table(2, page.label("caption.quarters"), quarters(plan));
        }
        return page.section(Set.of(
                "target",
                "portfolio-result",
                "quarter-result",
                "first-profit-month",
                "sustained-profit-month",
                "charters-target-break-even-month"));
    }

    private static List<Table.TableRow> months(Plan plan) {
        return plan.months().stream()
                .map(month -> Page.row(
                        RunwaySection.name(month),
                        show(month.target()),
                        show(month.revenue()),
                        Format.MONEY0.text(month.contribution()),
                        Format.MONEY0.text(month.result()),
                        Format.MONEY0.text(month.cash())))
                .toList();
    }

    private static Chart chart(Page page, Plan plan) {
        return new Chart(
                Chart.Kind.LINES,
                page.label("chart.result.title"),
                page.label("chart.result.description"),
                plan.months().stream().map(RunwaySection::name).toList(),
                List.of(
                        line(page, "chart.result.target", plan, Plan.Month::target),
                        line(page, "chart.result.actual", plan, Plan.Month::revenue),
                        line(page, "chart.result.result", plan, Plan.Month::result)),
                Format.MONEY0);
    }

    private static Chart.Series line(Page page, String label, Plan plan, Function<Plan.Month, Quantity> point) {
        return new Chart.Series(
                page.label(label),
                Optional.empty(),
                plan.months().stream().map(point).toList());
    }

    private static List<Table.TableRow> actuals(Page page, Plan plan) {
        List<Table.TableRow> rows = new ArrayList<>();
        for (Plan.Month month : plan.months()) {
            for (Map.Entry<String, Quantity> actual : month.actual().entrySet()) {
                String unit = actual.getKey();
                Quantity target = month.targets().get(unit);
                if (target != null) {
                    rows.add(Page.row(
                            unit,
                            page.unit(unit),
                            RunwaySection.name(month),
                            show(target),
                            show(actual.getValue()),
                            show(actual.getValue().minus(target))));
                }
            }
        }
        return rows;
    }

    private static List<Table.TableRow> quarters(Plan plan) {
        List<Table.TableRow> rows = new ArrayList<>();
        plan.quarters()
                .forEach((name, quarter) -> rows.add(Page.row(
                        Text.date(name, quarter.target().sources()),
                        show(quarter.target()),
                        Format.MONEY0.text(quarter.result()))));
        return rows;
    }
}
