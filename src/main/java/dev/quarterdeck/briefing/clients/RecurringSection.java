package dev.quarterdeck.briefing.clients;

import static dev.quarterdeck.briefing.Draft.show;

import dev.quarterdeck.analysis.clients.Billing;
import dev.quarterdeck.analysis.clients.Client;
import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.section.Tone;
import dev.quarterdeck.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fees that come every month, and whether they were invoiced. */
final class RecurringSection implements SectionBuilder {

    @Override
    public String id() {
        return "client-recurring";
    }

    @Override
    public Section build(Material material) {
        Draft page = new Draft(material, id());
        Billing all = page.analysis().clients().all();
        List<Client> retained = all.retained();
        if (!retained.isEmpty()) {
            List<Table.TableRow> rows = new ArrayList<>();
            retained.forEach(client -> rows.add(row(page, client)));
            rows.add(Draft.total(
                    page.label("row.contracted"), show(all.recurring()), Text.EMPTY, Text.EMPTY, Text.EMPTY));
            rows.add(Draft.total(
                    page.label("row.billed"), show(all.recurringBilled()), Text.EMPTY, Text.EMPTY, Text.EMPTY));
            page.table(Text.EMPTY, 0, rows);
        }
        return page.showing("mrr", "mrr-billed").section();
    }

    private static Table.TableRow row(Draft page, Client client) {
        boolean billed = client.invoiced().isPositive();
        String state = billed ? "billed" : client.invoiced().isKnown() ? "not-billed" : "unknown";
        return new Table.TableRow(
                Optional.of(client.unit()),
                Table.Weight.BODY,
                List.of(
                        Table.Cell.of(Rows.name(client)),
                        Table.Cell.of(show(client.fee())),
                        new Table.Cell(page.label("billing.state." + state), billed ? Tone.GOOD : Tone.BAD),
                        Table.Cell.of(show(client.invoiced())),
                        Table.Cell.of(page.whose(client.unit()))));
    }
}
