package dev.quarterdeck.analysis.books;

import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Type;
import java.util.List;
import java.util.stream.Stream;

/** RR-1: nothing signed says what was promised (ASC 606-10-25-1). A client without a word on it is as unproven as a verbal one. */
final class ContractCheck implements RecognitionCheck {

    @Override
    public String rule() {
        return "RR-1";
    }

    @Override
    public List<Item> items(Portfolio portfolio, Ledger ledger, Matching matching) {
        List<String> weak = portfolio.frameworks().words("weak-agreements");
        Stream<Item> clients = ClientRows.current(portfolio)
                .filter(row -> row.text("agreement")
                        .filter(words -> !RowWords.holdsAny(words, weak))
                        .isEmpty())
                .map(row -> ClientRows.item(row, fee(row)));
        Stream<Item> sales = ledger.sales().stream()
                .filter(sale -> RowWords.added(sale.row(), List.of("agreement", "contract"))
                        .filter(words -> RowWords.holdsAny(words, weak))
                        .isPresent())
                .map(Item::of);
        return Stream.concat(clients, sales).toList();
    }

    /** What a month of the client's work is worth under its terms. */
    private static Quantity fee(Row row) {
        Quantity fee = row.money("fee");
        return fee.isKnown()
                ? fee
                : row.money("rate").times(row.quantity("hours", Type.NUMBER).as(Type.NUMBER));
    }
}
