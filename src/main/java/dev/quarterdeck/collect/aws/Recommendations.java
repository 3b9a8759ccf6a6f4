package dev.quarterdeck.collect.aws;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quarterdeck.collect.Status;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.computeoptimizer.ComputeOptimizerClient;
import software.amazon.awssdk.services.computeoptimizer.model.LambdaFunctionMemoryRecommendationOption;
import software.amazon.awssdk.services.computeoptimizer.model.LambdaFunctionRecommendation;

/** What Compute Optimizer, where an account is enrolled in it, says of functions' memory and of idle gateways. */
final class Recommendations {

    private static final String ENROLLED = "Active";

    private Recommendations() {}

    static void survey(Answers answers) {
        ComputeOptimizerClient optimizer = answers.client(ComputeOptimizerClient.builder());
        answers.root().ask(() -> {
            if (!ENROLLED.equals(optimizer.getEnrollmentStatus(get -> {}).statusAsString())) {
                throw new Refused(
                        "ComputeOptimizer.GetEnrollmentStatus", Status.NOT_ENABLED, "account is not enrolled");
            }
            functions(answers, optimizer);
            answers.root().ask(() -> gateways(answers, optimizer));
        });
    }

    private static void functions(Answers answers, ComputeOptimizerClient optimizer) {
        Map<String, LambdaFunctionRecommendation> found = new TreeMap<>();
        answers.root().ask(() -> {
            optimizer
                    .getLambdaFunctionRecommendationsPaginator(get -> {})
                    .lambdaFunctionRecommendations()
                    .forEach(each -> found.put(Arn.function(each.functionArn()), each));
            answers.more("/lambda", (function, item) -> {
                LambdaFunctionRecommendation one =
                        found.get(function.path("name").asText());
                if (one != null) {
                    recommendation(one, item.item("recommendation"));
                }
            });
        });
    }

    private static void recommendation(LambdaFunctionRecommendation one, Item item) {
        item.put("finding", one.findingAsString());
        one.memorySizeRecommendationOptions().stream()
                .min((a, b) -> a.rank() - b.rank())
                .ifPresent(best -> {
                    item.put("memoryMb", best.memorySize());
                    saving(best, item);
                });
    }

    private static void saving(LambdaFunctionMemoryRecommendationOption best, Item item) {
        if (best.savingsOpportunity() != null && best.savingsOpportunity().estimatedMonthlySavings() != null) {
            item.put(
                    "monthlySaving",
                    Cost.plain(
                            best.savingsOpportunity().estimatedMonthlySavings().value()));
        }
    }

    private static void gateways(Answers answers, ComputeOptimizerClient optimizer) {
        Set<String> idle = Answers.all(Pages.of(
                        token -> optimizer.getIdleRecommendations(get -> get.nextToken(token)),
                        page -> page.nextToken(),
                        page -> page.idleRecommendations()))
                .map(each -> each.resourceId())
                .collect(Collectors.toSet());
        answers.more(
                "/ec2/natGateways",
                (JsonNode gateway, Item item) ->
                        item.put("idle", idle.contains(gateway.path("id").asText())));
    }
}
