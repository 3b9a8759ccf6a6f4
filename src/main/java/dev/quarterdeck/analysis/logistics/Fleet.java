package dev.quarterdeck.analysis.logistics;

import dev.quarterdeck.portfolio.Deal;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.portfolio.Window;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * One delivery unit over the complete months that the logistics framework looks back on.
 *
 * @param delivered jobs delivered in these months
 * @param marginWeighted Σ margin ÷ Σ revenue, in per cent; {@code marginMean} of a job; both over jobs whose margin is known
 * @param onTime delivered by the promised day ÷ delivered with both days, in per cent
 * @param daysSold days of the jobs that started in these months; {@code daysAvailable} of all resources
 * @param backlog revenue of jobs still to be done
 * @param weighted Σ value × probability of the open deals
 */
public record Fleet(
        String unit,
        List<Job> jobs,
        List<Job> delivered,
        Quantity marginWeighted,
        Quantity marginMean,
        Quantity onTime,
        Quantity daysSold,
        Quantity daysAvailable,
        Quantity utilisation,
        Quantity backlog,
        Quantity weighted) {

    public Fleet {
        jobs = List.copyOf(jobs);
        delivered = List.copyOf(delivered);
    }

    static Fleet of(Portfolio portfolio, String unit) {
        List<Job> jobs = Jobs.of(portfolio, unit);
        Window window = Window.before(
                portfolio.asOf(), portfolio.frameworks().thresholds().whole("jobs-months"));
        List<Job> delivered = jobs.stream()
                .filter(job -> isAmong(portfolio, "delivered-statuses", job))
                .filter(job -> job.delivered().date().filter(window::holds).isPresent())
                .toList();
        List<Job> known =
                delivered.stream().filter(job -> job.margin().isKnown()).toList();
        Quantity margin = sum(Type.MONEY, known.stream().map(Job::margin).toList());
        Quantity revenue = sum(Type.MONEY, known.stream().map(Job::revenue).toList());
        Quantity sold = sum(
                Type.NUMBER,
                jobs.stream()
                        .filter(job -> job.start().date().filter(window::holds).isPresent())
                        .map(Job::days)
                        .toList());
        Quantity available = available(portfolio, unit, window);
        return new Fleet(
                unit,
                jobs,
                delivered,
                margin.shareOf(revenue),
                margin.dividedBy(count(known)),
                onTime(delivered),
                sold,
                available,
                sold.shareOf(available),
                sum(
                        Type.MONEY,
                        jobs.stream()
                                .filter(job -> isAmong(portfolio, "backlog-statuses", job))
                                .map(Job::revenue)
                                .toList()),
                weighted(portfolio, unit));
    }

    private static boolean isAmong(Portfolio portfolio, String list, Job job) {
        return portfolio.frameworks().words(list).contains(job.status());
    }

    private static Quantity sum(Type type, List<Quantity> parts) {
        return Quantity.sum(type, parts);
    }

    private static Quantity count(List<Job> jobs) {
        Sources sources = Sources.union(jobs.stream().map(Job::sources).toList());
        return jobs.isEmpty() ? Quantity.missing(Type.COUNT, sources) : Quantity.count(jobs.size(), sources);
    }

    private static Quantity onTime(List<Job> delivered) {
        List<Job> both = delivered.stream().filter(job -> job.slip().isKnown()).toList();
        long inTime = both.stream().filter(job -> !job.slip().isPositive()).count();
        Quantity all = count(both);
        return all.isKnown()
                ? Quantity.count(inTime, all.sources()).shareOf(all)
                : Quantity.missing(Type.PERCENT, all.sources());
    }

    private static Quantity available(Portfolio portfolio, String unit, Window window) {
        Quantity monthly = sum(
                Type.NUMBER,
                portfolio.rows(unit, "resource").stream()
                        .map(row -> row.quantity("days", Type.NUMBER).as(Type.NUMBER))
                        .toList());
        Sources rested = portfolio.frameworks().thresholds().of("jobs-months").sources();
        return monthly.times(Quantity.derived(Type.NUMBER, Range.of(window.length()), rested));
    }

    private static Quantity weighted(Portfolio portfolio, String unit) {
        return sum(
                Type.MONEY,
                Deal.open(portfolio, portfolio.rows(unit, "deal")).stream()
                        .map(Deal::weighted)
                        .toList());
    }

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        for (Job job : jobs) {
            figures.add(Figure.of("job-margin", unit, job.id(), job.margin()));
            figures.add(Figure.of("job-margin-percent", unit, job.id(), job.marginShare()));
        }
        figures.add(Figure.of("margin-weighted", unit, marginWeighted));
        figures.add(Figure.of("margin-mean", unit, marginMean));
        figures.add(Figure.of("on-time", unit, onTime));
        figures.add(Figure.of("utilisation", unit, utilisation));
        figures.add(Figure.of("backlog", unit, backlog));
        figures.add(Figure.of("pipeline-weighted-value", unit, weighted));
        return figures;
    }
}
