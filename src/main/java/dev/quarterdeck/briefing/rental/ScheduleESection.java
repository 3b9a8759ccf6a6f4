package dev.quarterdeck.briefing.rental;

import static dev.quarterdeck.briefing.Draft.show;

import dev.quarterdeck.analysis.rental.TaxLine;
import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Income and costs by the lines of Schedule E, Part I (Form 1040). */
final class ScheduleESection implements SectionBuilder {

    @Override
    public String id() {
        return "rental-schedule-e";
    }

    @Override
    public Section build(Material material) {
        Draft page = new Draft(material, id());
        page.analysis()
                .rental()
                .taxLines()
                .forEach((unit, lines) -> page.table(page.whose(unit), 0, rows(page, unit, lines)));
        return page.findings("RR-8").section();
    }

    private static List<Table.TableRow> rows(Draft page, String unit, List<TaxLine> lines) {
        List<Table.TableRow> rows = new ArrayList<>();
        lines.forEach(line -> rows.add(row(page, unit, line)));
        List<Quantity> costs = lines.stream()
                .filter(line ->
                        line.sign() == TaxLine.Sign.COST && !line.number().isEmpty())
                .map(TaxLine::amount)
                .toList();
        if (!costs.isEmpty()) {
            rows.add(Draft.row(
                    Optional.of(unit),
                    Table.Weight.TOTAL,
                    List.of(
                            page.label("row.tax-costs"),
                            show(Quantity.sum(Type.MONEY, costs)),
                            Text.EMPTY,
                            Text.EMPTY)));
        }
        return rows;
    }

    private static Table.TableRow row(Draft page, String unit, TaxLine line) {
        boolean placed = !line.number().isEmpty();
        return Draft.row(
                unit,
                placed ? Text.standard(line.number()) : Text.EMPTY,
                show(line.amount()),
                placed ? Text.name(line.name()) : page.label("row.no-tax-line"),
                Draft.quote(String.join(", ", line.items()), line.amount().sources()));
    }
}
