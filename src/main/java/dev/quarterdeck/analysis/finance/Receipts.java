package dev.quarterdeck.analysis.finance;

import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.portfolio.HomeCurrency;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Type;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

/**
 * Money that came in, before fees.
 *
 * @param months the trailing months, oldest first
 * @param average mean month; missing when no deposit of the trailing months is recorded
 */
public record Receipts(List<Month> months, Quantity average) {

    /** Deposits of a month before fees, and the fees in them. */
    public record Month(YearMonth month, Quantity gross, Quantity fees) {}

    public Receipts {
        months = List.copyOf(months);
    }

    /** Of deposits that are receipts: no transfers, loans and the like, and none of a unit outside the burn. */
    static Receipts of(Portfolio portfolio, Burn burn) {
        List<String> not = portfolio.frameworks().words("not-receipts");
        List<Row> deposits = portfolio.rows("deposit").stream()
                .filter(row -> portfolio.trailing().holds(day(row)))
                .filter(row -> not.stream().noneMatch(words(row)::contains))
                .filter(row -> !burn.excludes(row.unit()))
                .toList();
        Sources lookedAt = portfolio.handoffs().headings("deposits").and(sources(deposits));
        List<Month> months = portfolio.trailing().months().stream()
                .map(month -> month(month, deposits, lookedAt))
                .toList();
        Quantity sum = portfolio.atLeast(
                HomeCurrency.sum(months.stream().map(Month::gross).toList()), "deposits");
        return new Receipts(
                months, sum.dividedBy(portfolio.frameworks().thresholds().of("trailing-months")));
    }

    private static Month month(YearMonth month, List<Row> deposits, Sources lookedAt) {
        List<Row> rows = deposits.stream()
                .filter(row -> YearMonth.from(day(row)).equals(month))
                .toList();
        if (rows.isEmpty()) {
            // a month without rows is without receipts only where the months around it are kept
            Quantity none =
                    deposits.isEmpty() ? Quantity.missing(Type.MONEY, lookedAt) : Quantity.none(Type.MONEY, lookedAt);
            return new Month(month, none, none);
        }
        return new Month(
                month,
                HomeCurrency.sum(rows.stream().map(Receipts::gross).toList()),
                HomeCurrency.sum(rows.stream().map(row -> row.money("fee")).toList()));
    }

    /** A table without a column for fees states what was paid; an empty cell in one leaves the fee open. */
    private static Quantity gross(Row row) {
        Quantity amount = row.money("amount");
        return row.cell("fee").isEmpty() ? amount : HomeCurrency.sum(List.of(amount, row.money("fee")));
    }

    private static LocalDate day(Row row) {
        return row.day("date").date().orElse(LocalDate.MIN);
    }

    private static String words(Row row) {
        return String.join(" ", row.remark(), row.text("for").orElse("")).toLowerCase(Locale.ROOT);
    }

    private static Sources sources(List<Row> rows) {
        return Sources.union(rows.stream().map(Row::sources).toList());
    }
}
