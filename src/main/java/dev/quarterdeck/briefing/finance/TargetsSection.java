package dev.quarterdeck.briefing.finance;

import static dev.quarterdeck.briefing.Draft.show;

import dev.quarterdeck.analysis.finance.Plan;
import dev.quarterdeck.analysis.finance.UnitEconomics;
import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.section.Chart;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Targets by month, what they would leave, and what became of those that are past. */
final class TargetsSection implements SectionBuilder {

    @Override
    public String id() {
        return "revenue-targets";
    }

    @Override
    public Section build(Material material) {
        Draft page = new Draft(material, id());
        Plan plan = page.analysis().finance().plan();
        if (!plan.months().isEmpty()) {
            page.table(Text.EMPTY, 0, months(plan));
            page.add(chart(page, plan));
            page.table(Text.EMPTY, 3, turns(page, plan));
            page.table(page.label("caption.targets"), heads(page, plan), targets(plan));
            page.table(page.label("caption.actuals"), 1, actuals(page, plan));
            page.table(page.label("caption.quarters"), 2, quarters(plan));
        }
        return page.showing(
                        "target",
                        "gross-burn-mid",
                        "portfolio-result",
                        "quarter-result",
                        "first-profit-month",
                        "sustained-profit-month",
                        "charters-target-break-even-month")
                .section();
    }

    private static List<Table.TableRow> months(Plan plan) {
        return plan.months().stream()
                .map(month -> Draft.row(
                        RunwaySection.name(month),
                        show(month.target()),
                        show(month.revenue()),
                        Format.MONEY0.text(month.contribution()),
                        Format.MONEY0.text(month.result()),
                        Format.MONEY0.text(month.cash())))
                .toList();
    }

    /** When the plan turns, and when each unit's target reaches its break-even. */
    private static List<Table.TableRow> turns(Draft page, Plan plan) {
        List<Table.TableRow> rows = new ArrayList<>();
        rows.add(Draft.row(page.label("figure.first-profit-month"), month(plan.firstProfit())));
        rows.add(Draft.row(page.label("figure.sustained-profit-month"), month(plan.sustainedProfit())));
        for (UnitEconomics sale : page.analysis().finance().economics().units()) {
            Text label = page.unit(sale.unit())
                    .and(Text.label(": "))
                    .and(page.label("figure.charters-target-break-even-month"));
            rows.add(Draft.row(sale.unit(), label, month(plan.firstReaching(sale.unit(), sale.breakEvenRevenue()))));
        }
        return rows;
    }

    private static Text month(Optional<Plan.Month> month) {
        return month.map(RunwaySection::name).orElse(Text.label(Format.UNKNOWN));
    }

    private static Set<String> units(Plan plan) {
        Set<String> units = new LinkedHashSet<>();
        plan.months().forEach(month -> units.addAll(month.targets().keySet()));
        return units;
    }

    private static List<Text> heads(Draft page, Plan plan) {
        List<Text> heads = new ArrayList<>();
        heads.add(page.heads(0).get(0));
        units(plan).forEach(unit -> heads.add(page.unit(unit)));
        return heads;
    }

    private static List<Table.TableRow> targets(Plan plan) {
        return plan.months().stream()
                .map(month -> Draft.row(Stream.concat(
                                Stream.of(RunwaySection.name(month)),
                                units(plan).stream().map(unit -> target(month, unit)))
                        .toArray(Text[]::new)))
                .toList();
    }

    private static Text target(Plan.Month month, String unit) {
        return Optional.ofNullable(month.targets().get(unit)).map(Draft::show).orElse(Text.label(Format.UNKNOWN));
    }

    /** Months break even from where the contribution meets the burn. */
    private static Chart chart(Draft page, Plan plan) {
        Quantity burn = page.analysis().figures().quantity("gross-burn-mid", Type.MONEY);
        return new Chart(
                Chart.Kind.LINES,
                page.label("chart.result.title"),
                page.label("chart.result.description"),
                plan.months().stream().map(RunwaySection::name).toList(),
                List.of(
                        line(page, "chart.result.target", plan, Plan.Month::target),
                        line(page, "chart.result.actual", plan, Plan.Month::revenue),
                        line(page, "chart.result.contribution", plan, Plan.Month::contribution),
                        line(page, "chart.result.burn", plan, month -> burn)),
                Format.MONEY0);
    }

    private static Chart.Series line(Draft page, String label, Plan plan, Function<Plan.Month, Quantity> point) {
        return new Chart.Series(
                page.label(label),
                Optional.empty(),
                plan.months().stream().map(point).toList());
    }

    private static List<Table.TableRow> actuals(Draft page, Plan plan) {
        List<Table.TableRow> rows = new ArrayList<>();
        for (Plan.Month month : plan.months()) {
            for (Map.Entry<String, Quantity> actual : month.actual().entrySet()) {
                String unit = actual.getKey();
                Quantity target = month.targets().get(unit);
                if (target != null) {
                    rows.add(Draft.row(
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
                .forEach((name, quarter) -> rows.add(Draft.row(
                        Text.date(name, quarter.target().sources()),
                        show(quarter.target()),
                        Format.MONEY0.text(quarter.result()))));
        return rows;
    }
}
