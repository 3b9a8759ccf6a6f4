package dev.quarterdeck.briefing.rental;

import static dev.quarterdeck.briefing.Draft.show;

import dev.quarterdeck.analysis.rental.Cost;
import dev.quarterdeck.analysis.rental.Earnings;
import dev.quarterdeck.analysis.rental.Property;
import dev.quarterdeck.analysis.rental.Rental;
import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.section.Chart;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** From collected income to net operating income: before debt service, depreciation, income tax and improvements. */
final class IncomeSection implements SectionBuilder {

    @Override
    public String id() {
        return "rental-income";
    }

    @Override
    public Section build(Material material) {
        Draft page = new Draft(material, id());
        Rental rental = page.analysis().rental();
        Earnings all = rental.earnings();
        if (all.collected().isKnown() || all.operating().isKnown()) {
            Properties.tables(
                    page,
                    Text.EMPTY,
                    0,
                    unit -> rows(page, unit.map(Property::earnings).orElse(all)));
            rental.properties().forEach(property -> waterfall(page, property).ifPresent(page::add));
            page.say(scaled(page, rental));
            page.table(page.label("caption.operating-costs"), 1, costs(page, rental, cost -> !isExcluded(cost)));
            page.table(page.label("caption.excluded-costs"), 1, costs(page, rental, IncomeSection::isExcluded));
        }
        return page.showing("collected", "operating-costs", "noi", "noi-annual", "operating-ratio")
                .section();
    }

    private static boolean isExcluded(Cost cost) {
        return cost.kind() == Cost.Kind.EXCLUDED;
    }

    private static List<List<Text>> rows(Draft page, Earnings of) {
        return List.of(
                List.of(page.label("figure.collected"), show(of.collected())),
                List.of(page.label("figure.operating-costs"), show(of.operating())),
                List.of(page.label("figure.noi"), show(of.net())),
                List.of(page.label("figure.noi-annual"), show(of.annual())),
                List.of(page.label("figure.operating-ratio"), show(of.operatingRatio())));
    }

    private static List<Text> scaled(Draft page, Rental rental) {
        return rental.properties().stream()
                .filter(property -> property.earnings().annual().estimate())
                .map(property -> page.sentence(
                        "RNT-SCALED",
                        Facts.of("months", property.occupancy().length()).with("unit", page.unit(property.unit()))))
                .toList();
    }

    private static Optional<Chart> waterfall(Draft page, Property property) {
        Earnings earnings = property.earnings();
        if (!earnings.net().isKnown()) {
            return Optional.empty();
        }
        List<Text> axis = new ArrayList<>();
        List<Quantity> points = new ArrayList<>();
        axis.add(page.label("figure.collected"));
        points.add(earnings.collected());
        property.costs().stream().filter(cost -> !isExcluded(cost)).forEach(cost -> {
            axis.add(Draft.quote(cost.item(), cost.row().sources()));
            points.add(cost.amount());
        });
        axis.add(page.label("figure.noi.short"));
        points.add(earnings.net());
        return Optional.of(new Chart(
                Chart.Kind.WATERFALL,
                page.label("chart.noi.title"),
                page.label("chart.noi.description"),
                axis,
                List.of(new Chart.Series(page.unit(property.unit()), Optional.of(property.unit()), points)),
                Format.MONEY0));
    }

    private static List<Table.TableRow> costs(Draft page, Rental rental, Predicate<Cost> kind) {
        List<Table.TableRow> rows = new ArrayList<>();
        for (Property property : rental.properties()) {
            property.costs().stream()
                    .filter(kind)
                    .map(cost -> cost(page, property, cost))
                    .forEach(rows::add);
        }
        return rows;
    }

    private static Table.TableRow cost(Draft page, Property property, Cost cost) {
        return Draft.row(
                property.unit(),
                Draft.quote(cost.item(), cost.row().sources()),
                show(cost.amount()),
                show(cost.amount().shareOf(property.earnings().collected())),
                cost.stated().minus(cost.amount()).isZero() ? Text.EMPTY : show(cost.stated()),
                Draft.quote(cost.category(), cost.row().sources()),
                page.whose(property.unit()));
    }
}
