package dev.quarterdeck.collect.aws;

import dev.quarterdeck.collect.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataResult;
import software.amazon.awssdk.services.cloudwatch.model.ScanBy;
import software.amazon.awssdk.services.cloudwatch.model.StatusCode;

/** Asks CloudWatch for many series at once, in as many calls as it takes, and hands their values out in the end. */
final class SeriesReader {

    /** As many as one call takes. */
    private static final int MOST = 500;

    private final Answers answers;
    private final CloudWatchClient cloudwatch;
    private final List<Asked> asked = new ArrayList<>();

    /** What one call names, and what came of it. */
    private record Asked(List<Series> series, Supplier<Optional<List<MetricDataResult>>> results) {}

    SeriesReader(Answers answers, CloudWatchClient cloudwatch) {
        this.answers = answers;
        this.cloudwatch = cloudwatch;
    }

    /** Asks for all of them over some time. */
    void ask(List<Series> series, Instant from, Instant to) {
        for (int first = 0; first < series.size(); first += MOST) {
            List<Series> some = series.subList(first, Math.min(series.size(), first + MOST));
            asked.add(new Asked(some, answers.later(() -> results(some, from, to))));
        }
    }

    private List<MetricDataResult> results(List<Series> series, Instant from, Instant to) {
        return cloudwatch
                .getMetricDataPaginator(get -> get.startTime(from)
                        .endTime(to)
                        .scanBy(ScanBy.TIMESTAMP_DESCENDING)
                        .metricDataQueries(queries(series)))
                .metricDataResults()
                .stream()
                .toList();
    }

    /** Hands out the values, in the order in which they were asked for; a series that is not whole is left out. */
    void take() {
        asked.forEach(one -> one.results().get().ifPresent(results -> take(one.series(), results)));
    }

    private void take(List<Series> series, List<MetricDataResult> results) {
        Map<String, List<Double>> values = new HashMap<>();
        Map<String, StatusCode> ends = new HashMap<>();
        for (MetricDataResult result : results) {
            values.computeIfAbsent(result.id(), id -> new ArrayList<>()).addAll(result.values());
            ends.put(result.id(), result.statusCode());
        }
        for (int i = 0; i < series.size(); i++) {
            if (ends.get(id(i)) == StatusCode.COMPLETE) {
                series.get(i).kept().accept(values.getOrDefault(id(i), List.of()));
            } else {
                answers.isLeftOut(Status.PARTIAL, "a metric was not whole");
            }
        }
    }

    private static List<MetricDataQuery> queries(List<Series> series) {
        List<MetricDataQuery> queries = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            queries.add(series.get(i).query(id(i)));
        }
        return queries;
    }

    private static String id(int i) {
        return "m" + i;
    }
}
