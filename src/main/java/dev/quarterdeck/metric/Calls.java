package dev.quarterdeck.metric;

import java.util.Map;

/** Which read-only call measured which part of the snapshot. */
final class Calls {

    private static final Map<String, String> BY_PART = Map.ofEntries(
            Map.entry("cost", "ce:GetCostAndUsage"),
            Map.entry("budgets", "budgets:DescribeBudgets"),
            Map.entry("lambda", "lambda:ListFunctions"),
            Map.entry("rightsizing", "compute-optimizer:GetLambdaFunctionRecommendations"),
            Map.entry("cloudfront", "cloudfront:GetDistributionConfig"),
            Map.entry("s3", "s3:ListBuckets"),
            Map.entry("dynamodb", "dynamodb:DescribeTable"),
            Map.entry("ec2", "ec2:Describe"),
            Map.entry("route53", "route53:ListHostedZones"),
            Map.entry("api", "apigateway:GetApis"),
            Map.entry("waf", "wafv2:ListWebACLs"),
            Map.entry("acm", "acm:DescribeCertificate"),
            Map.entry("ses", "ses:GetAccount"),
            Map.entry("iam", "iam:GetCredentialReport"),
            Map.entry("detect", "cloudtrail:DescribeTrails"),
            Map.entry("deploys", "cloudtrail:LookupEvents"),
            Map.entry("secrets", "secretsmanager:ListSecrets"),
            Map.entry("parameters", "ssm:DescribeParameters"),
            Map.entry("cloudformation", "cloudformation:DescribeStacks"),
            Map.entry("logs", "logs:DescribeLogGroups"),
            Map.entry("git", "git log"),
            Map.entry("repo", "git ls-files"),
            Map.entry("html", "local HTML files"),
            Map.entry("code", "local Lambda source"));

    private Calls() {}

    static String behind(String pointer) {
        String part = pointer.substring(1).split("/", 2)[0];
        return BY_PART.getOrDefault(part, "snapshot");
    }
}
