package dev.quarterdeck.collect.aws;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awssdk.services.costexplorer.CostExplorerClient;
import software.amazon.awssdk.services.costexplorer.model.DateInterval;
import software.amazon.awssdk.services.costexplorer.model.GetCostAndUsageRequest;
import software.amazon.awssdk.services.costexplorer.model.GetCostAndUsageResponse;
import software.amazon.awssdk.services.costexplorer.model.Granularity;
import software.amazon.awssdk.services.costexplorer.model.Group;
import software.amazon.awssdk.services.costexplorer.model.GroupDefinition;
import software.amazon.awssdk.services.costexplorer.model.GroupDefinitionType;
import software.amazon.awssdk.services.costexplorer.model.MetricValue;
import software.amazon.awssdk.services.costexplorer.model.ResultByTime;

/** What AWS has billed: six complete months and the current one by service, and the last complete one by usage type. */
final class Cost {

    private static final int MONTHS = 6;
    private static final String COST = "UnblendedCost";
    private static final String QUANTITY = "UsageQuantity";

    private Cost() {}

    static void survey(Answers answers) {
        CostExplorerClient explorer = answers.client(CostExplorerClient.builder());
        LocalDate today = LocalDate.ofInstant(answers.place().now(), ZoneOffset.UTC);
        LocalDate first = today.withDayOfMonth(1);
        Item cost = new Item(answers).put("collectedAt", answers.place().now());
        answers.isAnswered(() -> {
            months(
                    cost,
                    results(
                            explorer,
                            ask(first.minusMonths(MONTHS), today.plusDays(1), "SERVICE")
                                    .metrics(COST)));
            answers.root().set("cost", cost.node());
        });
        answers.isAnswered(() -> usage(
                cost,
                results(
                        explorer,
                        ask(first.minusMonths(1), first, "SERVICE", "USAGE_TYPE")
                                .metrics(COST, QUANTITY))));
    }

    private static GetCostAndUsageRequest.Builder ask(LocalDate from, LocalDate to, String... dimensions) {
        return GetCostAndUsageRequest.builder()
                .timePeriod(DateInterval.builder()
                        .start(from.toString())
                        .end(to.toString())
                        .build())
                .granularity(Granularity.MONTHLY)
                .groupBy(Stream.of(dimensions)
                        .map(key -> GroupDefinition.builder()
                                .type(GroupDefinitionType.DIMENSION)
                                .key(key)
                                .build())
                        .toList());
    }

    private static List<ResultByTime> results(CostExplorerClient explorer, GetCostAndUsageRequest.Builder ask) {
        List<ResultByTime> all = new ArrayList<>();
        Pages.of(
                        token -> explorer.getCostAndUsage(
                                ask.nextPageToken(token).build()),
                        GetCostAndUsageResponse::nextPageToken,
                        GetCostAndUsageResponse::resultsByTime)
                .forEach(all::add);
        return all;
    }

    /** A month's services may be spread over pages. */
    private static void months(Item cost, List<ResultByTime> results) {
        Map<String, Map<String, BigDecimal>> months = new TreeMap<>();
        for (ResultByTime result : results) {
            Map<String, BigDecimal> services = months.computeIfAbsent(
                    YearMonth.from(LocalDate.parse(result.timePeriod().start())).toString(), month -> new TreeMap<>());
            result.groups().forEach(group -> {
                cost.put("currency", metric(group, COST).unit());
                services.merge(group.keys().get(0), amount(group, COST), BigDecimal::add);
            });
        }
        if (!cost.node().has("currency")) {
            cost.put("currency", "USD");
        }
        ArrayNode list = cost.node().putArray("months");
        months.forEach((month, services) -> {
            var one = list.addObject().put("month", month);
            one.put("total", plain(services.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add)));
            var byService = one.putObject("byService");
            services.forEach((service, amount) -> byService.put(service, plain(amount)));
        });
    }

    private static void usage(Item cost, List<ResultByTime> results) {
        ArrayNode list = cost.node().putArray("usageTypes");
        results.stream()
                .flatMap(result -> result.groups().stream())
                .sorted((a, b) -> a.keys().toString().compareTo(b.keys().toString()))
                .forEach(group -> list.addObject()
                        .put("service", group.keys().get(0))
                        .put("type", group.keys().get(1))
                        .put("quantity", plain(amount(group, QUANTITY)))
                        .put("unit", metric(group, QUANTITY).unit())
                        .put("cost", plain(amount(group, COST))));
    }

    private static BigDecimal amount(Group group, String metric) {
        return new BigDecimal(metric(group, metric).amount());
    }

    private static MetricValue metric(Group group, String name) {
        return Optional.ofNullable(group.metrics().get(name)).orElseThrow();
    }

    static BigDecimal plain(double amount) {
        return plain(BigDecimal.valueOf(amount));
    }

    /** Without zeros at the end, and never with an exponent. */
    static BigDecimal plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
