package dev.quarterdeck.analysis.books;

import dev.quarterdeck.framework.Entry;
import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.portfolio.Window;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What customers owe on the as-of date.
 *
 * @param open invoices that are not paid in full, or paid in excess
 * @param bucket amount owed by how long it is overdue, in the framework's order; without credits
 * @param total what is owed; missing where no invoice is known
 * @param credits what customers paid in excess: a liability, which no receivable makes smaller
 * @param daysOutstanding receivables ÷ invoiced × days of the trailing months (days sales outstanding)
 * @param byUnit the same of each unit with invoices
 */
public record Receivables(
        List<OpenInvoice> open,
        Map<String, Quantity> bucket,
        Quantity total,
        Quantity credits,
        Quantity daysOutstanding,
        Map<String, Receivables> byUnit) {

    /**
     * An invoice and what is still to come.
     *
     * @param overdue days past due; missing without a date, zero or less when not yet due
     */
    public record OpenInvoice(Invoice invoice, Quantity balance, Quantity overdue, String bucket) {

        /** More was paid than invoiced. */
        public boolean isCredit() {
            return balance.high().filter(most -> most.signum() < 0).isPresent();
        }

        public boolean isOverdue() {
            return !isCredit() && overdue.isPositive();
        }
    }

    public Receivables {
        open = List.copyOf(open);
        bucket = Collections.unmodifiableMap(new LinkedHashMap<>(bucket));
        byUnit = Collections.unmodifiableMap(new LinkedHashMap<>(byUnit));
    }

    static Receivables of(Portfolio portfolio, Ledger ledger, Matching matching) {
        Map<String, Receivables> byUnit = new LinkedHashMap<>();
        for (String unit :
                new TreeSet<>(ledger.invoices().stream().map(Invoice::unit).toList())) {
            List<Invoice> own = ledger.invoices().stream()
                    .filter(invoice -> invoice.unit().equals(unit))
                    .toList();
            byUnit.put(unit, of(portfolio, own, matching, paid(ledger), Map.of()));
        }
        return of(portfolio, ledger.invoices(), matching, paid(ledger), byUnit);
    }

    /** What is still owed rests on all that was paid, since none of it pays this. */
    private static Sources paid(Ledger ledger) {
        return Sources.union(ledger.deposits().stream().map(Deposit::sources).toList());
    }

    /** The same of the invoices of some units. */
    static Receivables ofUnits(Portfolio portfolio, Ledger ledger, Matching matching, List<String> units) {
        List<Invoice> own = ledger.invoices().stream()
                .filter(invoice -> units.contains(invoice.unit()))
                .toList();
        return of(portfolio, own, matching, paid(ledger), Map.of());
    }

    private static Receivables of(
            Portfolio portfolio,
            List<Invoice> invoices,
            Matching matching,
            Sources paid,
            Map<String, Receivables> byUnit) {
        List<OpenInvoice> all = invoices.stream()
                .filter(invoice -> invoice.date()
                        .date()
                        .filter(date -> date.isAfter(portfolio.asOf()))
                        .isEmpty())
                .map(invoice -> open(portfolio, invoice, matching))
                .toList();
        List<OpenInvoice> open =
                all.stream().filter(one -> !one.balance().isZero()).toList();
        Quantity total = portfolio.ofAll(sum(all, one -> !one.isCredit()), Ledger.SECTIONS);
        Quantity credits = portfolio.ofAll(sum(all, OpenInvoice::isCredit), Ledger.SECTIONS);
        Window window = portfolio.trailing();
        Quantity invoiced = Quantity.sum(
                Type.MONEY,
                invoices.stream()
                        .filter(invoice -> Totals.isIn(window, invoice.date()))
                        .map(Invoice::amount)
                        .toList());
        Quantity days = Quantity.derived(Type.NUMBER, Range.of(window.days()), windowSource(portfolio));
        Quantity outstanding = total.dividedBy(invoiced).as(Type.NUMBER).times(days);
        return new Receivables(open, buckets(portfolio, open, paid), total, credits, outstanding, byUnit);
    }

    /** Zero, resting on all invoices, where none is of the kind; missing where there are none. */
    private static Quantity sum(List<OpenInvoice> all, Predicate<OpenInvoice> kind) {
        return Zero.orSum(
                all.stream().filter(kind).map(OpenInvoice::balance).toList(),
                all.stream().map(one -> one.invoice().sources()).toList());
    }

    private static Sources windowSource(Portfolio portfolio) {
        return portfolio.frameworks().thresholds().of("trailing-months").sources();
    }

    /** Payments with their fees, up to the as-of date. */
    private static OpenInvoice open(Portfolio portfolio, Invoice invoice, Matching matching) {
        Quantity balance = matching.paying(invoice).stream()
                .filter(deposit -> deposit.date()
                        .date()
                        .filter(date -> !date.isAfter(portfolio.asOf()))
                        .isPresent())
                .map(Deposit::gross)
                .reduce(invoice.amount(), Quantity::minus);
        Quantity overdue = invoice.due()
                .date()
                .map(due -> late(due, portfolio.asOf(), invoice))
                .orElseGet(() -> Quantity.missing(Type.DAYS, invoice.sources()));
        return new OpenInvoice(invoice, balance, overdue, bucket(portfolio, overdue));
    }

    private static Quantity late(LocalDate due, LocalDate today, Invoice invoice) {
        return Quantity.derived(
                Type.DAYS,
                Range.of(ChronoUnit.DAYS.between(due, today)),
                invoice.due().sources());
    }

    /** What has no due date is neither current nor late: it has the row without limits. */
    private static String bucket(Portfolio portfolio, Quantity overdue) {
        return rows(portfolio).stream()
                .filter(row -> {
                    Quantity from = row.quantity("from days", Type.DAYS);
                    Quantity to = row.quantity("to days", Type.DAYS);
                    boolean limited = from.isKnown() || to.isKnown();
                    return overdue.mid()
                            .map(days -> limited && isAtLeast(days, from) && isAtMost(days, to))
                            .orElse(!limited);
                })
                .map(Entry::key)
                .findFirst()
                .orElse("");
    }

    private static List<Entry> rows(Portfolio portfolio) {
        return portfolio.frameworks().catalogue("finance", "Ageing buckets").entries();
    }

    private static boolean isAtLeast(BigDecimal days, Quantity from) {
        return from.mid().map(limit -> days.compareTo(limit) >= 0).orElse(true);
    }

    private static boolean isAtMost(BigDecimal days, Quantity to) {
        return to.mid().map(limit -> days.compareTo(limit) <= 0).orElse(true);
    }

    private static Map<String, Quantity> buckets(Portfolio portfolio, List<OpenInvoice> open, Sources paid) {
        Map<String, Quantity> buckets = new LinkedHashMap<>();
        for (Entry row : rows(portfolio)) {
            List<Quantity> balances = open.stream()
                    .filter(one -> !one.isCredit() && one.bucket().equals(row.key()))
                    .map(OpenInvoice::balance)
                    .toList();
            if (!balances.isEmpty()) {
                Quantity sum = Quantity.sum(Type.MONEY, balances).restingOn(paid);
                buckets.put(row.key(), portfolio.ofAll(sum, Ledger.SECTIONS));
            }
        }
        return buckets;
    }

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>(figures(Unit.PORTFOLIO));
        byUnit.forEach((unit, own) -> {
            if (unit.equals(Unit.PORTFOLIO)) {
                figures.add(Figure.of("open-ar", unit, "unassigned", own.total()));
            } else {
                figures.addAll(own.figures(unit));
            }
        });
        return figures;
    }

    private List<Figure> figures(String unit) {
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of("open-ar", unit, total));
        bucket.forEach((name, amount) -> figures.add(Figure.of("ar-bucket", unit, name, amount)));
        figures.add(Figure.of("ar-credit", unit, credits));
        figures.add(Figure.of("dso", unit, daysOutstanding));
        return figures;
    }
}
