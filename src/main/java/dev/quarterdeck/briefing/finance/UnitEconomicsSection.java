package dev.quarterdeck.briefing.finance;

import static dev.quarterdeck.briefing.Draft.show;

import dev.quarterdeck.analysis.finance.UnitEconomics;
import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.section.Chart;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What a sale leaves, and how many sales pay the fixed costs. */
final class UnitEconomicsSection implements SectionBuilder {

    /** Points of the cost and volume chart; the middle one is break-even. */
    private static final int POINTS = 9;

    private static final Set<String> SHOWN = Set.of(
            "price",
            "contribution",
            "contribution-ratio",
            "break-even-units",
            "break-even-quotient",
            "break-even-revenue",
            "units-sold");

    @Override
    public String id() {
        return "unit-economics";
    }

    @Override
    public Section build(Material material) {
        Draft page = new Draft(material, id());
        for (UnitEconomics sale : page.analysis().finance().economics().units()) {
            page.table(page.unit(sale.unit()), 0, steps(page, sale));
            page.add(waterfall(page, sale));
            page.table(page.label("caption.break-even"), 1, cases(page, sale));
            volumes(page, sale).ifPresent(page::add);
            page.say(exact(page, sale));
        }
        page.findings("FIN-NEGCM");
        return page.showing(figure -> SHOWN.contains(figure.key().id())
                        && figure.key().of().isEmpty()
                        && page.analysis()
                                .finance()
                                .economics()
                                .of(figure.key().unit())
                                .isPresent())
                .section();
    }

    private static List<Table.TableRow> steps(Draft page, UnitEconomics sale) {
        List<Table.TableRow> rows = new ArrayList<>();
        String unit = sale.unit();
        rows.add(Draft.row(unit, page.label("line.price"), show(sale.price()), share(sale, sale.price())));
        for (UnitEconomics.VariableCost cost : sale.lines()) {
            Text item = Text.quote(cost.item(), cost.stated().sources());
            rows.add(Draft.row(unit, item, show(cost.amount()), share(sale, cost.amount())));
        }
        rows.add(new Table.TableRow(
                Optional.of(unit),
                Table.Weight.TOTAL,
                List.of(page.label("line.contribution"), show(sale.contribution()), show(sale.ratio())).stream()
                        .map(Table.Cell::of)
                        .toList()));
        return rows;
    }

    private static Text share(UnitEconomics sale, Quantity amount) {
        return show(amount.shareOf(sale.price()));
    }

    private static Chart waterfall(Draft page, UnitEconomics sale) {
        List<Text> axis = new ArrayList<>();
        List<Quantity> points = new ArrayList<>();
        axis.add(page.label("line.price"));
        points.add(sale.price());
        for (UnitEconomics.VariableCost cost : sale.lines()) {
            axis.add(Text.quote(cost.item(), cost.stated().sources()));
            points.add(cost.amount());
        }
        axis.add(page.label("line.contribution"));
        points.add(sale.contribution());
        return new Chart(
                Chart.Kind.WATERFALL,
                page.label("chart.waterfall.title"),
                page.label("chart.waterfall.description"),
                axis,
                List.of(new Chart.Series(page.unit(sale.unit()), Optional.of(sale.unit()), points)),
                Format.MONEY);
    }

    private static List<Table.TableRow> cases(Draft page, UnitEconomics sale) {
        return List.of(
                ends(page, sale, "case.low", Quantity::lowEnd),
                ends(page, sale, "case.mid", Quantity::midpoint),
                ends(page, sale, "case.high", Quantity::highEnd));
    }

    private static Table.TableRow ends(Draft page, UnitEconomics sale, String label, Function<Quantity, Quantity> end) {
        Quantity units = end.apply(sale.breakEven().units());
        return Draft.row(
                sale.unit(),
                page.label(label),
                show(end.apply(sale.fixed())),
                show(units),
                show(end.apply(sale.breakEven().quotient())),
                show(end.apply(sale.breakEvenRevenue())),
                show(sale.sold()),
                show(units.minus(sale.sold())));
    }

    /** Revenue and total cost over sales from none to twice the break-even. */
    private static Optional<Chart> volumes(Draft page, UnitEconomics sale) {
        Optional<BigDecimal> even = sale.breakEven().units().mid().filter(units -> units.signum() > 0);
        Quantity variable = sale.price().minus(sale.contribution());
        if (even.isEmpty() || !variable.isKnown()) {
            return Optional.empty();
        }
        List<Quantity> sold = IntStream.range(0, POINTS)
                .mapToObj(point -> volume(even.get(), point, sale))
                .toList();
        return Optional.of(new Chart(
                Chart.Kind.LINES,
                page.label("chart.cvp.title"),
                page.label("chart.cvp.description"),
                sold.stream().map(Draft::show).toList(),
                List.of(
                        line(
                                page,
                                "chart.cvp.revenue",
                                sale,
                                sold.stream()
                                        .map(count -> sale.price().midpoint().times(count))
                                        .toList()),
                        line(
                                page,
                                "chart.cvp.cost",
                                sale,
                                sold.stream()
                                        .map(count -> sale.fixed()
                                                .midpoint()
                                                .plus(variable.midpoint().times(count)))
                                        .toList())),
                Format.MONEY0));
    }

    private static Quantity volume(BigDecimal even, int point, UnitEconomics sale) {
        BigDecimal count =
                even.multiply(BigDecimal.valueOf(2L * point)).divide(BigDecimal.valueOf(POINTS - 1L), Range.PRECISION);
        return Quantity.derived(
                Type.NUMBER, Range.of(count), sale.breakEven().units().sources());
    }

    private static Chart.Series line(Draft page, String label, UnitEconomics sale, List<Quantity> points) {
        return new Chart.Series(page.label(label), Optional.of(sale.unit()), points);
    }

    private static List<Text> exact(Draft page, UnitEconomics sale) {
        return sale.breakEven().isExact()
                ? List.of(page.wording()
                        .say(
                                "BREAK-EVEN-EXACT",
                                Facts.none()
                                        .with("unit", page.unit(sale.unit()))
                                        .with(
                                                "noun",
                                                Text.quote(
                                                        page.wording().plural(sale.noun()),
                                                        sale.price().sources()))))
                : List.of();
    }
}
