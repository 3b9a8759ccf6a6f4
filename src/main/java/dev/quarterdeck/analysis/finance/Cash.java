package dev.quarterdeck.analysis.finance;

import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.portfolio.HomeCurrency;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.value.Day;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Type;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Money in the bank.
 *
 * @param accounts the newest balance of each account
 * @param total their sum; missing when no balance is stated
 */
public record Cash(List<Account> accounts, Quantity total) {

    /**
     * One balance; an estimate when it is old or undated.
     *
     * @param age days since it was read; empty without a date
     */
    public record Account(String name, Quantity balance, Day day, Optional<Long> age, boolean old) {}

    private static final Comparator<Row> BY_DAY =
            Comparator.comparing(row -> row.day("asof").date().orElse(LocalDate.MIN));

    public Cash {
        accounts = List.copyOf(accounts);
    }

    static Cash of(Portfolio portfolio) {
        Map<String, Row> newest = new LinkedHashMap<>();
        for (Row row : portfolio.rows("cash")) {
            String name = row.text("account").orElse("").toLowerCase(Locale.ROOT);
            newest.merge(row.unit() + "/" + name, row, (a, b) -> BY_DAY.compare(b, a) >= 0 ? b : a);
        }
        List<Account> accounts =
                newest.values().stream().map(row -> account(portfolio, row)).toList();
        if (accounts.isEmpty()) {
            return stated(portfolio);
        }
        return new Cash(
                accounts,
                portfolio.atLeast(
                        HomeCurrency.sum(accounts.stream().map(Account::balance).toList()), "cash"));
    }

    /** A bare "cash: …" has no account and no date, so it is an estimate. */
    private static Cash stated(Portfolio portfolio) {
        Quantity total = portfolio
                .handoffs()
                .fact(Unit.PORTFOLIO, "cash")
                .map(fact -> fact.cell().quantity(Type.MONEY))
                .orElseGet(
                        () -> Quantity.missing(Type.MONEY, portfolio.handoffs().headings("cash")));
        return new Cash(List.of(), portfolio.atLeast(total.isKnown() ? total.asEstimate() : total, "cash"));
    }

    private static Account account(Portfolio portfolio, Row row) {
        int most = portfolio.frameworks().thresholds().whole("cash-old-days");
        Day day = row.day("asof");
        Optional<Long> age = day.date().map(date -> ChronoUnit.DAYS.between(date, portfolio.asOf()));
        boolean old = age.filter(days -> days <= most).isEmpty();
        Quantity balance = row.money("balance");
        return new Account(
                row.text("account").orElse(""),
                old && balance.isKnown() ? balance.asEstimate() : balance,
                day,
                age,
                old);
    }

    /** The account whose balance is least to be trusted: one without a date, else the oldest. */
    public Optional<Account> stalest() {
        return accounts.stream()
                .filter(Account::old)
                .min(Comparator.comparing(account -> account.day().date().orElse(LocalDate.MIN)));
    }

    /** The day of the oldest balance; empty when one has none. */
    public Optional<Day> day() {
        return accounts.stream().anyMatch(account -> !account.day().isKnown())
                ? Optional.empty()
                : accounts.stream()
                        .map(Account::day)
                        .min(Comparator.comparing(day -> day.date().orElseThrow()));
    }
}
