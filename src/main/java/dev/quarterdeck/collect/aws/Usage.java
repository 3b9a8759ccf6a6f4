package dev.quarterdeck.collect.aws;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;

/**
 * What CloudWatch has counted of the things that others have listed, over the fourteen whole days before this one and over the last whole month.
 *
 * <p>Functions, tables and distributions count only what happens: of them no value is none. Of all others it is not known.
 */
final class Usage {

    private static final int DAYS = 14;
    private static final int LONG = 90;
    private static final BigDecimal MB_PER_GB = BigDecimal.valueOf(1024);
    private static final int DIGITS = 3;

    private final Answers answers;
    private final List<Series> recent = new ArrayList<>();
    private final List<Series> month = new ArrayList<>();
    private final List<Series> quarter = new ArrayList<>();
    private final YearMonth last;

    private Usage(Answers answers) {
        this.answers = answers;
        this.last = YearMonth.from(answers.place().now().atZone(ZoneOffset.UTC)).minusMonths(1);
    }

    static void survey(Answers answers) {
        new Usage(answers).ask();
    }

    private void ask() {
        more("/lambda", (function, item) -> function(function, item));
        more("/dynamodb", (table, item) -> {
            Map<String, String> which = Map.of("TableName", table.path("name").asText());
            sum(recent, "AWS/DynamoDB", "ConsumedReadCapacityUnits", which, item, "consumedRead14d");
            sum(recent, "AWS/DynamoDB", "ConsumedWriteCapacityUnits", which, item, "consumedWrite14d");
        });
        more("/ec2/natGateways", (gateway, item) -> gateway(gateway, item));
        more("/s3/buckets", (bucket, item) -> bucket(bucket, item));
        more(
                "/logs/groups",
                (group, item) -> quarter.add(new Series(
                        "AWS/Logs",
                        "IncomingBytes",
                        "Sum",
                        Map.of("LogGroupName", group.path("name").asText()),
                        days -> {
                            if (!days.isEmpty()) {
                                item.put("meanBytes90d", Math.round(total(days) / LONG));
                            }
                        })));
        if (answers.place().region().equals(Region.US_EAST_1)) {
            more("/cloudfront", (distribution, item) -> distribution(distribution, item.item("use14d")));
            more(
                    "/route53/zones",
                    (zone, item) -> recent.add(new Series(
                            "AWS/Route53",
                            "DNSQueries",
                            "Sum",
                            Map.of("HostedZoneId", zone.path("id").asText()),
                            days -> ifAny(days, () -> item.put("queries14d", Math.round(total(days)))))));
        }
        read();
    }

    private void read() {
        SeriesReader reader = new SeriesReader(answers, answers.client(CloudWatchClient.builder()));
        Instant today = answers.place().now().truncatedTo(ChronoUnit.DAYS);
        reader.ask(recent, today.minus(Duration.ofDays(DAYS)), today);
        reader.ask(quarter, today.minus(Duration.ofDays(LONG)), today);
        reader.ask(
                month,
                last.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
                last.plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        reader.take();
    }

    private void more(String pointer, BiConsumer<JsonNode, Item> fill) {
        answers.more(pointer, fill);
    }

    private void function(JsonNode function, Item item) {
        Map<String, String> which = Map.of("FunctionName", function.path("name").asText());
        Item use = item.item("use14d");
        double[] calls = new double[1];
        recent.add(series(which, "Invocations", "Sum", days -> {
            calls[0] = total(days);
            use.put("invocations", Math.round(calls[0]));
        }));
        sum(recent, "AWS/Lambda", "Errors", which, use, "errors");
        sum(recent, "AWS/Lambda", "Throttles", which, use, "throttles");
        recent.add(series(which, "Duration", "Sum", days -> {
            if (calls[0] > 0) {
                use.put("avgMs", rounded(total(days) / calls[0]));
            }
        }));
        recent.add(series(
                which,
                "Duration",
                "p95",
                days -> days.stream().max(Double::compare).ifPresent(worst -> use.put("p95Ms", rounded(worst)))));
        if (function.path("memoryMb").isNumber()) {
            Item whole = item.item("useMonth");
            month(function.path("memoryMb").decimalValue(), which, whole);
        }
    }

    /** Lambda bills gigabyte-seconds: the memory set, times how long each invocation ran. */
    private void month(BigDecimal memoryMb, Map<String, String> which, Item item) {
        double[] calls = new double[1];
        month.add(series(which, "Invocations", "Sum", days -> {
            calls[0] = total(days);
            item.put("invocations", Math.round(calls[0]));
        }));
        month.add(series(which, "Duration", "Sum", days -> {
            BigDecimal seconds = BigDecimal.valueOf(total(days)).movePointLeft(3);
            item.put("month", last.toString());
            item.put("gbSeconds", plain(seconds.multiply(memoryMb).divide(MB_PER_GB, DIGITS, RoundingMode.HALF_UP)));
            if (calls[0] > 0) {
                item.put("avgMs", rounded(total(days) / calls[0]));
            }
        }));
    }

    private static Series series(
            Map<String, String> which, String metric, String statistic, Consumer<List<Double>> kept) {
        return new Series("AWS/Lambda", metric, statistic, which, kept);
    }

    private void gateway(JsonNode gateway, Item item) {
        Map<String, String> which = Map.of("NatGatewayId", gateway.path("id").asText());
        recent.add(new Series(
                "AWS/NATGateway",
                "BytesOutToDestination",
                "Sum",
                which,
                days -> ifAny(days, () -> item.put("bytesOut14d", Math.round(total(days))))));
        recent.add(new Series(
                "AWS/NATGateway",
                "ActiveConnectionCount",
                "Maximum",
                which,
                days -> days.stream()
                        .max(Double::compare)
                        .ifPresent(most -> item.put("activeConnections14d", Math.round(most)))));
    }

    /** S3 counts once a day, and the newest count is some days old. */
    private void bucket(JsonNode bucket, Item item) {
        size(bucket, "BucketSizeBytes", "StandardStorage", item, "bytes");
        size(bucket, "NumberOfObjects", "AllStorageTypes", item, "objects");
    }

    private void size(JsonNode bucket, String metric, String storage, Item item, String field) {
        recent.add(new Series(
                "AWS/S3",
                metric,
                "Average",
                Map.of("BucketName", bucket.path("name").asText(), "StorageType", storage),
                days -> ifAny(days, () -> item.put(field, Math.round(days.get(0))))));
    }

    private void distribution(JsonNode distribution, Item use) {
        Map<String, String> which =
                Map.of("DistributionId", distribution.path("id").asText(), "Region", "Global");
        sum(recent, "AWS/CloudFront", "Requests", which, use, "requests");
        sum(recent, "AWS/CloudFront", "BytesDownloaded", which, use, "bytesDownloaded");
        mean("4xxErrorRate", which, use, "errors4xxRate");
        mean("5xxErrorRate", which, use, "errors5xxRate");
    }

    private void mean(String metric, Map<String, String> which, Item item, String field) {
        recent.add(new Series(
                "AWS/CloudFront",
                metric,
                "Average",
                which,
                days -> ifAny(days, () -> item.put(field, rounded(total(days) / days.size())))));
    }

    private static void sum(
            List<Series> series, String namespace, String metric, Map<String, String> which, Item item, String field) {
        series.add(new Series(namespace, metric, "Sum", which, days -> item.put(field, Math.round(total(days)))));
    }

    private static void ifAny(List<Double> days, Runnable then) {
        if (!days.isEmpty()) {
            then.run();
        }
    }

    private static double total(List<Double> days) {
        return days.stream().mapToDouble(Double::doubleValue).sum();
    }

    private static BigDecimal rounded(double value) {
        return plain(BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_UP));
    }

    private static BigDecimal plain(BigDecimal value) {
        return Cost.plain(value);
    }
}
