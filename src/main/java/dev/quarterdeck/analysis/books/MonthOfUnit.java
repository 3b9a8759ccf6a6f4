package dev.quarterdeck.analysis.books;

import dev.quarterdeck.value.Day;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Type;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one unit sold, invoiced and received in a month. An amount is missing where the month has no row of its kind.
 *
 * @param uninvoiced sales of the month that no invoice bills
 * @param difference invoices of the month's sales less these sales
 * @param unpaid what is still to come on the month's invoices
 * @param unmatched gross deposits of the month that pay nothing known
 */
public record MonthOfUnit(
        YearMonth month,
        String unit,
        Quantity sold,
        Quantity invoiced,
        Quantity net,
        Quantity fees,
        Quantity uninvoiced,
        Quantity difference,
        Quantity unpaid,
        Quantity unmatched) {

    static MonthOfUnit of(YearMonth month, String unit, Ledger ledger, Matching matching) {
        List<Sale> sales = ledger.sales().stream()
                .filter(sale -> sale.unit().equals(unit) && isIn(month, sale.date()))
                .toList();
        List<Invoice> invoices = ledger.invoices().stream()
                .filter(invoice -> invoice.unit().equals(unit) && isIn(month, invoice.date()))
                .toList();
        List<Match> deposits = matching.matches().stream()
                .filter(match ->
                        match.unit().equals(unit) && isIn(month, match.deposit().date()))
                .toList();
        return new MonthOfUnit(
                month,
                unit,
                sum(sales.stream().map(Sale::amount)),
                sum(invoices.stream().map(Invoice::amount)),
                sum(deposits.stream().map(match -> match.deposit().net())),
                sum(deposits.stream().map(match -> match.deposit().fees()).filter(Quantity::isKnown)),
                sum(sales.stream()
                        .filter(sale -> ledger.billing(sale).isEmpty())
                        .map(Sale::amount)),
                sum(sales.stream().flatMap(sale -> difference(ledger, sale).stream())),
                sum(invoices.stream().map(invoice -> balance(matching, invoice)).filter(balance -> !balance.isZero())),
                sum(deposits.stream()
                        .filter(match -> match.document().isEmpty())
                        .map(match -> match.deposit().gross())));
    }

    private static boolean isIn(YearMonth month, Day day) {
        return day.date().map(YearMonth::from).equals(Optional.of(month));
    }

    /** All invoices of a sale less the sale, where there are any and they differ. */
    static Optional<Quantity> difference(Ledger ledger, Sale sale) {
        List<Quantity> billed =
                ledger.billing(sale).stream().map(Invoice::amount).toList();
        return Optional.of(billed)
                .filter(some -> !some.isEmpty())
                .map(some -> Quantity.sum(Type.MONEY, some).minus(sale.amount()))
                .filter(apart -> !apart.isZero());
    }

    /** What is still to come on an invoice, whenever its deposits arrived. */
    static Quantity balance(Matching matching, Invoice invoice) {
        return matching.paying(invoice).stream().map(Deposit::gross).reduce(invoice.amount(), Quantity::minus);
    }

    private static Quantity sum(Stream<Quantity> amounts) {
        Collection<Quantity> all = amounts.toList();
        return Quantity.sum(Type.MONEY, all);
    }

    /** Whether the month has no row of the unit. */
    boolean isEmpty() {
        return Stream.of(sold, invoiced, net)
                .allMatch(amount -> amount.sources().isEmpty());
    }
}
