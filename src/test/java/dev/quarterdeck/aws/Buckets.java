package dev.quarterdeck.aws;

import dev.quarterdeck.site.Target;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;

/** Buckets of the stand-in, each test's own, with versions kept as the template sets it. */
public final class Buckets {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private Buckets() {}

    /** An empty one. */
    public static Target.Bucket fresh(AwsFake aws) {
        String name = "archive-" + NEXT.incrementAndGet();
        try (S3AsyncClient s3 = client(aws)) {
            s3.createBucket(bucket -> bucket.bucket(name)).join();
            s3.putBucketVersioning(put -> put.bucket(name)
                            .versioningConfiguration(state -> state.status(BucketVersioningStatus.ENABLED)))
                    .join();
        }
        return new Target.Bucket(name, "reports/", Optional.of(aws.address()), true, Optional.of("us-east-1"));
    }

    /** A client as anybody could have it, for what the product never does. */
    public static S3AsyncClient client(AwsFake aws) {
        return S3AsyncClient.builder()
                .httpClientBuilder(Clients.http(4))
                .endpointOverride(aws.address())
                .forcePathStyle(true)
                .build();
    }
}
