package dev.quarterdeck.collect.aws;

import dev.quarterdeck.site.Metrics;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Everything that may be asked, a line for each service. */
final class Surveys {

    static final String COST = "cost";

    /** Whose things CloudWatch is asked about. */
    private static final Set<String> COUNTED =
            Set.of("cloudfront", "dynamodb", "ec2", "lambda", "logs", "route53", "s3");

    private static final List<Survey> SURVEYS = List.of(
            new Survey(COST, Scope.HOME, Cost::survey),
            new Survey("budget", Scope.HOME, Budgets::survey),
            new Survey("s3", Scope.ACCOUNT, Buckets::survey),
            new Survey("lambda", Scope.REGION, Functions::survey),
            new Survey("ec2", Scope.REGION, Network::survey),
            new Survey("dynamodb", Scope.REGION, Tables::survey),
            new Survey("apigateway", Scope.REGION, Interfaces::survey),
            new Survey("logs", Scope.REGION, LogGroups::survey),
            new Survey("cfn", Scope.REGION, Set.of("s3", "cloudfront"), Stacks::survey),
            new Survey("secrets", Scope.REGION, SecretNames::survey),
            new Survey("ses", Scope.REGION, Senders::survey),
            new Survey("trail", Scope.REGION, Trails::survey),
            new Survey("detect", Scope.REGION, Detection::survey),
            new Survey("waf", Scope.REGION_AND_EDGE, Firewalls::survey),
            new Survey("acm", Scope.REGION_AND_EDGE, Certificates::survey),
            new Survey("route53", Scope.ACCOUNT, Zones::survey),
            new Survey("iam", Scope.ACCOUNT, Users::survey),
            new Survey("cloudfront", Scope.ACCOUNT, Set.of("s3", COST), Distributions::survey),
            new Survey("rightsizing", Scope.REGION, Set.of("lambda", "ec2"), Recommendations::survey),
            new Survey("cloudwatch", Scope.REGION_AND_EDGE, COUNTED, Usage::survey));

    private Surveys() {}

    /** Those that cost more than a call are made only where they are asked for. */
    static List<Survey> of(Metrics.Cloud cloud) {
        List<Survey> all = new ArrayList<>(SURVEYS);
        if (!cloud.listed().isEmpty()) {
            all.add(new Survey(
                    "s3-listing", Scope.ACCOUNT, Set.of("s3"), answers -> Objects.survey(answers, cloud.listed())));
        }
        if (cloud.memory()) {
            all.add(new Survey("logs-insights", Scope.REGION, Set.of("lambda", "logs"), Memory::survey));
        }
        return all;
    }
}
