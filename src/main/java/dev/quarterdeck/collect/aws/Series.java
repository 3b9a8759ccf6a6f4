package dev.quarterdeck.collect.aws;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;

/**
 * One metric of one thing, a value for each day.
 *
 * @param statistic what a day's value is: {@code Sum}, {@code Average}, {@code Maximum}, {@code p95}
 * @param kept takes the values, the newest first; none where CloudWatch has none
 */
record Series(
        String namespace,
        String metric,
        String statistic,
        Map<String, String> dimensions,
        Consumer<List<Double>> kept) {

    private static final int DAY_SECONDS = 86_400;

    MetricDataQuery query(String id) {
        return MetricDataQuery.builder()
                .id(id)
                .metricStat(stat -> stat.period(DAY_SECONDS)
                        .stat(statistic)
                        .metric(what -> what.namespace(namespace)
                                .metricName(metric)
                                .dimensions(dimensions.entrySet().stream()
                                        .sorted(Map.Entry.comparingByKey())
                                        .map(each -> Dimension.builder()
                                                .name(each.getKey())
                                                .value(each.getValue())
                                                .build())
                                        .toList())))
                .build();
    }
}
