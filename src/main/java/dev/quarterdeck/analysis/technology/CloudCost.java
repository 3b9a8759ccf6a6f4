package dev.quarterdeck.analysis.technology;

import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.metric.Measured;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.portfolio.Window;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Type;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Billed cost over the complete months that the finance framework looks back on.
 *
 * @param months oldest first; those that were collected
 * @param last the last complete month; missing when it was not collected
 * @param before the month before that
 * @param services by their cost in the last month, highest first
 */
public record CloudCost(
        List<Month> months,
        Quantity last,
        Quantity before,
        Quantity change,
        Movement movement,
        Quantity min,
        Quantity max,
        Quantity mean,
        List<ServiceCost> services) {

    /** One month's bill. */
    public record Month(YearMonth month, Quantity total, Measured part) {}

    /**
     * One service's cost.
     *
     * @param points a month each; zero where a bill does not name the service
     * @param change last month less the month before
     */
    public record ServiceCost(
            String name, List<Quantity> points, Quantity last, Quantity before, Quantity change, Movement movement) {
        public ServiceCost {
            points = List.copyOf(points);
        }
    }

    /** Whether a change is worth a look. */
    public enum Movement {
        USUAL,
        /** More than the limits of both amount and share. */
        UNUSUAL
    }

    public CloudCost {
        months = List.copyOf(months);
        services = List.copyOf(services);
    }

    static CloudCost of(Portfolio portfolio) {
        Window window = Window.before(
                portfolio.asOf(), portfolio.frameworks().thresholds().whole("aws-months"));
        String currency = portfolio.snapshot().at("/cost/currency").text().orElse(Quantity.HOME_CURRENCY);
        List<Month> months = months(portfolio, window, currency);
        List<Quantity> totals = months.stream().map(Month::total).toList();
        Quantity last = total(months, window.last());
        Quantity before = total(months, window.last().minusMonths(1));
        Quantity change = last.minus(before);
        Sources all = Sources.union(totals.stream().map(Quantity::sources).toList());
        return new CloudCost(
                months,
                last,
                before,
                change,
                movement(portfolio, change, before),
                extreme(totals, all, Comparator.naturalOrder()),
                extreme(totals, all, Comparator.reverseOrder()),
                totals.isEmpty()
                        ? Quantity.missing(Type.MONEY, Sources.none())
                        : Quantity.sum(Type.MONEY, totals).dividedBy(Quantity.count(totals.size(), all)),
                services(portfolio, months, window.last(), currency));
    }

    private static List<Month> months(Portfolio portfolio, Window window, String currency) {
        var byMonth = new TreeMap<YearMonth, Month>();
        for (Measured part : portfolio.snapshot().at("/cost/months").items()) {
            Quantity total = part.get("total").quantity(Type.MONEY).inCurrency(currency);
            part.get("month")
                    .text()
                    .flatMap(CloudCost::month)
                    .filter(window::holds)
                    .filter(month -> total.isKnown())
                    .ifPresent(month -> byMonth.putIfAbsent(month, new Month(month, total, part)));
        }
        return List.copyOf(byMonth.values());
    }

    private static Optional<YearMonth> month(String text) {
        try {
            return Optional.of(YearMonth.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Quantity total(List<Month> months, YearMonth wanted) {
        return months.stream()
                .filter(month -> month.month().equals(wanted))
                .map(Month::total)
                .findFirst()
                .orElseGet(() -> Quantity.missing(Type.MONEY, Sources.none()));
    }

    /** The least in the given order; it rests on all months, since each was compared. */
    private static Quantity extreme(List<Quantity> totals, Sources all, Comparator<BigDecimal> order) {
        return totals.stream()
                .min(Comparator.comparing(total -> total.mid().orElseThrow(), order))
                .map(total -> Quantity.derived(Type.MONEY, Range.of(total.mid().orElseThrow()), all)
                        .inCurrency(total.unit()))
                .orElseGet(() -> Quantity.missing(Type.MONEY, Sources.none()));
    }

    private static List<ServiceCost> services(
            Portfolio portfolio, List<Month> months, YearMonth last, String currency) {
        if (months.stream().noneMatch(month -> month.month().equals(last))) {
            return List.of();
        }
        var names = new TreeSet<String>();
        months.forEach(month -> names.addAll(month.part().get("byService").fields()));
        return names.stream()
                .map(name -> service(portfolio, name, months, currency))
                .sorted(Comparator.comparing(
                        (ServiceCost service) -> service.last().mid().orElse(BigDecimal.ZERO),
                        Comparator.reverseOrder()))
                .toList();
    }

    private static ServiceCost service(Portfolio portfolio, String name, List<Month> months, String currency) {
        List<Quantity> points = months.stream()
                .map(month -> cost(month, name).inCurrency(currency))
                .toList();
        Quantity last = points.get(points.size() - 1);
        Quantity before =
                points.size() > 1 ? points.get(points.size() - 2) : Quantity.missing(Type.MONEY, Sources.none());
        Quantity change = last.minus(before);
        return new ServiceCost(name, points, last, before, change, movement(portfolio, change, before));
    }

    /** A bill names only what cost something. */
    private static Quantity cost(Month month, String service) {
        Measured bill = month.part().get("byService");
        if (!bill.isPresent()) {
            return Quantity.missing(Type.MONEY, Sources.none());
        }
        Measured cost = bill.get(service);
        return cost.isPresent()
                ? cost.quantity(Type.MONEY)
                : Quantity.measured(Type.MONEY, BigDecimal.ZERO, bill.source());
    }

    private static Movement movement(Portfolio portfolio, Quantity change, Quantity before) {
        BigDecimal size = change.mid().orElse(BigDecimal.ZERO).abs();
        var limits = portfolio.frameworks().thresholds();
        boolean large = size.compareTo(limits.of("aws-change-amount").mid().orElseThrow()) > 0;
        Quantity share = limits.of("aws-change-share").percentOf(before);
        boolean steep = size.compareTo(share.mid().orElse(BigDecimal.ZERO).abs()) > 0;
        return large && steep ? Movement.UNUSUAL : Movement.USUAL;
    }

    /** Lowest to highest month. */
    public Quantity span() {
        return min.isKnown() && max.isKnown()
                ? Quantity.derived(
                                Type.MONEY,
                                new Range(min.low().orElseThrow(), max.high().orElseThrow()),
                                min.sources())
                        .inCurrency(min.unit())
                : min;
    }

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of("aws-last-month", Unit.PORTFOLIO, last));
        figures.add(Figure.of("aws-change", Unit.PORTFOLIO, change));
        figures.add(Figure.of("aws-min", Unit.PORTFOLIO, min));
        figures.add(Figure.of("aws-max", Unit.PORTFOLIO, max));
        figures.add(Figure.of("aws-range", Unit.PORTFOLIO, span()).in(Format.MONEY0));
        figures.add(Figure.of("aws-mean", Unit.PORTFOLIO, mean));
        months.forEach(month ->
                figures.add(Figure.of("aws-month", Unit.PORTFOLIO, month.month().toString(), month.total())
                        .asOf(month.month().atEndOfMonth())));
        services.forEach(
                service -> figures.add(Figure.of("aws-service", Unit.PORTFOLIO, service.name(), service.last())));
        return figures;
    }
}
