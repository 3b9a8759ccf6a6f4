package dev.quarterdeck.aws;

import dev.quarterdeck.site.Target;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;

/** Buckets of the stand-in, each test's own, with versions kept as the template sets it. */
public final class Buckets {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private Buckets() {}

    /** A part of the one bucket that a server has. */
    public static Target.Bucket at(URI server, String prefix) {
        return new Target.Bucket("archive", prefix, Optional.of(server), true, Optional.of("us-east-1"));
    }

    /** An empty one. */
    public static Target.Bucket fresh(AwsFake aws) {
        String name = "archive-" + NEXT.incrementAndGet();
        try (S3AsyncClient s3 = client(aws.address())) {
            s3.createBucket(bucket -> bucket.bucket(name)).join();
            s3.putBucketVersioning(put -> put.bucket(name)
                            .versioningConfiguration(state -> state.status(BucketVersioningStatus.ENABLED)))
                    .join();
        }
        return new Target.Bucket(name, "reports/", Optional.of(aws.address()), true, Optional.of("us-east-1"));
    }

    /** The same for the stand-in. */
    public static S3AsyncClient client(AwsFake aws) {
        return client(aws.address());
    }

    /** A client as anybody could have it, for what the product never does. */
    public static S3AsyncClient client(URI server) {
        return S3AsyncClient.builder()
                .httpClientBuilder(Clients.http(4))
                .endpointOverride(server)
                .forcePathStyle(true)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .build();
    }
}
