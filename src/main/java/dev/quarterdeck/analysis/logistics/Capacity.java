package dev.quarterdeck.analysis.logistics;

import dev.quarterdeck.framework.Frameworks;
import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.portfolio.Window;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Type;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Days sold of the days that could be.
 *
 * @param sold days of the jobs that started in the window; {@code available} of all resources in it
 * @param share sold ÷ available, in per cent
 * @param parts the same of each captain who is named by a job, and of each resource
 */
public record Capacity(Quantity sold, Quantity available, Quantity share, List<Part> parts) {

    /**
     * One captain, vessel or vehicle.
     *
     * @param sold missing where no job names it
     */
    public record Part(String name, String type, Quantity sold, Quantity available, Quantity share, Sources sources) {
        boolean isOverbooked() {
            return sold.minus(available).isPositive();
        }
    }

    public Capacity {
        parts = List.copyOf(parts);
    }

    static Capacity of(Frameworks frameworks, List<Row> resources, List<Job> started, Window window) {
        Quantity months = Quantity.derived(
                Type.NUMBER,
                Range.of(window.length()),
                frameworks.thresholds().of("jobs-months").sources());
        Quantity sold = days(started);
        Quantity available = Quantity.sum(
                        Type.NUMBER, resources.stream().map(Capacity::monthly).toList())
                .times(months);
        Map<String, Part> named = new LinkedHashMap<>();
        for (String name : names(resources, started)) {
            Optional<Row> resource = resources.stream()
                    .filter(row -> name.equalsIgnoreCase(row.text("resource").orElse("")))
                    .findFirst();
            named.putIfAbsent(
                    name.toLowerCase(Locale.ROOT),
                    part(
                            name,
                            resource,
                            started.stream()
                                    .filter(job -> job.captain()
                                            .filter(name::equalsIgnoreCase)
                                            .isPresent())
                                    .toList(),
                            months));
        }
        return new Capacity(sold, available, sold.shareOf(available), List.copyOf(named.values()));
    }

    private static Set<String> names(List<Row> resources, List<Job> started) {
        Set<String> names = new LinkedHashSet<>();
        resources.forEach(row -> row.text("resource").ifPresent(names::add));
        started.forEach(job -> job.captain().ifPresent(names::add));
        return names;
    }

    private static Part part(String name, Optional<Row> resource, List<Job> jobs, Quantity months) {
        Quantity sold = days(jobs);
        Quantity available = resource.map(Capacity::monthly)
                .orElseGet(() -> Quantity.missing(Type.NUMBER, Sources.none()))
                .times(months);
        Sources rested = resource.map(Row::sources).orElse(Sources.none());
        return new Part(
                name,
                resource.flatMap(row -> row.text("type")).orElse(""),
                sold,
                available,
                sold.shareOf(available),
                rested.and(Sources.union(jobs.stream().map(Job::sources).toList())));
    }

    private static Quantity days(List<Job> jobs) {
        return Quantity.sum(Type.NUMBER, jobs.stream().map(Job::days).toList());
    }

    private static Quantity monthly(Row resource) {
        return resource.quantity("days", Type.NUMBER).as(Type.NUMBER);
    }
}
