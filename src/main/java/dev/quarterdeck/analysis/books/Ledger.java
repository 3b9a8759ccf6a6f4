package dev.quarterdeck.analysis.books;

import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.value.Day;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Type;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All sales, invoices and deposits of the handoffs.
 *
 * @param sales in the order of the handoffs, as the others
 */
public record Ledger(List<Sale> sales, List<Invoice> invoices, List<Deposit> deposits) {

    private static final Pattern DAYS = Pattern.compile("\\d{1,3}");

    public Ledger {
        sales = List.copyOf(sales);
        invoices = List.copyOf(invoices);
        deposits = List.copyOf(deposits);
    }

    static Ledger of(Portfolio portfolio) {
        List<Sale> sales = portfolio.rows("event").stream().map(Ledger::sale).toList();
        List<Invoice> invoices = portfolio.rows("invoice").stream()
                .map(row -> invoice(portfolio, row, sales))
                .toList();
        List<Deposit> deposits =
                portfolio.rows("deposit").stream().map(Ledger::deposit).toList();
        return new Ledger(sales, invoices, deposits);
    }

    private static Sale sale(Row row) {
        return new Sale(
                row.text("id").orElse(""),
                unit(row),
                row.day("date"),
                row.text("customer"),
                row.money("amount"),
                row.sources());
    }

    private static String unit(Row row) {
        return row.text("unit").orElse(row.unit());
    }

    private static Invoice invoice(Portfolio portfolio, Row row, List<Sale> sales) {
        Optional<Sale> sale = row.text("ref")
                .flatMap(ref ->
                        sales.stream().filter(one -> one.id().equals(ref)).findFirst());
        String unit = sale.map(Sale::unit).orElseGet(() -> unit(row));
        return new Invoice(
                row.text("id").orElse(""),
                unit,
                sale.map(Sale::id),
                row.day("date"),
                due(portfolio, row, unit),
                row.money("amount"),
                row.sources());
    }

    /** The due date; else the date and the terms of the row, the unit, the ledger or the framework. */
    private static Day due(Portfolio portfolio, Row row, String unit) {
        Day stated = row.day("due");
        if (stated.isKnown()) {
            return stated;
        }
        Quantity days = terms(row)
                .or(() -> terms(portfolio, unit))
                .or(() -> terms(portfolio, row.unit()))
                .or(() -> terms(portfolio, Unit.PORTFOLIO))
                .orElseGet(() -> portfolio.frameworks().thresholds().of("terms-default"));
        return row.day("date")
                .date()
                .map(date -> Day.derived(
                        date.plusDays(days.mid().map(BigDecimal::longValue).orElse(0L)),
                        row.day("date").sources().and(days.sources())))
                .orElseGet(() -> Day.missing(Type.DATE, row.sources()));
    }

    private static Optional<Quantity> terms(Row row) {
        return row.cell("terms").flatMap(cell -> days(cell.text(), cell.at()));
    }

    private static Optional<Quantity> terms(Portfolio portfolio, String unit) {
        return portfolio
                .handoffs()
                .fact(unit, "terms")
                .flatMap(fact -> days(fact.cell().text(), fact.cell().at()));
    }

    /** The number in words such as "net 30". */
    private static Optional<Quantity> days(String words, Place at) {
        Matcher number = DAYS.matcher(words);
        return number.find()
                ? Optional.of(Quantity.stated(Type.DAYS, Range.of(Long.parseLong(number.group())), at))
                : Optional.empty();
    }

    private static Deposit deposit(Row row) {
        Quantity net = row.money("amount");
        Quantity fees = row.money("fee");
        return new Deposit(
                row.text("id").orElse(""),
                row.day("date"),
                row.text("for"),
                net,
                fees,
                fees.isKnown() ? net.plus(fees) : net,
                row.sources());
    }
}
