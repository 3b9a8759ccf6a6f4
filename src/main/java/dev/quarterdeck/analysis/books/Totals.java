package dev.quarterdeck.analysis.books;

import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.portfolio.Window;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Day;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Type;
import dev.quarterdeck.value.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The trailing months in sums. A sum is missing where the ledger has no rows of its kind in these months.
 *
 * @param uninvoiced sales without an invoice
 * @param unbilled of these, sales without a deposit too
 * @param invoiceDifference invoices less the sales they bill
 * @param unmatched deposits that pay nothing known
 * @param byAmount deposits matched by their amount only
 * @param billed all invoices, among which none bills what is not invoiced
 * @param compared all that was compared with what is not billed
 */
public record Totals(
        Quantity sold,
        Quantity invoiced,
        Quantity gross,
        Quantity fees,
        Quantity net,
        List<Sale> uninvoiced,
        List<Sale> unbilled,
        Quantity invoiceDifference,
        Quantity unmatched,
        List<Match> byAmount,
        Sources billed,
        Sources compared) {

    public Totals {
        uninvoiced = List.copyOf(uninvoiced);
        unbilled = List.copyOf(unbilled);
        byAmount = List.copyOf(byAmount);
    }

    static Totals of(Portfolio portfolio, Ledger ledger, Matching matching) {
        Window window = portfolio.trailing();
        List<Sale> sales = ledger.sales().stream()
                .filter(sale -> isIn(window, sale.date()))
                .toList();
        List<Deposit> deposits = ledger.deposits().stream()
                .filter(deposit -> isIn(window, deposit.date()))
                .toList();
        List<Invoice> invoices = ledger.invoices().stream()
                .filter(invoice -> isIn(window, invoice.date()))
                .toList();
        List<Sale> uninvoiced =
                sales.stream().filter(sale -> ledger.billing(sale).isEmpty()).toList();
        return new Totals(
                sum(sales.stream().map(Sale::amount).toList()),
                sum(invoices.stream().map(Invoice::amount).toList()),
                sum(deposits.stream().map(Deposit::gross).toList()),
                sum(deposits.stream()
                        .map(Deposit::fees)
                        .filter(Quantity::isKnown)
                        .toList()),
                sum(deposits.stream().map(Deposit::net).toList()),
                uninvoiced,
                uninvoiced.stream()
                        .filter(sale -> matching.paying(sale).isEmpty())
                        .toList(),
                difference(ledger, invoices),
                sum(matching.by(Match.How.NONE).stream()
                        .filter(match -> isIn(window, match.deposit().date()))
                        .map(match -> match.deposit().gross().restingOn(match.sources()))
                        .toList()),
                matching.by(Match.How.AMOUNT),
                Sources.union(ledger.invoices().stream().map(Invoice::sources).toList()),
                matching.compared());
    }

    static boolean isIn(Window window, Day day) {
        return day.date().filter(window::holds).isPresent();
    }

    private static Quantity sum(List<Quantity> parts) {
        return Quantity.sum(Type.MONEY, parts);
    }

    /** All invoices of a sale together, since a sale may be billed in parts. */
    private static Quantity difference(Ledger ledger, List<Invoice> invoices) {
        Map<Place, Sale> billed = new LinkedHashMap<>();
        invoices.forEach(invoice -> invoice.sale().ifPresent(sale -> billed.put(sale.at(), sale)));
        return sum(billed.values().stream()
                .map(sale -> sum(ledger.billing(sale).stream()
                                .map(Invoice::amount)
                                .toList())
                        .minus(sale.amount()))
                .toList());
    }

    /** The amount of some of the sales: zero, resting on all that was looked at, when there is none among them. */
    private Quantity amount(List<Sale> some) {
        return some.isEmpty() && sold.isKnown()
                ? sold.minus(sold)
                : sum(some.stream().map(Sale::amount).toList());
    }

    private Quantity count(List<Sale> some) {
        Sources sources = some.isEmpty()
                ? sold.sources()
                : Sources.union(some.stream().map(Sale::sources).toList());
        return sources.isEmpty() ? Quantity.missing(Type.COUNT, sources) : Quantity.count(some.size(), sources);
    }

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of("events-total", Unit.PORTFOLIO, sold));
        figures.add(Figure.of("invoiced-total", Unit.PORTFOLIO, invoiced));
        figures.add(Figure.of("deposits-gross", Unit.PORTFOLIO, gross));
        figures.add(Figure.of("deposits-fees", Unit.PORTFOLIO, fees));
        figures.add(Figure.of("deposits-net", Unit.PORTFOLIO, net));
        figures.add(
                Figure.of("uninvoiced-count", Unit.PORTFOLIO, count(uninvoiced).restingOn(billed)));
        figures.add(Figure.of("uninvoiced", Unit.PORTFOLIO, amount(uninvoiced).restingOn(billed)));
        figures.add(
                Figure.of("unbilled-events", Unit.PORTFOLIO, amount(unbilled).restingOn(compared)));
        figures.add(Figure.of("invoice-difference", Unit.PORTFOLIO, invoiceDifference));
        figures.add(Figure.of("deposits-unmatched", Unit.PORTFOLIO, unmatched));
        byAmount.forEach(match -> match.document()
                .ifPresent(document -> figures.add(Figure.of(
                        "matched-by-amount",
                        Unit.PORTFOLIO,
                        match.deposit().label().plain(),
                        Word.derived(document.label().plain(), match.sources())))));
        return figures;
    }
}
