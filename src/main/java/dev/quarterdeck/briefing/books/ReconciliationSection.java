package dev.quarterdeck.briefing.books;

import static dev.quarterdeck.briefing.Draft.show;

import dev.quarterdeck.analysis.books.Books;
import dev.quarterdeck.analysis.books.Bridge;
import dev.quarterdeck.analysis.books.Difference;
import dev.quarterdeck.analysis.books.MonthOfUnit;
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
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Sales, invoices and deposits side by side, the bridge from the first to the last, and what does not fit. */
final class ReconciliationSection implements SectionBuilder {

    @Override
    public String id() {
        return "reconciliation";
    }

    @Override
    public Section build(Material material) {
        Draft page = new Draft(material, id());
        Books books = page.analysis().books();
        List<MonthOfUnit> months = books.reconciliation().months();
        if (!months.isEmpty()) {
            page.add(chart(page, material.portfolio().trailing().months(), months));
            page.table(page.label("caption.books-months"), 0, months(page, books));
            page.table(page.label("caption.bridge"), 1, bridge(page, books.bridge()));
        }
        page.findings("CAO-BRIDGE", "CAO-DUPLICATE");
        return page.table(page.label("caption.differences"), 2, differences(page, books))
                .showing(
                        "events-total",
                        "invoiced-total",
                        "deposits-gross",
                        "deposits-fees",
                        "deposits-net",
                        "uninvoiced-count",
                        "uninvoiced",
                        "unbilled-events",
                        "invoice-difference",
                        "deposits-unmatched",
                        "matched-by-amount",
                        "unreconciled-items",
                        "bridge",
                        "bridge-difference")
                .section();
    }

    private static Chart chart(Draft page, List<YearMonth> axis, List<MonthOfUnit> months) {
        return new Chart(
                Chart.Kind.LINES,
                page.label("chart.books.title"),
                page.label("chart.books.description"),
                axis.stream().map(month -> Text.id(month.toString())).toList(),
                List.of(
                        series(page, "chart.books.sold", axis, months, MonthOfUnit::sold),
                        series(page, "chart.books.invoiced", axis, months, MonthOfUnit::invoiced),
                        series(page, "chart.books.deposited", axis, months, MonthOfUnit::net)),
                Format.MONEY0);
    }

    private static Chart.Series series(
            Draft page,
            String label,
            List<YearMonth> axis,
            List<MonthOfUnit> months,
            Function<MonthOfUnit, Quantity> amount) {
        List<Quantity> points = axis.stream()
                .map(month -> sum(
                        months.stream().filter(row -> row.month().equals(month)).toList(), amount))
                .toList();
        return new Chart.Series(page.label(label), Optional.empty(), points);
    }

    /** Months without rows of a kind add nothing; where no month has any, nothing is known. */
    private static Quantity sum(List<MonthOfUnit> months, Function<MonthOfUnit, Quantity> amount) {
        return Quantity.sum(
                Type.MONEY,
                months.stream()
                        .map(amount)
                        .filter(one -> !one.sources().isEmpty())
                        .toList());
    }

    private static List<Table.TableRow> months(Draft page, Books books) {
        List<MonthOfUnit> months = books.reconciliation().months();
        List<Table.TableRow> rows = new ArrayList<>();
        months.forEach(row -> rows.add(Draft.row(
                row.unit(),
                Text.id(row.month().toString()),
                page.unit(row.unit()),
                amount(row.sold()),
                amount(row.invoiced()),
                amount(row.net()),
                amount(row.fees()),
                amount(row.uninvoiced()),
                amount(row.difference()),
                amount(row.unpaid()),
                amount(row.unmatched()))));
        rows.add(Draft.total(
                page.label("row.total"),
                Text.EMPTY,
                amount(books.totals().sold()),
                amount(books.totals().invoiced()),
                amount(books.totals().net()),
                amount(books.totals().fees()),
                amount(sum(months, MonthOfUnit::uninvoiced)),
                amount(sum(months, MonthOfUnit::difference)),
                amount(sum(months, MonthOfUnit::unpaid)),
                amount(sum(months, MonthOfUnit::unmatched))));
        return rows;
    }

    /** Nothing where there is no such row; a dash where there is one without an amount. */
    private static Text amount(Quantity amount) {
        return amount.sources().isEmpty() ? Text.EMPTY : show(amount);
    }

    private static List<Table.TableRow> bridge(Draft page, Bridge bridge) {
        List<Table.TableRow> rows = new ArrayList<>();
        bridge.lines()
                .forEach(line ->
                        rows.add(Draft.row(page.label("bridge." + line.part().id()), show(line.amount()))));
        rows.add(Draft.total(page.label("bridge.gross"), show(bridge.gross())));
        rows.add(Draft.row(page.label("bridge.fees"), show(bridge.net().minus(bridge.gross()))));
        rows.add(Draft.total(page.label("bridge.net"), show(bridge.net())));
        rows.add(Draft.row(page.label("bridge.difference"), Format.MONEY.text(bridge.difference())));
        return rows;
    }

    private static List<Table.TableRow> differences(Draft page, Books books) {
        return books.reconciliation().differences().stream()
                .map(one -> difference(page, one))
                .toList();
    }

    private static Table.TableRow difference(Draft page, Difference one) {
        return Draft.row(
                one.unit(),
                one.document().label(),
                page.label("difference." + one.kind().id()),
                show(one.amount()),
                page.label(one.kind().isOpen() ? "state.open" : "state.noted"),
                page.unit(one.unit()),
                show(one.document().date()),
                one.other().map(Text::id).orElse(Text.EMPTY));
    }
}
