package dev.quarterdeck.analysis.books;

import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Type;
import dev.quarterdeck.value.Word;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How much of the trailing months' revenue hangs on one customer.
 *
 * @param largest the name; missing where no sale names a customer
 * @param share of all sales, in per cent
 */
public record Customers(Word largest, Quantity share) {

    private record Customer(String name, Quantity revenue) {}

    static Customers of(Portfolio portfolio, Ledger ledger) {
        List<Sale> sales = ledger.sales().stream()
                .filter(sale -> Totals.isIn(portfolio.trailing(), sale.date()))
                .filter(sale -> sale.amount().isKnown())
                .toList();
        Quantity all = Quantity.sum(Type.MONEY, sales.stream().map(Sale::amount).toList());
        Map<String, Customer> byName = new LinkedHashMap<>();
        for (Sale sale : sales) {
            sale.customer()
                    .ifPresent(name -> byName.merge(
                            name.strip().toLowerCase(Locale.ROOT),
                            new Customer(name, sale.amount()),
                            (a, b) -> new Customer(a.name(), a.revenue().plus(b.revenue()))));
        }
        Optional<Customer> largest = byName.values().stream()
                .max(Comparator.comparing(customer -> customer.revenue().mid().orElse(BigDecimal.ZERO)));
        return largest.map(customer -> new Customers(
                        Word.derived(customer.name(), customer.revenue().sources()),
                        portfolio.ofAll(customer.revenue().shareOf(all), "events")))
                .orElseGet(() ->
                        new Customers(Word.missing(all.sources()), Quantity.missing(Type.PERCENT, Sources.none())));
    }
}
