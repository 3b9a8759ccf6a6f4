package dev.quarterdeck.metric;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a part of the snapshot comes from.
 *
 * @param collector the name under which its collector says how it fared
 * @param call the read-only call that measured it
 */
record Origin(String collector, String call) {

    private static final String MEASURED_DAILY = "cloudwatch:GetMetricData";

    /** By the names on the way to a part; a longer way says it more exactly. */
    private static final Map<String, Origin> BY_PART = Map.ofEntries(
            part("acm", "acm", "acm:DescribeCertificate"),
            part("api", "apigateway", "apigateway:GET"),
            part("budgets", "budget", "budgets:DescribeBudgets"),
            part("cloudformation", "cfn", "cloudformation:DescribeStacks"),
            part("cloudfront", "cloudfront", "cloudfront:GetDistributionConfig"),
            part("cloudfront/use14d", "cloudwatch", MEASURED_DAILY),
            part("cloudfront/viewerRegions", "cloudfront", "ce:GetCostAndUsage"),
            part("code", "code", "local Lambda source"),
            part("cost", "cost", "ce:GetCostAndUsage"),
            part("deploys", "trail", "cloudtrail:LookupEvents"),
            part("deploys/committedAt", "git", "git log"),
            part("detect", "detect", "cloudtrail:DescribeTrails"),
            part("detect/config", "detect", "config:DescribeConfigurationRecorderStatus"),
            part("detect/guardDuty", "detect", "guardduty:ListDetectors"),
            part("detect/inspectorLambda", "detect", "inspector2:BatchGetAccountStatus"),
            part("detect/multiRegionTrail", "trail", "cloudtrail:DescribeTrails"),
            part("detect/trails", "trail", "cloudtrail:DescribeTrails"),
            part("dynamodb", "dynamodb", "dynamodb:DescribeTable"),
            part("dynamodb/consumedRead14d", "cloudwatch", MEASURED_DAILY),
            part("dynamodb/consumedWrite14d", "cloudwatch", MEASURED_DAILY),
            part("dynamodb/pitr", "dynamodb", "dynamodb:DescribeContinuousBackups"),
            part("ec2/addresses", "ec2", "ec2:DescribeAddresses"),
            part("ec2/instances", "ec2", "ec2:DescribeInstances"),
            part("ec2/natGateways", "ec2", "ec2:DescribeNatGateways"),
            part("ec2/natGateways/activeConnections14d", "cloudwatch", MEASURED_DAILY),
            part("ec2/natGateways/bytesOut14d", "cloudwatch", MEASURED_DAILY),
            part("ec2/natGateways/idle", "rightsizing", "compute-optimizer:GetIdleRecommendations"),
            part("ec2/securityGroupsOpen", "ec2", "ec2:DescribeSecurityGroups"),
            part("ec2/snapshots", "ec2", "ec2:DescribeSnapshots"),
            part("ec2/volumes", "ec2", "ec2:DescribeVolumes"),
            part("ec2/vpcs", "ec2", "ec2:DescribeVpcs"),
            part("git", "git", "git log"),
            part("html", "html", "local HTML files"),
            part("iam", "iam", "iam:GetCredentialReport"),
            part("iam/passwordPolicy", "iam", "iam:GetAccountPasswordPolicy"),
            part("iam/rootKeys", "iam", "iam:GetAccountSummary"),
            part("iam/rootMfa", "iam", "iam:GetAccountSummary"),
            part("lambda", "lambda", "lambda:ListFunctions"),
            part("lambda/aliases", "lambda", "lambda:ListAliases"),
            part("lambda/memory", "logs-insights", "logs:GetQueryResults"),
            part("lambda/policyPublic", "lambda", "lambda:GetPolicy"),
            part("lambda/recommendation", "rightsizing", "compute-optimizer:GetLambdaFunctionRecommendations"),
            part("lambda/url", "lambda", "lambda:ListFunctionUrlConfigs"),
            part("lambda/use14d", "cloudwatch", MEASURED_DAILY),
            part("lambda/useMonth", "cloudwatch", MEASURED_DAILY),
            part("logs", "logs", "logs:DescribeLogGroups"),
            part("logs/groups/meanBytes90d", "cloudwatch", MEASURED_DAILY),
            part("parameters", "secrets", "ssm:DescribeParameters"),
            part("repo", "repo", "git ls-tree"),
            part("rightsizing", "rightsizing", "compute-optimizer:GetLambdaFunctionRecommendations"),
            part("route53", "route53", "route53:ListHostedZones"),
            part("route53/queryLogging", "route53", "route53:ListQueryLoggingConfigs"),
            part("route53/zones/dkim", "route53", "route53:ListResourceRecordSets"),
            part("route53/zones/dmarc", "route53", "route53:ListResourceRecordSets"),
            part("route53/zones/queries14d", "cloudwatch", MEASURED_DAILY),
            part("route53/zones/spf", "route53", "route53:ListResourceRecordSets"),
            part("route53/zones/types", "route53", "route53:ListResourceRecordSets"),
            part("s3", "s3", "s3:ListBuckets"),
            part("s3/accountPab", "s3", "s3:GetAccountPublicAccessBlock"),
            part("s3/buckets/aclPublic", "s3", "s3:GetBucketAcl"),
            part("s3/buckets/byExt", "s3-listing", "s3:ListObjectsV2"),
            part("s3/buckets/bytes", "cloudwatch", MEASURED_DAILY),
            part("s3/buckets/encryption", "s3", "s3:GetBucketEncryption"),
            part("s3/buckets/lifecycle", "s3", "s3:GetBucketLifecycleConfiguration"),
            part("s3/buckets/logging", "s3", "s3:GetBucketLogging"),
            part("s3/buckets/objects", "cloudwatch", MEASURED_DAILY),
            part("s3/buckets/pab", "s3", "s3:GetPublicAccessBlock"),
            part("s3/buckets/policyPublic", "s3", "s3:GetBucketPolicyStatus"),
            part("s3/buckets/region", "s3", "s3:GetBucketLocation"),
            part("s3/buckets/tlsOnly", "s3", "s3:GetBucketPolicy"),
            part("s3/buckets/versioning", "s3", "s3:GetBucketVersioning"),
            part("secrets", "secrets", "secretsmanager:ListSecrets"),
            part("ses", "ses", "ses:GetAccount"),
            part("ses/configurationSets", "ses", "ses:GetConfigurationSetEventDestinations"),
            part("ses/days", "ses", "ses:GetSendStatistics"),
            part("ses/identities", "ses", "ses:GetEmailIdentity"),
            part("ses/identities/eventDestination", "ses", "ses:GetConfigurationSetEventDestinations"),
            part("ses/use14d", "ses", MEASURED_DAILY),
            part("waf", "waf", "wafv2:ListWebACLs"),
            part("waf/resources", "waf", "wafv2:ListResourcesForWebACL"));

    private static Map.Entry<String, Origin> part(String part, String collector, String call) {
        return Map.entry(part, new Origin(collector, call));
    }

    /** Of what no call measured, such as when the snapshot was made, the snapshot itself is the origin. */
    static Origin of(String pointer) {
        String part = part(pointer);
        while (!BY_PART.containsKey(part)) {
            int end = part.lastIndexOf('/');
            if (end < 0) {
                return new Origin(part, "snapshot");
            }
            part = part.substring(0, end);
        }
        return BY_PART.get(part);
    }

    /** The names of a pointer, without the numbers of elements. */
    private static String part(String pointer) {
        return Stream.of(pointer.substring(1).split("/"))
                .filter(step -> !step.chars().allMatch(Character::isDigit))
                .collect(Collectors.joining("/"));
    }
}
