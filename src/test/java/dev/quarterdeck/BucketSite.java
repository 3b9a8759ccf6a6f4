package dev.quarterdeck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.SiteRun.Ended;
import dev.quarterdeck.aws.AwsFake;
import dev.quarterdeck.aws.Buckets;
import dev.quarterdeck.site.Target;
import dev.quarterdeck.store.S3Store;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.s3.S3AsyncClient;

/** The sample with a bucket of its own, before which no edge answers: it is published, and nobody is mailed. */
record BucketSite(AwsFake aws, Target.Bucket bucket, SiteRun site) {

    static final String URL = "https://127.0.0.1:9";

    static BucketSite sample(Path folder, AwsFake aws) throws IOException {
        Target.Bucket bucket = Buckets.fresh(aws);
        SiteRun site = SiteRun.sample(folder).with("ACCESS_KEY", "a:" + "0123456789abcdefghij".repeat(2));
        site.edit("site.properties", "publish.to = file:target/archive", "publish.to = " + bucket);
        site.add(
                "repos.env",
                "PUBLISH_ENDPOINT=%s\nPUBLISH_PATH_STYLE=true\nAWS_REGION=us-east-1\nSITE_URL=%s\n"
                        .formatted(aws.address(), URL));
        return new BucketSite(aws, bucket, site);
    }

    /** Publishes as far as goes without an edge. */
    Ended publish() {
        Ended ended = site.run("site-publish");
        assertThat(ended.exit()).as(ended.said()).isEqualTo(ExitCode.PARTLY);
        return ended;
    }

    /** All objects with their sizes and ETags, which are hashes of the bytes as they are stored. */
    SortedMap<String, String> objects() {
        SortedMap<String, String> objects = new TreeMap<>();
        try (S3AsyncClient s3 = Buckets.client(aws)) {
            s3.listObjectsV2Paginator(page -> page.bucket(bucket.name()).prefix(bucket.prefix()))
                    .contents()
                    .subscribe(object -> objects.put(object.key(), object.size() + " " + object.eTag()))
                    .join();
        }
        return objects;
    }

    /** All files of the archive with their plain bytes. */
    SortedMap<String, String> plain() {
        SortedMap<String, String> files = new TreeMap<>();
        try (S3Store archive = S3Store.open(bucket)) {
            for (String key : objects().keySet()) {
                String path = key.substring(bucket.prefix().length());
                byte[] bytes = archive.read(path).join().orElseThrow().bytes();
                files.put(path, new String(bytes, StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    /** Has the stand-in refuse an operation from now on, until it forgets. */
    void refuse(String operation) throws IOException {
        aws.script("{\"service\":\"s3\",\"operation\":\"" + operation
                + "\",\"error\":{\"code\":\"AccessDenied\",\"status\":403,\"common\":true}}");
    }
}
