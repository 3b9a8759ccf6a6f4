package dev.quarterdeck.analysis.books;

import dev.quarterdeck.portfolio.Portfolio;
import java.time.LocalDate;
import java.util.List;

/** RR-6: performed by the end of the period, with neither invoice nor deposit: a contract asset (ASC 606-10-45-3). */
final class UnbilledCheck implements RecognitionCheck {

    @Override
    public String rule() {
        return "RR-6";
    }

    @Override
    public List<Item> items(Portfolio portfolio, Ledger ledger, Matching matching) {
        return unbilled(portfolio, ledger, matching).stream()
                .map(sale -> Item.of(sale, sale.amount(), List.of(matching.deciding(sale))))
                .toList();
    }

    static List<Sale> unbilled(Portfolio portfolio, Ledger ledger, Matching matching) {
        LocalDate end = portfolio.lastMonth().atEndOfMonth();
        return ledger.sales().stream()
                .filter(sale ->
                        sale.performed().date().filter(day -> !day.isAfter(end)).isPresent())
                .filter(sale ->
                        ledger.billing(sale).isEmpty() && matching.paying(sale).isEmpty())
                .toList();
    }
}
