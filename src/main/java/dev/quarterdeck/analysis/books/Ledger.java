package dev.quarterdeck.analysis.books;

import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.portfolio.HomeCurrency;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Day;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * All sales, invoices and deposits of the handoffs.
 *
 * @param sales in the order of the handoffs, as the others
 * @param bySale the invoices of each sale that has any, by where the sale stands
 */
public record Ledger(
        List<Sale> sales, List<Invoice> invoices, List<Deposit> deposits, Map<Place, List<Invoice>> bySale) {

    /** The sections that it is made of: what compares them needs all of each. */
    static final String[] SECTIONS = {"events", "invoices", "deposits"};

    private static final Pattern DAYS = Pattern.compile("\\d{1,3}");

    public Ledger {
        sales = List.copyOf(sales);
        invoices = List.copyOf(invoices);
        deposits = List.copyOf(deposits);
        bySale = Map.copyOf(bySale);
    }

    static Ledger of(Portfolio portfolio) {
        List<Sale> sales = portfolio.rows("event").stream().map(Ledger::sale).toList();
        Map<String, Sale> byId = byId(sales);
        List<Invoice> invoices = portfolio.rows("invoice").stream()
                .map(row -> invoice(portfolio, row, byId))
                .toList();
        Map<Place, List<Invoice>> bySale = new HashMap<>();
        invoices.forEach(invoice -> invoice.sale()
                .ifPresent(sale -> bySale.computeIfAbsent(sale.at(), at -> new ArrayList<>())
                        .add(invoice)));
        List<Deposit> deposits =
                portfolio.rows("deposit").stream().map(Ledger::deposit).toList();
        return new Ledger(sales, invoices, deposits, bySale);
    }

    /** The first document of each id. */
    static <T extends Document> Map<String, T> byId(List<T> documents) {
        Map<String, T> byId = new HashMap<>();
        documents.stream()
                .filter(document -> !document.id().isEmpty())
                .forEach(document -> byId.putIfAbsent(key(document.id()), document));
        return byId;
    }

    /** An id as it is compared: people write them in capitals and not. */
    static String key(String id) {
        return id.strip().toLowerCase(Locale.ROOT);
    }

    private static Sale sale(Row row) {
        Day date = row.day("date");
        Day performed = row.day("performed");
        return new Sale(
                row.text("id").orElse(""),
                unit(row),
                date,
                performed.isKnown() ? performed : date,
                row.text("customer"),
                HomeCurrency.only(row.money("amount")),
                row);
    }

    private static String unit(Row row) {
        return row.text("unit").orElse(row.unit());
    }

    private static Invoice invoice(Portfolio portfolio, Row row, Map<String, Sale> sales) {
        Optional<Sale> sale = row.text("ref").map(ref -> sales.get(key(ref)));
        String unit = sale.map(Sale::unit).orElseGet(() -> unit(row));
        return new Invoice(
                row.text("id").orElse(""),
                unit,
                sale,
                row.day("date"),
                due(portfolio, row, unit),
                HomeCurrency.only(row.money("amount")),
                row);
    }

    /** The invoices of a sale. */
    List<Invoice> billing(Sale sale) {
        return bySale.getOrDefault(sale.at(), List.of());
    }

    /** A sale with its invoices. */
    Sources billed(Sale sale) {
        return billing(sale).stream().map(Document::sources).reduce(sale.sources(), Sources::and);
    }

    /** All rows, in their order. */
    Stream<Document> documents() {
        return Stream.of(sales, invoices, deposits).flatMap(List::stream);
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
        Quantity net = HomeCurrency.only(row.money("amount"));
        Quantity fees = HomeCurrency.only(row.money("fee"));
        return new Deposit(
                row.text("id").orElse(""),
                row.day("date"),
                row.text("for"),
                net,
                fees,
                fees.isKnown() && net.isKnown() ? net.plus(fees) : net,
                row);
    }
}
