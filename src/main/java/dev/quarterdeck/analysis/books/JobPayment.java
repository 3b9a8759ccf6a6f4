package dev.quarterdeck.analysis.books;

import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Day;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * When one delivery job was booked, invoiced and paid.
 *
 * @param sale the revenue event of the job, where one can be told to be its own
 * @param invoice of that sale
 * @param received gross deposits on either, up to the as-of date; zero where there is a sale and no deposit
 * @param paid the day of the last of them
 * @param open revenue of the sale less what was received
 * @param daysToCash from booking to the last deposit
 */
public record JobPayment(
        String unit,
        String job,
        Day booked,
        Day delivered,
        Optional<Sale> sale,
        Optional<Invoice> invoice,
        Quantity received,
        Day paid,
        Quantity open,
        Quantity daysToCash,
        Sources sources) {

    static List<JobPayment> of(Portfolio portfolio, Ledger ledger, Matching matching, String unit) {
        List<Row> jobs = portfolio.rows(unit, "job");
        List<Sale> sales =
                ledger.sales().stream().filter(sale -> sale.unit().equals(unit)).toList();
        List<JobPayment> payments = new ArrayList<>();
        for (Row job : jobs) {
            payments.add(payment(portfolio, ledger, matching, job, sale(portfolio, sales, jobs, job)));
        }
        return payments;
    }

    private static JobPayment payment(
            Portfolio portfolio, Ledger ledger, Matching matching, Row job, Optional<Sale> sale) {
        Optional<Invoice> invoice = ledger.invoices().stream()
                .filter(one -> sale.isPresent() && one.sale().equals(sale))
                .findFirst();
        List<Deposit> deposits = new ArrayList<>();
        invoice.ifPresent(one -> deposits.addAll(matching.paying(one)));
        sale.ifPresent(one -> deposits.addAll(matching.paying(one)));
        deposits.removeIf(deposit -> !isPast(portfolio, deposit.date()));
        Quantity received = deposits.isEmpty()
                ? sale.map(one -> Quantity.derived(Type.MONEY, Range.of(0), one.sources()))
                        .orElseGet(() -> Quantity.missing(Type.MONEY, job.sources()))
                : Quantity.sum(Type.MONEY, deposits.stream().map(Deposit::gross).toList());
        Day booked = job.day("booked");
        Day paid = deposits.stream()
                .map(Deposit::date)
                .filter(Day::isKnown)
                .max(Comparator.comparing(day -> day.date().orElseThrow()))
                .orElseGet(() -> Day.missing(Type.DATE, job.sources()));
        return new JobPayment(
                job.unit(),
                job.text("job").orElse(""),
                booked,
                job.day("delivered"),
                sale,
                invoice,
                received,
                paid,
                sale.map(one -> one.amount().minus(received))
                        .orElseGet(() -> Quantity.missing(Type.MONEY, job.sources())),
                between(booked, paid),
                job.sources());
    }

    private static boolean isPast(Portfolio portfolio, Day day) {
        return day.date().filter(date -> !date.isAfter(portfolio.asOf())).isPresent();
    }

    private static Quantity between(Day first, Day last) {
        Sources both = first.sources().and(last.sources());
        return first.date()
                .flatMap(from -> last.date().map(to -> ChronoUnit.DAYS.between(from, to)))
                .map(days -> Quantity.derived(Type.DAYS, Range.of(days), both))
                .orElseGet(() -> Quantity.missing(Type.DAYS, both));
    }

    /** The sale that names the job; else the only one of its unit with its revenue near its last day, if it fits no other job. */
    private static Optional<Sale> sale(Portfolio portfolio, List<Sale> sales, List<Row> jobs, Row job) {
        Optional<Sale> named = named(sales, job.text("job").orElse(""));
        List<Sale> fitting =
                sales.stream().filter(sale -> fits(portfolio, sale, job)).toList();
        if (named.isPresent() || fitting.size() != 1) {
            return named;
        }
        Sale only = fitting.get(0);
        long rivals =
                jobs.stream().filter(other -> fits(portfolio, only, other)).count();
        return rivals == 1 ? Optional.of(only) : Optional.empty();
    }

    private static Optional<Sale> named(List<Sale> sales, String job) {
        Pattern word = Pattern.compile("(?<![\\w-])" + Pattern.quote(job) + "(?![\\w-])");
        return sales.stream()
                .filter(sale -> !job.isEmpty())
                .filter(sale -> sale.id().equals(job)
                        || sale.customer()
                                .filter(text -> word.matcher(text).find())
                                .isPresent())
                .findFirst();
    }

    private static boolean fits(Portfolio portfolio, Sale sale, Row job) {
        var limits = portfolio.frameworks().thresholds();
        BigDecimal tolerance = limits.of("match-tolerance").mid().orElseThrow();
        Day last = job.day("delivered").isKnown() ? job.day("delivered") : job.day("promised");
        Optional<LocalDate> done = last.date();
        boolean near = sale.date()
                .date()
                .filter(day -> done.filter(
                                end -> Math.abs(ChronoUnit.DAYS.between(end, day)) <= limits.whole("match-days"))
                        .isPresent())
                .isPresent();
        return near
                && sale.amount()
                        .minus(job.money("revenue"))
                        .mid()
                        .filter(apart -> apart.abs().compareTo(tolerance) <= 0)
                        .isPresent();
    }
}
