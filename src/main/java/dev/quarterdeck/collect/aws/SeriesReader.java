package dev.quarterdeck.collect.aws;

import dev.quarterdeck.collect.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataResult;
import software.amazon.awssdk.services.cloudwatch.model.ScanBy;
import software.amazon.awssdk.services.cloudwatch.model.StatusCode;

/** Asks CloudWatch for many series at once. */
final class SeriesReader {

    /** As many as one call takes. */
    private static final int MOST = 500;

    private final Answers answers;
    private final CloudWatchClient cloudwatch;

    SeriesReader(Answers answers, CloudWatchClient cloudwatch) {
        this.answers = answers;
        this.cloudwatch = cloudwatch;
    }

    /** Reads all of them over some time; a series that is not whole is left out. */
    void read(List<Series> series, Instant from, Instant to) {
        for (int first = 0; first < series.size(); first += MOST) {
            List<Series> some = series.subList(first, Math.min(series.size(), first + MOST));
            answers.isAnswered(() -> ask(some, from, to));
        }
    }

    private void ask(List<Series> series, Instant from, Instant to) {
        Map<String, List<Double>> values = new HashMap<>();
        Map<String, StatusCode> ends = new HashMap<>();
        List<MetricDataResult> results = new ArrayList<>();
        cloudwatch
                .getMetricDataPaginator(get -> get.startTime(from)
                        .endTime(to)
                        .scanBy(ScanBy.TIMESTAMP_DESCENDING)
                        .metricDataQueries(queries(series)))
                .metricDataResults()
                .forEach(results::add);
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
