package dev.quarterdeck.infrastructure;

import static dev.quarterdeck.infrastructure.Template.items;
import static dev.quarterdeck.infrastructure.Template.names;
import static dev.quarterdeck.infrastructure.Template.say;
import static dev.quarterdeck.infrastructure.Template.texts;
import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What must hold of buckets, ledger and key: private, and there to stay. */
final class ArchiveRules {

    static final Map<String, Predicate<Template>> ALL = Map.ofEntries(
            entry("buckets are closed to the public", ArchiveRules::bucketsArePrivate),
            entry("buckets are encrypted", ArchiveRules::bucketsAreEncrypted),
            entry("buckets know no access lists", ArchiveRules::bucketsAreOwned),
            entry("buckets keep versions", ArchiveRules::bucketsKeepVersions),
            entry("buckets delete no archive", ArchiveRules::nothingOfTheArchiveExpires),
            entry("buckets speak TLS only", ArchiveRules::bucketsSpeakTls),
            entry("data outlives the stack", ArchiveRules::dataIsRetained),
            entry("only the distribution reads the archive", ArchiveRules::onlyTheDistributionReads),
            entry("data and manifests have a second lock", ArchiveRules::dataIsClosed),
            entry("editions are written once", ArchiveRules::editionsAreWrittenOnce),
            entry("the pointer moves by conditional writes", ArchiveRules::thePointerMovesByCondition),
            entry("the ledger lasts", ArchiveRules::theLedgerLasts),
            entry("the access key is made by Secrets Manager", ArchiveRules::theKeyIsGenerated));

    private static final List<String> DATA =
            List.of("AWS::S3::Bucket", "AWS::DynamoDB::Table", "AWS::SecretsManager::Secret");
    private static final int SHORTEST_KEY = 32;

    private ArchiveRules() {}

    private static boolean bucketsArePrivate(Template template) {
        return template.each(
                "AWS::S3::Bucket",
                bucket -> Stream.of("BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets")
                        .allMatch(each -> bucket.path("PublicAccessBlockConfiguration")
                                .path(each)
                                .asBoolean()));
    }

    private static boolean bucketsAreEncrypted(Template template) {
        return template.each(
                "AWS::S3::Bucket",
                bucket -> bucket.path("BucketEncryption")
                        .findValuesAsText("SSEAlgorithm")
                        .contains("AES256"));
    }

    private static boolean bucketsAreOwned(Template template) {
        return template.each(
                "AWS::S3::Bucket",
                bucket -> bucket.findValuesAsText("ObjectOwnership").equals(List.of("BucketOwnerEnforced"))
                        && !bucket.has("AccessControl"));
    }

    private static boolean bucketsKeepVersions(Template template) {
        return template.each(
                "AWS::S3::Bucket",
                bucket -> bucket.at("/VersioningConfiguration/Status").asText().equals("Enabled"));
    }

    private static boolean nothingOfTheArchiveExpires(Template template) {
        return items(template.properties("Archive").at("/LifecycleConfiguration/Rules")).stream()
                .flatMap(Template::names)
                .allMatch(Set.of("Id", "Status", "AbortIncompleteMultipartUpload")::contains);
    }

    private static boolean bucketsSpeakTls(Template template) {
        return template.all("AWS::S3::Bucket").keySet().stream()
                        .allMatch(bucket -> template.all("AWS::S3::BucketPolicy").values().stream()
                                .map(policy -> policy.path("Properties"))
                                .filter(policy -> say(policy.path("Bucket")).equals("{" + bucket + "}"))
                                .flatMap(policy -> statements(policy).stream())
                                .anyMatch(each -> deniesAllOf(bucket, each)
                                        && each.at("/Condition/Bool/aws:SecureTransport")
                                                .asText()
                                                .equals("false")))
                && statements(template.properties("ArchivePolicy")).stream()
                        .anyMatch(each -> deniesAllOf("Archive", each)
                                && each.at("/Condition/NumericLessThan/s3:TlsVersion")
                                        .asText()
                                        .equals("1.2"));
    }

    private static boolean deniesAllOf(String bucket, JsonNode statement) {
        return denies(statement, "s3:*")
                && say(statement.path("Principal")).equals("*")
                && texts(statement.path("Resource"))
                        .containsAll(List.of("{" + bucket + ".Arn}", "{" + bucket + ".Arn}/*"));
    }

    private static boolean dataIsRetained(Template template) {
        return DATA.stream()
                .flatMap(type -> template.all(type).values().stream())
                .allMatch(each -> each.path("DeletionPolicy").asText().equals("Retain")
                        && each.path("UpdateReplacePolicy").asText().equals("Retain"));
    }

    private static boolean onlyTheDistributionReads(Template template) {
        List<JsonNode> allowing = template.all("AWS::S3::BucketPolicy").values().stream()
                .flatMap(policy -> statements(policy.path("Properties")).stream())
                .filter(each -> each.path("Effect").asText().equals("Allow"))
                .toList();
        return allowing.size() == 1
                && allowing.stream()
                        .allMatch(each -> say(each.path("Action")).equals("s3:GetObject")
                                && isForCloudFront(each)
                                && say(each.at("/Condition/StringEquals/AWS:SourceArn"))
                                        .endsWith(":distribution/{Distribution}"));
    }

    private static boolean dataIsClosed(Template template) {
        return statements(template.properties("ArchivePolicy")).stream()
                .anyMatch(each -> denies(each, "s3:GetObject")
                        && isForCloudFront(each)
                        && !each.has("Condition")
                        && texts(each.path("Resource"))
                                .containsAll(List.of(
                                        "{Archive.Arn}/_data/*",
                                        "{Archive.Arn}/*/manifest.json",
                                        "{Archive.Arn}/*/SHA256SUMS")));
    }

    private static boolean editionsAreWrittenOnce(Template template) {
        return deniesUnconditionalWrites(
                template, List.of("{Archive.Arn}/2*", "{Archive.Arn}/_data/*/history-*"), Set.of("s3:if-none-match"));
    }

    private static boolean thePointerMovesByCondition(Template template) {
        return deniesUnconditionalWrites(
                template, List.of("{Archive.Arn}/_data/editions.json"), Set.of("s3:if-none-match", "s3:if-match"));
    }

    private static boolean deniesUnconditionalWrites(Template template, List<String> resources, Set<String> headers) {
        return statements(template.properties("ArchivePolicy")).stream()
                .anyMatch(each -> denies(each, "s3:PutObject")
                        && say(each.path("Principal")).equals("*")
                        && texts(each.path("Resource")).equals(resources)
                        && names(each.at("/Condition/Null"))
                                .collect(Collectors.toSet())
                                .equals(headers)
                        && items(each.at("/Condition/Null")).stream()
                                .allMatch(all -> headers.stream()
                                        .allMatch(header -> all.path(header).asBoolean()))
                        && each.at("/Condition/Bool/s3:ObjectCreationOperation").asBoolean());
    }

    private static boolean theLedgerLasts(Template template) {
        JsonNode ledger = template.properties("Ledger");
        return ledger.path("BillingMode").asText().equals("PAY_PER_REQUEST")
                && ledger.path("DeletionProtectionEnabled").asBoolean()
                && ledger.at("/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled")
                        .asBoolean()
                && !ledger.has("TimeToLiveSpecification")
                && ledger.path("KeySchema").findValuesAsText("AttributeName").equals(List.of("letter", "record"));
    }

    private static boolean theKeyIsGenerated(Template template) {
        JsonNode generated = template.properties("AccessKey").path("GenerateSecretString");
        return generated.path("PasswordLength").asInt() >= SHORTEST_KEY
                && generated.path("ExcludePunctuation").asBoolean()
                && generated.path("GenerateStringKey").asText().equals("secret")
                && !template.properties("AccessKey").has("SecretString");
    }

    private static List<JsonNode> statements(JsonNode policy) {
        return items(policy.at("/PolicyDocument/Statement"));
    }

    private static boolean denies(JsonNode statement, String action) {
        return statement.path("Effect").asText().equals("Deny")
                && texts(statement.path("Action")).equals(List.of(action));
    }

    private static boolean isForCloudFront(JsonNode statement) {
        return statement.at("/Principal/Service").asText().equals("cloudfront.amazonaws.com");
    }
}
