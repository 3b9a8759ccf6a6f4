package dev.quarterdeck.collect.aws;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.Grant;
import software.amazon.awssdk.services.s3.model.ServerSideEncryptionRule;
import software.amazon.awssdk.services.s3.model.Tag;
import software.amazon.awssdk.services.s3control.S3ControlClient;

/** S3's buckets and how they are set up. No object is read, and of policies only what they come down to is kept. */
final class Buckets {

    /** Groups of S3's that anybody is in. */
    private static final Set<String> ANYBODY = Set.of(
            "http://acs.amazonaws.com/groups/global/AllUsers",
            "http://acs.amazonaws.com/groups/global/AuthenticatedUsers");

    private Buckets() {}

    static void survey(Answers answers) {
        Item s3 = answers.root().item("s3");
        S3ControlClient control = answers.client(S3ControlClient.builder());
        String account = answers.place().account().id();
        s3.ask(
                () -> {
                    var block = control.getPublicAccessBlock(get -> get.accountId(account))
                            .publicAccessBlockConfiguration();
                    s3.put(
                            "accountPab",
                            areOn(
                                    block.blockPublicAcls(),
                                    block.blockPublicPolicy(),
                                    block.ignorePublicAcls(),
                                    block.restrictPublicBuckets()));
                },
                "NoSuchPublicAccessBlockConfiguration",
                () -> s3.put("accountPab", false));
        S3Client client = answers.client(S3Client.builder().crossRegionAccessEnabled(true));
        answers.each(
                s3, "buckets", () -> client.listBucketsPaginator().buckets().iterator(), (bucket, item) -> {
                    item.put("name", bucket.name());
                    access(client, bucket.name(), item);
                    keeping(client, bucket.name(), item);
                });
    }

    private static void access(S3Client s3, String name, Item item) {
        item.ask(
                () -> {
                    var block = s3.getPublicAccessBlock(get -> get.bucket(name)).publicAccessBlockConfiguration();
                    item.put(
                            "pab",
                            areOn(
                                    block.blockPublicAcls(),
                                    block.blockPublicPolicy(),
                                    block.ignorePublicAcls(),
                                    block.restrictPublicBuckets()));
                },
                "NoSuchPublicAccessBlockConfiguration",
                () -> item.put("pab", false));
        item.ask(
                () -> item.put(
                        "policyPublic",
                        s3.getBucketPolicyStatus(get -> get.bucket(name))
                                .policyStatus()
                                .isPublic()),
                "NoSuchBucketPolicy",
                () -> item.put("policyPublic", false));
        item.ask(
                () -> item.put(
                        "tlsOnly",
                        PolicyText.isTlsOnly(
                                s3.getBucketPolicy(get -> get.bucket(name)).policy())),
                "NoSuchBucketPolicy",
                () -> item.put("tlsOnly", false));
        item.ask(() -> item.put(
                "aclPublic",
                s3.getBucketAcl(get -> get.bucket(name)).grants().stream().anyMatch(Buckets::isForAnybody)));
    }

    private static void keeping(S3Client s3, String name, Item item) {
        item.ask(() -> item.put(
                "region", region(s3.getBucketLocation(get -> get.bucket(name)).locationConstraintAsString())));
        item.ask(
                () ->
                        s3
                                .getBucketEncryption(get -> get.bucket(name))
                                .serverSideEncryptionConfiguration()
                                .rules()
                                .stream()
                                .map(ServerSideEncryptionRule::applyServerSideEncryptionByDefault)
                                .findFirst()
                                .ifPresent(rule -> item.put("encryption", rule.sseAlgorithmAsString())),
                "ServerSideEncryptionConfigurationNotFoundError",
                () -> item.put("encryption", "none"));
        item.ask(() -> item.put(
                "versioning",
                Optional.ofNullable(
                                s3.getBucketVersioning(get -> get.bucket(name)).status())
                        .map(BucketVersioningStatus::toString)
                        .orElse("Disabled")));
        item.ask(() ->
                item.put("logging", s3.getBucketLogging(get -> get.bucket(name)).loggingEnabled() != null));
        item.ask(
                () -> item.put(
                        "lifecycle",
                        !s3.getBucketLifecycleConfiguration(get -> get.bucket(name))
                                .rules()
                                .isEmpty()),
                "NoSuchLifecycleConfiguration",
                () -> item.put("lifecycle", false));
        item.ask(
                () -> s3.getBucketTagging(get -> get.bucket(name)).tagSet().stream()
                        .filter(tag -> tag.key().equalsIgnoreCase(Item.UNIT))
                        .map(Tag::value)
                        .findFirst()
                        .ifPresent(unit -> item.put(Item.UNIT, unit)),
                "NoSuchTagSet",
                () -> {});
    }

    /** Whether all of them are on; one that is not named is off. */
    private static boolean areOn(Boolean... switches) {
        return Stream.of(switches).allMatch(Boolean.TRUE::equals);
    }

    private static boolean isForAnybody(Grant grant) {
        return grant.grantee() != null
                && ANYBODY.contains(String.valueOf(grant.grantee().uri()));
    }

    /** S3's names of its first regions are older than the regions' own. */
    private static String region(String constraint) {
        if (constraint == null || constraint.isEmpty()) {
            return Region.US_EAST_1.id();
        }
        return constraint.equals("EU") ? Region.EU_WEST_1.id() : constraint;
    }
}
