package dev.quarterdeck.analysis.books;

import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.value.Day;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Type;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** RR-5: paid or invoiced before a performance that the period does not hold: a contract liability (ASC 606-10-45-2). */
final class AdvanceCheck implements RecognitionCheck {

    @Override
    public String rule() {
        return "RR-5";
    }

    @Override
    public List<Item> items(Portfolio portfolio, Ledger ledger, Matching matching) {
        LocalDate end = portfolio.lastMonth().atEndOfMonth();
        return ledger.sales().stream()
                .filter(sale ->
                        sale.performed().date().filter(day -> day.isAfter(end)).isPresent())
                .flatMap(sale -> advance(sale, ledger, matching))
                .toList();
    }

    /** What was paid ahead; where nothing was, what was invoiced ahead. */
    private static Stream<Item> advance(Sale sale, Ledger ledger, Matching matching) {
        List<Invoice> invoices = ledger.billing(sale);
        List<Quantity> paid = Stream.concat(
                        matching.paying(sale).stream(),
                        invoices.stream().flatMap(invoice -> matching.paying(invoice).stream()))
                .filter(deposit -> isBefore(deposit.date(), sale.performed()))
                .map(Deposit::gross)
                .toList();
        List<Quantity> invoiced = invoices.stream()
                .filter(invoice -> isBefore(invoice.date(), sale.performed()))
                .map(Invoice::amount)
                .toList();
        List<Quantity> ahead = paid.isEmpty() ? invoiced : paid;
        return ahead.isEmpty()
                ? Stream.empty()
                : Stream.of(Item.of(
                        sale,
                        Quantity.sum(Type.MONEY, ahead),
                        matching.deciding(ledger, sale).toList()));
    }

    private static boolean isBefore(Day day, Day performed) {
        return day.date()
                .filter(date -> date.isBefore(performed.date().orElseThrow()))
                .isPresent();
    }
}
