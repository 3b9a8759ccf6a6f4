package dev.quarterdeck.collect.aws;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quarterdeck.collect.Status;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetQueryResultsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.QueryStatus;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResultField;

/** How much memory functions used, from the reports that Lambda writes into their logs. One fixed question; only its sums are read. */
final class Memory {

    private static final String QUESTION =
            "filter @type=\"REPORT\" | stats max(@maxMemoryUsed) as most, " + "pct(@maxMemoryUsed, 99) as p99 by @log";

    private static final String GROUP = "/aws/lambda/";
    private static final int DAYS = 14;
    private static final int GROUPS_A_QUERY = 50;
    private static final int ATTEMPTS = 60;
    private static final BigDecimal BYTES_PER_MB = BigDecimal.valueOf(1_000_000);

    private Memory() {}

    static void survey(Answers answers) {
        CloudWatchLogsClient logs = answers.client(CloudWatchLogsClient.builder());
        List<String> groups = answers.measured("/logs/groups").stream()
                .map(group -> group.path("name").asText())
                .filter(name -> name.startsWith(GROUP))
                .sorted()
                .toList();
        Map<String, Map<String, String>> found = new TreeMap<>();
        for (int first = 0; first < groups.size(); first += GROUPS_A_QUERY) {
            List<String> some = groups.subList(first, Math.min(groups.size(), first + GROUPS_A_QUERY));
            answers.isAnswered(() -> found.putAll(answered(answers, logs, some)));
        }
        answers.more("/lambda", (JsonNode function, Item item) -> {
            Map<String, String> sums = found.get(function.path("name").asText());
            if (sums != null) {
                item.item("memory").put("maxMb", megabytes(sums.get("most"))).put("p99Mb", megabytes(sums.get("p99")));
            }
        });
    }

    private static Map<String, Map<String, String>> answered(
            Answers answers, CloudWatchLogsClient logs, List<String> groups) {
        Instant now = answers.place().now();
        String query = logs.startQuery(start -> start.logGroupNames(groups)
                        .queryString(QUESTION)
                        .startTime(now.minus(Duration.ofDays(DAYS)).getEpochSecond())
                        .endTime(now.getEpochSecond()))
                .queryId();
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            GetQueryResultsResponse answer = logs.getQueryResults(get -> get.queryId(query));
            if (answer.status() == QueryStatus.COMPLETE) {
                return answer.results().stream()
                        .map(Memory::fields)
                        .collect(Collectors.toMap(
                                row -> row.getOrDefault("@log", "").replaceFirst("^.*" + GROUP, ""),
                                row -> row,
                                (a, b) -> a));
            }
        }
        answers.isLeftOut(Status.PARTIAL, "the logs were not read in time");
        return Map.of();
    }

    private static Map<String, String> fields(List<ResultField> row) {
        return row.stream().collect(Collectors.toMap(ResultField::field, ResultField::value, (a, b) -> a));
    }

    private static @Nullable BigDecimal megabytes(@Nullable String bytes) {
        return bytes == null ? null : Cost.plain(new BigDecimal(bytes).divide(BYTES_PER_MB, 1, RoundingMode.HALF_UP));
    }
}
