package dev.quarterdeck.analysis.books;

import dev.quarterdeck.framework.Entry;
import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Text;
import java.util.List;
import java.util.Optional;

/** CAO-SYSTEMS: accounting, invoicing and revenue tracking each need a system (COSO 2013 principle 11). A sheet is none. */
final class BookSystems {

    private BookSystems() {}

    static List<Control> of(Portfolio portfolio, Sources notes) {
        return portfolio.frameworks().catalogue("books", "Systems of the books").entries().stream()
                .map(purpose -> control(portfolio, purpose, notes))
                .toList();
    }

    private static Control control(Portfolio portfolio, Entry purpose, Sources notes) {
        Text name = Text.name(purpose.key());
        Optional<Row> system = portfolio.rows("system").stream()
                .filter(row -> row.text("purpose")
                        .filter(words -> RowWords.holdsAny(words, purpose.list("words")))
                        .isPresent())
                .findFirst();
        return system.map(row -> new Control(
                        "CAO-SYSTEMS",
                        name,
                        isWeak(portfolio, row) ? Control.State.GAP : Control.State.OK,
                        tool(row),
                        row.sources()))
                .orElseGet(() -> new Control("CAO-SYSTEMS", name, Control.State.UNKNOWN, List.of(), notes));
    }

    private static boolean isWeak(Portfolio portfolio, Row row) {
        List<String> weak = portfolio.frameworks().words("weak-systems");
        return row.text("tool").isEmpty()
                || RowWords.holdsAny(row.text("tool").orElse(""), weak)
                || RowWords.holdsAny(row.statusWord(), weak);
    }

    private static List<Text> tool(Row row) {
        return row.cell("tool").stream()
                .filter(cell -> !cell.text().isBlank())
                .map(cell -> Text.quote(cell.text(), cell.sources()))
                .toList();
    }
}
