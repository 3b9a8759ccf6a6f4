package dev.quarterdeck.analysis.market;

import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Day;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Type;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What is known of messages already sent to a list.
 *
 * @param last the day of the last blast, as stated, else of the newest sale that came from the list
 * @param sales how many of these there were since then; missing when none names the list as its channel
 * @param revenue what they brought
 * @param results rows of KPIs that speak of the list
 */
public record PastBlasts(Day last, Quantity sales, Quantity revenue, List<Row> results) {

    public PastBlasts {
        results = List.copyOf(results);
    }

    static PastBlasts of(Portfolio portfolio, String unit) {
        List<Row> sales = portfolio.rows("event").stream()
                .filter(row -> row.text("unit").orElse(row.unit()).equals(unit))
                .filter(row -> portfolio
                        .frameworks()
                        .words("email-channels")
                        .contains(row.text("channel").orElse("").toLowerCase(Locale.ROOT)))
                .toList();
        Day last = last(portfolio, unit, sales);
        List<Row> since =
                sales.stream().filter(row -> isSince(row.day("date"), last)).toList();
        return new PastBlasts(
                last,
                since.isEmpty()
                        ? Quantity.missing(Type.COUNT, Sources.none())
                        : Quantity.count(
                                since.size(),
                                Sources.union(since.stream().map(Row::sources).toList())),
                Quantity.sum(
                        Type.MONEY,
                        since.stream().map(row -> row.money("amount")).toList()),
                portfolio.rows(unit, "kpi").stream()
                        .filter(row -> speaksOfMail(portfolio, row))
                        .toList());
    }

    private static Day last(Portfolio portfolio, String unit, List<Row> sales) {
        return portfolio
                .handoffs()
                .fact(unit, "last blast")
                .map(fact -> fact.cell().day())
                .filter(Day::isKnown)
                .or(() -> sales.stream()
                        .map(row -> row.day("date"))
                        .filter(Day::isKnown)
                        .max(Comparator.comparing(day -> day.date().orElseThrow())))
                .orElseGet(() -> Day.missing(Type.DATE, Sources.none()));
    }

    private static boolean isSince(Day sold, Day last) {
        LocalDate from = last.date().orElse(LocalDate.MIN);
        return sold.date().filter(day -> !day.isBefore(from)).isPresent();
    }

    private static boolean speaksOfMail(Portfolio portfolio, Row row) {
        String padded = " " + row.text("kpi").orElse("").toLowerCase(Locale.ROOT) + " ";
        return portfolio.frameworks().words("email-kpis").stream().anyMatch(word -> padded.contains(" " + word + " "));
    }
}
