package dev.quarterdeck.metric;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginTest {

    /** What the collectors call, and what they read on the spot. */
    private static final Set<String> CALLS = Set.of(
            "acm:DescribeCertificate",
            "budgets:DescribeBudgets",
            "ce:GetCostAndUsage",
            "cloudformation:DescribeStacks",
            "cloudfront:GetDistributionConfig",
            "cloudtrail:DescribeTrails",
            "cloudtrail:LookupEvents",
            "cloudwatch:GetMetricData",
            "config:DescribeConfigurationRecorderStatus",
            "dynamodb:DescribeContinuousBackups",
            "dynamodb:DescribeTable",
            "ec2:DescribeAddresses",
            "ec2:DescribeInstances",
            "ec2:DescribeNatGateways",
            "ec2:DescribeSecurityGroups",
            "ec2:DescribeSnapshots",
            "ec2:DescribeVolumes",
            "ec2:DescribeVpcs",
            "guardduty:ListDetectors",
            "iam:GetAccountPasswordPolicy",
            "iam:GetAccountSummary",
            "iam:GetCredentialReport",
            "inspector2:BatchGetAccountStatus",
            "lambda:GetPolicy",
            "lambda:ListAliases",
            "lambda:ListFunctionUrlConfigs",
            "lambda:ListFunctions",
            "logs:DescribeLogGroups",
            "logs:GetQueryResults",
            "route53:ListHostedZones",
            "route53:ListResourceRecordSets",
            "s3:GetAccountPublicAccessBlock",
            "s3:GetBucketAcl",
            "s3:GetBucketEncryption",
            "s3:GetBucketLifecycleConfiguration",
            "s3:GetBucketLocation",
            "s3:GetBucketLogging",
            "s3:GetBucketPolicy",
            "s3:GetBucketPolicyStatus",
            "s3:GetBucketVersioning",
            "s3:GetPublicAccessBlock",
            "s3:ListBuckets",
            "s3:ListObjectsV2",
            "secretsmanager:ListSecrets",
            "ses:GetAccount",
            "ses:GetConfigurationSetEventDestinations",
            "ses:GetEmailIdentity",
            "ses:GetSendStatistics",
            "ssm:DescribeParameters",
            "apigateway:GET",
            "wafv2:ListWebACLs",
            "git log",
            "git ls-tree",
            "local HTML files",
            "local Lambda source");

    /** What the collection says of itself. */
    private static final Set<String> OF_ITSELF =
            Set.of("account", "collectedAt", "collectors", "regions", "sample", "schema");

    @Test
    void everyValueOfTheSampleWasMeasuredByACallOfTheCollectors() throws IOException {
        JsonNode sample = new ObjectMapper()
                .readTree(Path.of("content/metrics/snapshot.json").toFile());
        Set<String> calls = new TreeSet<>();

        for (String pointer : values(sample, "")) {
            String call = Origin.of(pointer).call();
            assertThat(call.equals("snapshot")).as(pointer).isEqualTo(OF_ITSELF.contains(pointer.split("/", -1)[1]));
            calls.add(call);
        }

        calls.remove("snapshot");
        assertThat(calls).containsExactlyInAnyOrderElementsOf(CALLS);
    }

    /** The pointers to what holds nothing else: words, numbers, and lists that were found to be empty. */
    private static List<String> values(JsonNode node, String pointer) {
        List<String> pointers = new ArrayList<>();
        if (node.isEmpty()) {
            pointers.add(pointer);
        }
        node.properties().forEach(field -> pointers.addAll(values(field.getValue(), pointer + "/" + field.getKey())));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            pointers.addAll(values(node.get(i), pointer + "/" + i));
        }
        return pointers;
    }

    @ParameterizedTest
    @CsvSource({
        "/cost/months/5/byService/Amazon EC2, cost, ce:GetCostAndUsage",
        "/budgets/0/limit, budget, budgets:DescribeBudgets",
        "/detect/trails, trail, cloudtrail:DescribeTrails",
        "/detect/guardDuty, detect, guardduty:ListDetectors",
        "/detect/config, detect, config:DescribeConfigurationRecorderStatus",
        "/detect/inspectorLambda, detect, inspector2:BatchGetAccountStatus",
        "/cloudfront/1/minTls, cloudfront, cloudfront:GetDistributionConfig",
        "/cloudfront/1/use14d/requests, cloudwatch, cloudwatch:GetMetricData",
        "/lambda/0/memoryMb, lambda, lambda:ListFunctions",
        "/lambda/0/memory/p99Mb, logs-insights, logs:GetQueryResults",
        "/lambda/0/use14d, cloudwatch, cloudwatch:GetMetricData",
        "/lambda/0/useMonth/gbSeconds, cloudwatch, cloudwatch:GetMetricData",
        "/lambda/0/url/auth, lambda, lambda:ListFunctionUrlConfigs",
        "/lambda/0/policyPublic, lambda, lambda:GetPolicy",
        "/lambda/0/recommendation/memoryMb, rightsizing, compute-optimizer:GetLambdaFunctionRecommendations",
        "/ses/days/13/send, ses, ses:GetSendStatistics",
        "/ses/max24h, ses, ses:GetAccount",
        "/s3/accountPab, s3, s3:GetAccountPublicAccessBlock",
        "/s3/buckets/10, s3, s3:ListBuckets",
        "/s3/buckets/10/bytes, cloudwatch, cloudwatch:GetMetricData",
        "/s3/buckets/10/byExt/wav/n, s3-listing, s3:ListObjectsV2",
        "/ec2/natGateways/0/state, ec2, ec2:DescribeNatGateways",
        "/ec2/natGateways/0/bytesOut14d, cloudwatch, cloudwatch:GetMetricData",
        "/ec2/volumes, ec2, ec2:DescribeVolumes",
        "/deploys/3/date, trail, cloudtrail:LookupEvents",
        "/deploys/3/committedAt, git, git log",
        "/waf/0/resources, waf, wafv2:ListResourcesForWebACL",
        "/waffles, waffles, snapshot"
    })
    void theLongestKnownWayToAPartNamesItsCollectorAndItsCall(String pointer, String collector, String call) {
        assertThat(Origin.of(pointer)).isEqualTo(new Origin(collector, call));
    }
}
