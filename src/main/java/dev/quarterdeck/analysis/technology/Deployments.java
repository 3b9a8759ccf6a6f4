package dev.quarterdeck.analysis.technology;

import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.metric.Measured;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Bound;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Type;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How often and how fast code goes out: the four measures of DORA.
 *
 * @param days how far the counts look back
 * @param count deployments of these days
 * @param perWeek the same by week
 * @param leadTime median hours from the newest commit to a function's code to its deployment
 * @param changeFailRate stated in a handoff, as is {@code recovery}; nothing measures them
 * @param byFunction deployments of each function, by its name
 */
public record Deployments(
        Quantity days,
        Quantity count,
        Quantity perWeek,
        Quantity leadTime,
        Quantity changeFailRate,
        Quantity recovery,
        List<OfFunction> byFunction) {

    private static final BigDecimal DAYS_A_WEEK = BigDecimal.valueOf(7);
    private static final BigDecimal MINUTES_AN_HOUR = BigDecimal.valueOf(60);

    /** One function's. */
    public record OfFunction(String function, Quantity count, Optional<String> unit) {}

    public Deployments {
        byFunction = List.copyOf(byFunction);
    }

    static Deployments of(Portfolio portfolio) {
        Measured all = portfolio.snapshot().at("/deploys");
        Quantity days = portfolio.frameworks().thresholds().of("deploy-days");
        List<Measured> recent = recent(portfolio, all, days);
        Quantity count = count(portfolio, all, recent);
        Quantity weeks = days.dividedBy(Quantity.derived(Type.NUMBER, Range.of(DAYS_A_WEEK), days.sources()));
        return new Deployments(
                days,
                count,
                count.as(Type.NUMBER).dividedBy(weeks),
                leadTime(recent),
                stated(portfolio, "change fail rate", Type.PERCENT),
                stated(portfolio, "recovery time", Type.HOURS),
                byFunction(portfolio, recent));
    }

    /** A list that was collected in part counts at least so many. */
    private static Quantity count(Portfolio portfolio, Measured all, List<Measured> recent) {
        if (!all.isPresent()) {
            return Quantity.missing(Type.COUNT, Sources.none());
        }
        Bound bound = portfolio.snapshot().gap("/deploys").isPresent() ? Bound.AT_LEAST : Bound.EXACT;
        return Quantity.count(recent.size(), all.sources()).withBound(bound);
    }

    private static List<Measured> recent(Portfolio portfolio, Measured all, Quantity days) {
        LocalDate from = portfolio.asOf().minusDays(days.mid().orElseThrow().longValue());
        return all.items().stream()
                .filter(one -> one.get("date")
                        .day()
                        .filter(day -> day.isAfter(from) && !day.isAfter(portfolio.asOf()))
                        .isPresent())
                .toList();
    }

    private static Quantity leadTime(List<Measured> deployments) {
        List<Quantity> known = deployments.stream()
                .flatMap(one -> lead(one).stream())
                .sorted(Comparator.comparing(lead -> lead.mid().orElseThrow()))
                .toList();
        if (known.isEmpty()) {
            return Quantity.missing(Type.HOURS, Sources.none());
        }
        Quantity median = known.get((known.size() - 1) / 2)
                .plus(known.get(known.size() / 2))
                .dividedBy(
                        Quantity.derived(Type.NUMBER, Range.of(2), known.get(0).sources()))
                .restingOn(Sources.union(known.stream().map(Quantity::sources).toList()));
        return known.size() < deployments.size() ? median.asEstimate() : median;
    }

    /** Hours from commit to deployment; nothing where either is not known, or a clock went backwards. */
    private static Optional<Quantity> lead(Measured deployment) {
        Measured deployed = deployment.get("deployedAt");
        Measured committed = deployment.get("committedAt");
        return deployed.moment()
                .flatMap(end -> committed.moment().map(start -> Duration.between(start, end)))
                .filter(lead -> !lead.isNegative())
                .map(lead -> Quantity.derived(
                        Type.HOURS,
                        Range.of(BigDecimal.valueOf(lead.toMinutes()).divide(MINUTES_AN_HOUR, MathContext.DECIMAL64)),
                        deployed.sources().and(committed.sources())));
    }

    private static List<OfFunction> byFunction(Portfolio portfolio, List<Measured> deployments) {
        var byName = new TreeMap<String, List<Measured>>();
        for (Measured one : deployments) {
            byName.computeIfAbsent(one.get("function").text().orElse(""), name -> new ArrayList<>())
                    .add(one);
        }
        List<OfFunction> functions = new ArrayList<>();
        byName.forEach((name, some) -> functions.add(new OfFunction(
                name,
                Quantity.count(
                        some.size(),
                        Sources.union(some.stream().map(Measured::sources).toList())),
                Functions.owner(portfolio, name))));
        return functions;
    }

    private static Quantity stated(Portfolio portfolio, String key, Type type) {
        return portfolio.frameworks().units().stream()
                .flatMap(unit -> portfolio.handoffs().fact(unit.id(), key).stream())
                .map(fact -> fact.cell().quantity(type))
                .filter(Quantity::isKnown)
                .findFirst()
                .orElseGet(() -> Quantity.missing(type, Sources.none()));
    }

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of("deploy-days", Unit.PORTFOLIO, days));
        figures.add(Figure.of("deploys", Unit.PORTFOLIO, count));
        figures.add(Figure.of("deploy-frequency", Unit.PORTFOLIO, perWeek));
        figures.add(Figure.of("lead-time", Unit.PORTFOLIO, leadTime));
        figures.add(Figure.of("change-fail-rate", Unit.PORTFOLIO, changeFailRate));
        figures.add(Figure.of("recovery-time", Unit.PORTFOLIO, recovery));
        return figures;
    }
}
