package dev.quarterdeck.analysis.logistics;

import dev.quarterdeck.portfolio.Deal;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Figures;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.portfolio.Window;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * One delivery unit, or all of them, over the complete months that the logistics framework looks back on.
 *
 * @param unit its id, or that of the portfolio for all
 * @param jobs all that the handoff lists; {@code delivered} those delivered in these months; {@code ahead} booked and not done
 * @param months how many months these are; {@code count} how many jobs were delivered in them
 * @param backlog revenue of jobs still to be done
 * @param weighted Σ value × probability of the open deals
 * @param coverage weighted and backlog ÷ targets of the coming months, in per cent
 * @param velocity open deals × mean value × win rate ÷ days of a sale, money a day
 */
public record Fleet(
        String unit,
        List<Job> jobs,
        List<Job> delivered,
        List<Job> ahead,
        Quantity months,
        Quantity count,
        Margins margins,
        Punctuality punctuality,
        Capacity capacity,
        Schedule schedule,
        Quantity backlog,
        Quantity weighted,
        Quantity targets,
        Quantity coverage,
        Quantity velocity) {

    public Fleet {
        jobs = List.copyOf(jobs);
        delivered = List.copyOf(delivered);
        ahead = List.copyOf(ahead);
    }

    static Fleet of(Portfolio portfolio, Figures figures, String name, List<String> units) {
        List<Job> jobs = units.stream()
                .flatMap(unit -> Jobs.of(portfolio, unit).stream())
                .toList();
        Window window = Window.before(
                portfolio.asOf(), portfolio.frameworks().thresholds().whole("jobs-months"));
        List<Job> delivered = jobs.stream()
                .filter(job -> isAmong(portfolio, "delivered-statuses", job))
                .filter(job -> job.delivered().date().filter(window::holds).isPresent())
                .toList();
        List<Job> booked = jobs.stream()
                .filter(job -> !isAmong(portfolio, "not-booked-statuses", job))
                .toList();
        Quantity backlog = backlog(portfolio, jobs);
        Quantity weighted = weighted(portfolio, units);
        Quantity targets = targets(portfolio, figures, units);
        return new Fleet(
                name,
                jobs,
                delivered,
                jobs.stream()
                        .filter(job -> isAmong(portfolio, "backlog-statuses", job))
                        .toList(),
                portfolio.frameworks().thresholds().of("jobs-months"),
                Margins.count(jobs, delivered.size()),
                Margins.of(delivered),
                Punctuality.of(delivered),
                capacity(portfolio, units, booked, window),
                Schedule.of(booked),
                backlog,
                weighted,
                targets,
                ahead(weighted, backlog).shareOf(targets),
                Velocity.of(portfolio, units));
    }

    private static Capacity capacity(Portfolio portfolio, List<String> units, List<Job> booked, Window window) {
        return Capacity.of(
                portfolio.frameworks(),
                units.stream()
                        .flatMap(unit -> portfolio.rows(unit, "resource").stream())
                        .toList(),
                booked.stream()
                        .filter(job -> job.start().date().filter(window::holds).isPresent())
                        .toList(),
                window);
    }

    private static boolean isAmong(Portfolio portfolio, String list, Job job) {
        return portfolio.frameworks().words(list).contains(job.status());
    }

    private static Quantity sum(Type type, List<Quantity> parts) {
        return Quantity.sum(type, parts);
    }

    /** Jobs of which none is still to be done leave a backlog of zero; without jobs nobody knows. */
    private static Quantity backlog(Portfolio portfolio, List<Job> jobs) {
        List<Quantity> open = jobs.stream()
                .filter(job -> isAmong(portfolio, "backlog-statuses", job))
                .map(Job::revenue)
                .toList();
        Sources rows = Sources.union(jobs.stream().map(Job::sources).toList());
        return open.isEmpty() && !jobs.isEmpty()
                ? Quantity.derived(Type.MONEY, Range.of(0), rows)
                : sum(Type.MONEY, open);
    }

    private static Quantity ahead(Quantity weighted, Quantity backlog) {
        return sum(Type.MONEY, List.of(weighted, backlog));
    }

    /** Of the month of the as-of date and those that follow. */
    private static Quantity targets(Portfolio portfolio, Figures figures, List<String> units) {
        int months = portfolio.frameworks().thresholds().whole("coverage-months");
        return sum(
                Type.MONEY,
                Window.from(portfolio.asOf(), months).months().stream()
                        .flatMap(month -> units.stream()
                                .map(unit -> figures.quantity("target@" + unit + "[" + month + "]", Type.MONEY)))
                        .toList());
    }

    private static Quantity weighted(Portfolio portfolio, List<String> units) {
        return sum(
                Type.MONEY,
                units.stream()
                        .flatMap(unit -> Deal.open(portfolio, portfolio.rows(unit, "deal")).stream())
                        .map(Deal::weighted)
                        .toList());
    }

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of("jobs-months", unit, months));
        figures.add(Figure.of("jobs-delivered", unit, count));
        figures.add(Figure.of("jobs-without-margin", unit, margins.unpriced()));
        figures.add(Figure.of("margin-weighted", unit, margins.share()));
        figures.add(Figure.of("margin-mean", unit, margins.mean()));
        figures.add(Figure.of("on-time", unit, punctuality.share()));
        figures.add(Figure.of("jobs-late-excused", unit, punctuality.excused()));
        figures.add(Figure.of("utilisation", unit, capacity.share()));
        figures.add(Figure.of("backlog", unit, backlog));
        figures.add(Figure.of("pipeline-weighted-value", unit, weighted));
        figures.add(Figure.of("delivery-coverage", unit, coverage));
        figures.add(Figure.of("pipeline-velocity", unit, velocity));
        return figures;
    }

    List<Figure> jobFigures() {
        List<Figure> figures = new ArrayList<>();
        for (Job job : jobs) {
            figures.add(Figure.of("job-margin", unit, job.id(), job.margin()));
            figures.add(Figure.of("job-margin-percent", unit, job.id(), job.marginShare()));
        }
        return figures;
    }
}
