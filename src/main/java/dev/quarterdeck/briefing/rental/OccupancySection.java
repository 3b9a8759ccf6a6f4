package dev.quarterdeck.briefing.rental;

import static dev.quarterdeck.briefing.Draft.show;

import dev.quarterdeck.analysis.rental.Month;
import dev.quarterdeck.analysis.rental.Occupancy;
import dev.quarterdeck.analysis.rental.Property;
import dev.quarterdeck.analysis.rental.Rental;
import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.section.Chart;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Day;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Type;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Nights let of nights to let, month by month, and what the empty ones may have cost. */
final class OccupancySection implements SectionBuilder {

    @Override
    public String id() {
        return "rental-occupancy";
    }

    @Override
    public Section build(Material material) {
        Draft page = new Draft(material, id());
        Rental rental = page.analysis().rental();
        Occupancy all = rental.occupancy();
        if (!all.months().isEmpty()) {
            page.add(chart(page, rental));
            page.table(Text.EMPTY, 0, months(page, rental));
            Properties.tables(
                    page,
                    page.label("caption.vacancy"),
                    1,
                    unit -> vacancy(page, unit.map(Property::occupancy).orElse(all)));
        }
        page.table(page.label("caption.overfull"), 2, overfull(page, rental));
        return page.findings("RNT-VAC")
                .showing("occupancy", "vacant-nights", "vacancy-cost")
                .section();
    }

    /** One line a property over all months that any calendar holds. */
    private static Chart chart(Draft page, Rental rental) {
        Map<YearMonth, Text> axis = new TreeMap<>();
        rental.properties()
                .forEach(property -> property.occupancy()
                        .byMonth()
                        .forEach((month, share) ->
                                axis.putIfAbsent(month, Text.date(month.toString(), share.sources()))));
        List<Chart.Series> series = rental.properties().stream()
                .filter(property -> !property.occupancy().byMonth().isEmpty())
                .map(property -> new Chart.Series(
                        page.unit(property.unit()),
                        Optional.of(property.unit()),
                        axis.keySet().stream()
                                .map(month -> point(property, month))
                                .toList()))
                .toList();
        return new Chart(
                Chart.Kind.LINES,
                page.label("chart.occupancy.title"),
                page.label("chart.occupancy.description"),
                List.copyOf(axis.values()),
                series,
                Format.PERCENT);
    }

    private static Quantity point(Property property, YearMonth month) {
        return Optional.ofNullable(property.occupancy().byMonth().get(month))
                .orElseGet(() -> Quantity.missing(Type.PERCENT, Sources.none()));
    }

    private static List<Table.TableRow> months(Draft page, Rental rental) {
        List<Table.TableRow> rows = new ArrayList<>();
        rental.occupancy().months().stream()
                .sorted(Comparator.comparing(month -> month.month().date().orElse(LocalDate.MAX)))
                .map(month -> month(page, month))
                .forEach(rows::add);
        Occupancy all = rental.occupancy();
        rows.add(Draft.total(
                page.label("row.total"),
                show(all.share()),
                show(Quantity.sum(
                        Type.MONEY, all.months().stream().map(Month::income).toList())),
                show(all.available()),
                show(all.occupied()),
                Text.EMPTY,
                Text.EMPTY));
        return rows;
    }

    private static Table.TableRow month(Draft page, Month month) {
        return Draft.row(
                month.unit(),
                name(month),
                show(month.share()),
                show(month.income()),
                show(month.available()),
                show(month.occupied()),
                Draft.quote(month.mode(), month.sources()),
                page.whose(month.unit()));
    }

    private static Text name(Month month) {
        Day day = month.month();
        return day.date()
                .map(date -> Format.MONTH.text(Day.month(day.kind(), date, day.sources())))
                .orElse(Text.label(Format.UNKNOWN));
    }

    private static List<List<Text>> vacancy(Draft page, Occupancy of) {
        return List.of(
                List.of(page.label("figure.vacant-nights"), show(of.vacant())),
                List.of(page.label("measure.nightly-income"), show(of.nightlyIncome())),
                List.of(page.label("figure.vacancy-cost"), Format.MONEY0.text(of.vacancyCost())));
    }

    private static List<Table.TableRow> overfull(Draft page, Rental rental) {
        return rental.occupancy().overfull().stream()
                .map(month -> Draft.row(
                        month.unit(),
                        name(month),
                        page.whose(month.unit()),
                        show(month.available()),
                        show(month.occupied())))
                .toList();
    }
}
