package dev.quarterdeck.analysis.books;

import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import java.util.List;
import java.util.stream.Stream;

/** Clients as the checks of recognition look at them. */
final class ClientRows {

    private ClientRows() {}

    /** Those whom the handoff does not say to be gone. */
    static Stream<Row> current(Portfolio portfolio) {
        List<String> ended = portfolio.frameworks().words("ended-client-statuses");
        return portfolio.rows("client").stream().filter(row -> !ended.contains(row.statusWord()));
    }

    static RecognitionCheck.Item item(Row row, Quantity amount) {
        Text name = row.cell("client")
                .map(cell -> Text.quote(cell.text(), cell.sources()))
                .orElseGet(() -> Text.id(row.at().cite()));
        return new RecognitionCheck.Item(row.unit(), name, amount, row.sources());
    }
}
