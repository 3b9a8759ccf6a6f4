package dev.quarterdeck.briefing.clients;

import static dev.quarterdeck.briefing.Draft.show;

import dev.quarterdeck.analysis.clients.Billing;
import dev.quarterdeck.analysis.clients.Client;
import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.value.Text;
import java.util.ArrayList;
import java.util.List;

/** Work that was done and not invoiced: what a contract covers, and what only the house rate prices. */
final class UnbilledSection implements SectionBuilder {

    @Override
    public String id() {
        return "client-unbilled";
    }

    @Override
    public Section build(Material material) {
        Draft page = new Draft(material, id());
        Billing all = page.analysis().clients().all();
        if (!all.clients().isEmpty()) {
            page.table(
                    Text.EMPTY,
                    0,
                    List.of(
                            Draft.row(page.label("figure.unbilled-contractual"), show(all.contractual())),
                            Draft.row(page.label("figure.unbilled-house"), show(all.house())),
                            Draft.total(page.label("row.total"), show(all.unbilled()))));
            page.table(page.label("caption.unbilled-clients"), 1, rows(page, all));
        }
        return page.findings("RR-6")
                .showing("unbilled", "unbilled-contractual", "unbilled-house")
                .section();
    }

    private static List<Table.TableRow> rows(Draft page, Billing all) {
        List<Client> open = new ArrayList<>(all.clients().stream()
                .filter(client ->
                        client.unbilled().isPositive() || !client.unbilled().isKnown())
                .toList());
        return Rows.of(
                page, open, client -> List.of(show(client.unbilled()), show(client.age()), Rows.basis(page, client)));
    }
}
