package dev.quarterdeck.analysis.books;

import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.value.Text;
import java.util.List;
import java.util.Locale;

/** RR-8: rent of long-term months is lease income, straight-line over the term (ASC 842-30), and no contract with a customer. */
final class LeaseCheck implements RecognitionCheck {

    @Override
    public String rule() {
        return "RR-8";
    }

    @Override
    public List<Item> items(Portfolio portfolio, Ledger ledger, Matching matching) {
        List<String> models = portfolio.frameworks().words("lease-models");
        List<String> modes = portfolio.frameworks().words("lease-modes");
        return portfolio.units().stream()
                .filter(unit -> models.stream().anyMatch(unit::hasModel))
                .flatMap(unit -> portfolio.rows(unit.id(), "occupancy-month").stream())
                .filter(row -> modes.contains(row.text("mode").orElse("").toLowerCase(Locale.ROOT)))
                .map(row -> new Item(
                        row.unit(),
                        Text.id(row.text("month").orElse(row.at().cite())),
                        row.money("rent"),
                        row.sources()))
                .toList();
    }
}
