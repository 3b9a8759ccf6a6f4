package dev.quarterdeck.briefing.clients;

import static dev.quarterdeck.briefing.Draft.show;

import dev.quarterdeck.analysis.clients.Billing;
import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What an hour really brings, beside the house rate. */
final class RateSection implements SectionBuilder {

    @Override
    public String id() {
        return "client-rates";
    }

    @Override
    public Section build(Material material) {
        Draft page = new Draft(material, id());
        Billing all = page.analysis().clients().all();
        if (all.hours().isKnown()) {
            List<Table.TableRow> rows = new ArrayList<>();
            for (Map.Entry<String, Billing> unit :
                    page.analysis().clients().byUnit().entrySet()) {
                Quantity house = unit.getValue().houseRate();
                rows.addAll(Rows.of(
                        page,
                        unit.getValue().clients(),
                        client -> cells(client.invoiced(), client.hours(), client.effectiveRate(), house)));
            }
            List<Text> total = new ArrayList<>(List.of(page.label("row.total")));
            total.addAll(cells(all.invoiced(), all.hours(), all.effectiveRate(), all.houseRate()));
            total.add(Text.EMPTY);
            rows.add(Draft.total(total.toArray(Text[]::new)));
            page.table(Text.EMPTY, 0, rows);
        }
        return page.showing("effective-rate").section();
    }

    private static List<Text> cells(Quantity invoiced, Quantity hours, Quantity rate, Quantity house) {
        return List.of(show(rate), show(house), show(rate.shareOf(house)), show(invoiced), show(hours));
    }
}
