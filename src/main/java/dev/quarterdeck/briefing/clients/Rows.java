package dev.quarterdeck.briefing.clients;

import dev.quarterdeck.analysis.clients.Client;
import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Tables of one row a client. */
final class Rows {

    private Rows() {}

    /**
     * @param cells what stands between the client's name and unit
     */
    static List<Table.TableRow> of(Draft page, List<Client> clients, Function<Client, List<Text>> cells) {
        return clients.stream()
                .map(client -> {
                    List<Text> row = new ArrayList<>(List.of(name(client)));
                    row.addAll(cells.apply(client));
                    row.add(page.whose(client.unit()));
                    return Draft.row(Optional.of(client.unit()), Table.Weight.BODY, row);
                })
                .toList();
    }

    static Text name(Client client) {
        return Text.quote(client.name(), client.sources());
    }

    /** What makes the work of a client billable, in words of ours. */
    static Text basis(Draft page, Client client) {
        return page.label(
                "billing." + client.basis().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
