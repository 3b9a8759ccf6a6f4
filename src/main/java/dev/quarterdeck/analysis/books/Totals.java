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
import java.util.function.Function;

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
        List<Sale> sales = in(window, ledger.sales(), Sale::date);
        List<Deposit> deposits = in(window, ledger.deposits(), Deposit::date);
        List<Invoice> invoices = in(window, ledger.invoices(), Invoice::date);
        List<Match> loose =
                in(window, matching.by(Match.How.NONE), match -> match.deposit().date());
        List<Sale> uninvoiced =
                sales.stream().filter(sale -> ledger.billing(sale).isEmpty()).toList();
        List<Sale> unbilled = uninvoiced.stream()
                .filter(sale -> matching.paying(sale).isEmpty())
                .toList();
        return new Totals(
                portfolio.atLeast(sum(sales, Sale::amount), "events"),
                portfolio.atLeast(sum(invoices, Invoice::amount), "invoices"),
                portfolio.atLeast(sum(deposits, Deposit::gross), "deposits"),
                portfolio.atLeast(
                        sum(
                                deposits.stream()
                                        .filter(deposit -> deposit.fees().isKnown())
                                        .toList(),
                                Deposit::fees),
                        "deposits"),
                portfolio.atLeast(sum(deposits, Deposit::net), "deposits"),
                uninvoiced,
                unbilled,
                portfolio.ofAll(difference(ledger, invoices), Ledger.SECTIONS),
                portfolio.ofAll(
                        sum(loose, match -> match.deposit().gross().restingOn(match.sources())), Ledger.SECTIONS),
                matching.by(Match.How.AMOUNT),
                Sources.union(ledger.invoices().stream().map(Invoice::sources).toList()),
                matching.compared());
    }

    private static <T> List<T> in(Window window, List<T> all, Function<T, Day> dated) {
        return all.stream().filter(one -> isIn(window, dated.apply(one))).toList();
    }

    static boolean isIn(Window window, Day day) {
        return day.date().filter(window::holds).isPresent();
    }

    private static <T> Quantity sum(List<T> all, Function<T, Quantity> amount) {
        return Quantity.sum(Type.MONEY, all.stream().map(amount).toList());
    }

    /** All invoices of a sale together, since a sale may be billed in parts. */
    private static Quantity difference(Ledger ledger, List<Invoice> invoices) {
        Map<Place, Sale> billed = new LinkedHashMap<>();
        invoices.forEach(invoice -> invoice.sale().ifPresent(sale -> billed.put(sale.at(), sale)));
        return sum(
                List.copyOf(billed.values()),
                sale -> sum(ledger.billing(sale), Invoice::amount).minus(sale.amount()));
    }

    /** The amount of some of the sales: zero, resting on all that was looked at, when there is none among them. */
    private Quantity amount(List<Sale> some) {
        return some.isEmpty() && sold.isKnown() ? sold.minus(sold) : sum(some, Sale::amount);
    }

    private Quantity count(List<Sale> some) {
        Sources sources = some.isEmpty()
                ? sold.sources()
                : Sources.union(some.stream().map(Sale::sources).toList());
        return sources.isEmpty() ? Quantity.missing(Type.COUNT, sources) : Quantity.count(some.size(), sources);
    }

    List<Figure> figures(Portfolio portfolio) {
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of("events-total", Unit.PORTFOLIO, sold));
        figures.add(Figure.of("invoiced-total", Unit.PORTFOLIO, invoiced));
        figures.add(Figure.of("deposits-gross", Unit.PORTFOLIO, gross));
        figures.add(Figure.of("deposits-fees", Unit.PORTFOLIO, fees));
        figures.add(Figure.of("deposits-net", Unit.PORTFOLIO, net));
        Map<String, Quantity> left = new LinkedHashMap<>();
        left.put("uninvoiced-count", count(uninvoiced).restingOn(billed));
        left.put("uninvoiced", amount(uninvoiced).restingOn(billed));
        left.put("unbilled-events", amount(unbilled).restingOn(compared));
        left.forEach((id, made) -> figures.add(Figure.of(id, Unit.PORTFOLIO, portfolio.ofAll(made, Ledger.SECTIONS))));
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
