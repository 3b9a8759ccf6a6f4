package dev.quarterdeck.aws;

import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudfront.CloudFrontAsyncClient;
import software.amazon.awssdk.services.cloudfront.model.Origin;

/** Distributions of the stand-in. */
public final class Distributions {

    private Distributions() {}

    /** One that has forgotten nothing yet; its id. */
    public static String fresh(AwsFake aws) {
        try (CloudFrontAsyncClient cloudFront = client(aws)) {
            return cloudFront
                    .createDistribution(create -> create.distributionConfig(config -> config.callerReference(
                                    UUID.randomUUID().toString())
                            .comment("")
                            .enabled(true)
                            .origins(origins -> origins.quantity(1)
                                    .items(Origin.builder()
                                            .id("bucket")
                                            .domainName("archive.s3.us-east-1.amazonaws.com")
                                            .s3OriginConfig(s3 -> s3.originAccessIdentity(""))
                                            .build()))
                            .defaultCacheBehavior(behaviour ->
                                    behaviour.targetOriginId("bucket").viewerProtocolPolicy("redirect-to-https"))))
                    .join()
                    .distribution()
                    .id();
        }
    }

    /** How many times it was told to forget. */
    public static int invalidations(AwsFake aws, String id) {
        try (CloudFrontAsyncClient cloudFront = client(aws)) {
            return Optional.ofNullable(cloudFront
                            .listInvalidations(list -> list.distributionId(id))
                            .join()
                            .invalidationList()
                            .quantity())
                    .orElse(0);
        }
    }

    private static CloudFrontAsyncClient client(AwsFake aws) {
        return CloudFrontAsyncClient.builder()
                .httpClientBuilder(Clients.http(2))
                .endpointOverride(aws.address())
                .region(Region.AWS_GLOBAL)
                .build();
    }
}
