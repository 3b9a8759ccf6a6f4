package dev.quarterdeck.briefing.clients;

import static dev.quarterdeck.briefing.Draft.show;

import dev.quarterdeck.analysis.clients.Billing;
import dev.quarterdeck.analysis.clients.Client;
import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.section.Chart;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What each client's month is worth, and what of it was invoiced. */
final class ClientTableSection implements SectionBuilder {

    @Override
    public String id() {
        return "client-table";
    }

    @Override
    public Section build(Material material) {
        Draft page = new Draft(material, id());
        Billing all = page.analysis().clients().all();
        if (!all.clients().isEmpty()) {
            page.table(Text.EMPTY, 0, rows(page, all));
            page.analysis().clients().byUnit().forEach((unit, billing) -> page.add(chart(page, unit, billing)));
            Predicate<Client> over = client -> client.overbilled().isPositive();
            page.table(
                    page.label("caption.overbilled"),
                    1,
                    Rows.of(
                            page,
                            all.clients().stream().filter(over).toList(),
                            client -> List.of(
                                    show(client.billable()), show(client.invoiced()), show(client.overbilled()))));
        }
        return page.showing("clients", "client-hours", "billable", "invoiced-work", "unbilled")
                .section();
    }

    private static List<Table.TableRow> rows(Draft page, Billing all) {
        List<Table.TableRow> rows = new ArrayList<>(Rows.of(
                page,
                all.clients(),
                client -> List.of(
                        show(client.billable()),
                        show(client.invoiced()),
                        show(client.unbilled()),
                        show(client.hours()),
                        Rows.basis(page, client))));
        rows.add(Draft.total(
                page.label("row.total"),
                show(all.billable()),
                show(all.invoiced()),
                show(all.unbilled()),
                show(all.hours()),
                Text.EMPTY,
                Text.EMPTY));
        return rows;
    }

    /** Bars of what could be invoiced, with a mark where it was. */
    private static Chart chart(Draft page, String unit, Billing billing) {
        List<Client> clients = billing.clients();
        return new Chart(
                Chart.Kind.BARS,
                page.label("chart.clients.title"),
                page.label("chart.clients.description"),
                clients.stream().map(Rows::name).toList(),
                List.of(
                        new Chart.Series(
                                page.label("figure.billable"),
                                Optional.of(unit),
                                clients.stream().map(Client::billable).toList()),
                        new Chart.Series(
                                page.label("figure.invoiced-work"),
                                Optional.of(unit),
                                clients.stream().map(Client::invoiced).toList())),
                Format.MONEY);
    }
}
