package dev.quarterdeck.analysis.books;

import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Type;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** RR-3: a retainer without a fee, hours without a rate, and what may be refunded, tipped or discounted (ASC 606-10-32). */
final class PriceCheck implements RecognitionCheck {

    @Override
    public String rule() {
        return "RR-3";
    }

    @Override
    public List<Item> items(Portfolio portfolio, Ledger ledger, Matching matching) {
        List<String> variable = portfolio.frameworks().words("variable-price");
        Stream<Item> clients = ClientRows.current(portfolio)
                .filter(PriceCheck::isOpen)
                .map(row -> ClientRows.item(row, Quantity.missing(Type.MONEY, row.sources())));
        Stream<Item> documents = ledger.documents()
                .filter(document -> !(document instanceof Invoice))
                .filter(document -> RowWords.holdsAny(RowWords.of(document.row()), variable))
                .map(Item::of);
        return Stream.concat(clients, documents).toList();
    }

    private static boolean isOpen(Row row) {
        return switch (row.text("model").orElse("").toLowerCase(Locale.ROOT)) {
            case "retainer" -> !row.money("fee").isKnown();
            case "hourly" -> !row.money("rate").isKnown();
            default -> false;
        };
    }
}
