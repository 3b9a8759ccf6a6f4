package dev.quarterdeck.analysis.finance;

import dev.quarterdeck.portfolio.HomeCurrency;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.portfolio.Window;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Type;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was sold and delivered, as revenue events and jobs state it. */
final class Sales {

    /** The sections that state what was sold. */
    static final String[] SECTIONS = {"events", "jobs"};

    private final Portfolio portfolio;
    private final List<Sale> events;
    private final List<Sale> jobs;
    private final Map<String, List<Sale>> eventsByUnit;
    private final Map<String, List<Sale>> jobsByUnit;
    private final Sources lookedAt;

    /**
     * One sale or delivered job.
     *
     * @param amount revenue of an event, direct costs of a job
     */
    record Sale(String unit, LocalDate day, Quantity amount, Sources sources) {}

    Sales(Portfolio portfolio) {
        this.portfolio = portfolio;
        this.events = read("event", "date", "amount");
        this.jobs = read("job", "delivered", "costs");
        this.eventsByUnit = events.stream().collect(Collectors.groupingBy(Sale::unit));
        this.jobsByUnit = jobs.stream().collect(Collectors.groupingBy(Sale::unit));
        Sources headings =
                portfolio.handoffs().headings("events").and(portfolio.handoffs().headings("jobs"));
        this.lookedAt = headings.isEmpty() ? sources(events).and(sources(jobs)) : headings;
    }

    private List<Sale> read(String role, String day, String amount) {
        return portfolio.rows(role).stream()
                .flatMap(row -> row.day(day).date().stream()
                        .map(date -> new Sale(
                                NamedUnit.in(portfolio, row).orElse(row.unit()),
                                date,
                                row.money(amount),
                                row.sources())))
                .toList();
    }

    List<Sale> events(String unit, Window window) {
        return in(eventsByUnit, unit, window);
    }

    List<Sale> jobs(String unit, Window window) {
        return in(jobsByUnit, unit, window);
    }

    private static List<Sale> in(Map<String, List<Sale>> sales, String unit, Window window) {
        return sales.getOrDefault(unit, List.of()).stream()
                .filter(sale -> window.holds(sale.day()))
                .toList();
    }

    boolean hasAny(Window window) {
        return Stream.concat(events.stream(), jobs.stream()).anyMatch(sale -> window.holds(sale.day()));
    }

    /** Sales of a unit in a month: its jobs delivered where it has any, else its events; unknown when nothing near it is recorded. */
    Quantity count(String unit, YearMonth month) {
        Window one = new Window(month, month);
        List<Sale> sold = jobsByUnit.containsKey(unit) ? jobs(unit, one) : events(unit, one);
        if (sold.isEmpty() && !hasAny(portfolio.trailing())) {
            return Quantity.missing(Type.COUNT, lookedAt);
        }
        return portfolio.atLeast(Quantity.count(sold.size(), sold.isEmpty() ? lookedAt() : sources(sold)), SECTIONS);
    }

    /** Revenue of a unit in a month; zero where others' events are recorded and it has none. */
    Quantity revenue(String unit, YearMonth month) {
        Window one = new Window(month, month);
        List<Sale> sold = events(unit, one);
        if (!sold.isEmpty()) {
            return portfolio.atLeast(
                    HomeCurrency.sum(sold.stream().map(Sale::amount).toList()), SECTIONS);
        }
        boolean kept = events.stream().anyMatch(sale -> one.holds(sale.day()));
        return portfolio.atLeast(
                kept ? Quantity.none(Type.MONEY, lookedAt) : Quantity.missing(Type.MONEY, lookedAt), SECTIONS);
    }

    static Sources sources(List<Sale> sales) {
        return Sources.union(sales.stream().map(Sale::sources).toList());
    }

    /** Where sales would stand. */
    Sources lookedAt() {
        return lookedAt;
    }
}
