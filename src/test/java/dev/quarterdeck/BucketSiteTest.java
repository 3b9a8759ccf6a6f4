package dev.quarterdeck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.SiteRun.Ended;
import dev.quarterdeck.access.Certificate;
import dev.quarterdeck.access.ServedArchive;
import dev.quarterdeck.aws.AwsFake;
import dev.quarterdeck.aws.AwsFakes;
import dev.quarterdeck.aws.Buckets;
import dev.quarterdeck.aws.Distributions;
import dev.quarterdeck.house.Needs;
import dev.quarterdeck.house.Tool;
import dev.quarterdeck.site.Target;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.services.s3.S3AsyncClient;

/** The sample, published to a bucket and read through the edge's own function over TLS. */
@Needs({Tool.PYTHON_MOTO, Tool.NODE})
@ExtendWith(AwsFakes.class)
class BucketSiteTest {

    private static final String KEY = "a:" + "0123456789abcdefghij".repeat(2);

    private final AwsFake aws;
    private final Target.Bucket bucket;
    private SiteRun site = new SiteRun(Path.of("target/none"));
    private SSLContext before;
    private ServedArchive edge;

    BucketSiteTest(AwsFake aws) {
        this.aws = aws;
        this.bucket = Buckets.fresh(aws);
    }

    @BeforeEach
    void serve(@TempDir Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        Certificate certificate = Certificate.in(folder);
        before = SSLContext.getDefault();
        SSLContext.setDefault(certificate.trusting());
        edge = ServedArchive.open(
                URI.create(aws.address() + "/" + bucket.name() + "/"
                        + bucket.prefix().replaceFirst("/$", "")),
                KEY,
                SiteRun.NOW,
                certificate);
        site = SiteRun.sample(Files.createDirectory(folder.resolve("site"))).with("ACCESS_KEY", KEY);
        site.edit("site.properties", "publish.to = file:target/archive", "publish.to = " + bucket);
        site.add(
                "repos.env",
                "PUBLISH_ENDPOINT=%s\nPUBLISH_PATH_STYLE=true\nAWS_REGION=us-east-1\nSITE_URL=%s\n"
                        .formatted(aws.address(), edge.secure()));
        aws.forget();
    }

    @AfterEach
    void stop() throws IOException {
        edge.close();
        SSLContext.setDefault(before);
    }

    @Test
    void publishesMailsAndFindsNothingNewTheSecondTime() throws IOException {
        Ended first = publish();

        assertThat(first.exit()).as(first.said()).isEqualTo(ExitCode.DONE);
        assertThat(first.said()).contains("Edition 2026-05-01: 8 reports");
        assertThat(site.files("target/outbox")).hasSizeGreaterThanOrEqualTo(site.readers());
        assertThat(aws.violations()).isEmpty();

        aws.forget();
        Ended again = publish();

        assertThat(again.exit()).as(again.said()).isEqualTo(ExitCode.DONE);
        assertThat(again.said()).contains("Nothing has changed since edition 2026-05-01");
        assertThat(aws.counts().path("s3.PutObject").asInt()).isZero();
        assertThat(aws.journal()).as("calls where nothing is new").hasSizeLessThanOrEqualTo(3);

        assertThat(run("site-verify").exit()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void aChangedNoteMakesTheNextEditionFromWhatTheBucketRemembers() throws IOException {
        publish();
        site.add("content/handoffs/more.md", "# More\n\nCash: $100\n");

        Ended second = publish();

        assertThat(second.exit()).as(second.said()).isEqualTo(ExitCode.DONE);
        assertThat(second.said()).contains("Edition 2026-05-01.2");
        Ended verified = run("site-verify");
        assertThat(verified.exit()).as(verified.said()).isEqualTo(ExitCode.DONE);
        assertThat(run("site-rollback", "--edition", "2026-05-01").exit()).isEqualTo(ExitCode.DONE);
        assertThat(run("site-verify").exit()).isEqualTo(ExitCode.DONE);
        assertThat(aws.violations()).isEmpty();
    }

    @Test
    void nobodyIsMailedWhereTheEdgeDoesNotKnowTheKey() throws IOException {
        site = site.with("ACCESS_KEY", KEY + "x");

        Ended ended = publish();

        assertThat(ended.exit()).as(ended.said()).isEqualTo(ExitCode.PARTLY);
        assertThat(ended.said())
                .contains("error EDGE-CLOSED: a link that was just made does not open it")
                .doesNotContain("Nobody is named");
        assertThat(ended.said()
                        .lines()
                        .filter(line -> line.endsWith("not sent: its page could not be read back; run again")))
                .hasSize(site.readers());
        assertThat(site.files("target/outbox").keySet())
                .as("the publisher is told of them, and nobody else")
                .singleElement()
                .asString()
                .contains("outcomes");
    }

    @Test
    void nobodyIsMailedWhatAReaderDoesNotGetAsItWasPublished() throws IOException {
        publish();
        try (S3AsyncClient s3 = Buckets.client(aws)) {
            s3.putObject(
                            put -> put.bucket(bucket.name()).key(bucket.prefix() + "2026-05-01/cfo/index.html"),
                            AsyncRequestBody.fromString("altered by hand"))
                    .join();
        }

        Ended again = publish("--resend", "cfo");

        assertThat(again.exit()).isEqualTo(ExitCode.PARTLY);
        assertThat(again.said())
                .contains(
                        "2026-05-01/cfo/index.html:1:1: error PUB-003: a reader does not get this file as it was published");
    }

    @Test
    void theEdgesForgetOncePerEditionAndARunThatDiedBeforeIsFinished() throws IOException {
        String id = Distributions.fresh(aws);
        site.add("repos.env", site.text("repos.env") + "PUBLISH_DISTRIBUTION=" + id + "\n");
        aws.script("{\"service\": \"cloudfront\", \"operation\": \"CreateInvalidation\", \"times\": 1,"
                + " \"error\": {\"code\": \"AccessDenied\", \"message\": \"\", \"status\": 403}}");

        Ended denied = publish();
        assertThat(denied.exit()).isEqualTo(ExitCode.PARTLY);
        assertThat(denied.said())
                .contains("cloudfront:CreateInvalidation", "is published, but not all that follows is done; run again");
        assertThat(site.path("target/outbox")).doesNotExist();

        Ended finished = publish();
        assertThat(finished.exit()).as(finished.said()).isEqualTo(ExitCode.DONE);
        assertThat(site.files("target/outbox")).hasSizeGreaterThanOrEqualTo(site.readers());
        publish();
        assertThat(Distributions.invalidations(aws, id)).isEqualTo(1);

        assertThat(run("site-rollback", "--edition", "2026-05-01").exit()).isEqualTo(ExitCode.DONE);
        assertThat(Distributions.invalidations(aws, id))
                .as("asked again after going back")
                .isEqualTo(2);
    }

    @Test
    void aCheckAsksTheServicesAndChangesNothing() throws IOException {
        site.add("repos.env", site.text("repos.env") + "PUBLISH_DISTRIBUTION=" + Distributions.fresh(aws) + "\n");

        Ended fine = run("site-check");

        assertThat(fine.exit()).as(fine.said()).isEqualTo(ExitCode.DONE);
        assertThat(fine.said())
                .contains(
                        "Checked: the archive " + bucket + " can be read.",
                        "Checked: the archive " + bucket + " can be listed.",
                        "Checked: the archive " + bucket + " can be written to.",
                        "can be told to forget pages.");
        assertThat(aws.counts().path("s3.PutObject").asInt()).isZero();

        aws.script("{\"service\": \"s3\", \"operation\": \"CreateMultipartUpload\", \"times\": 1,"
                + " \"error\": {\"code\": \"AccessDenied\", \"common\": true, \"message\": \"\", \"status\": 403}}");
        Ended denied = run("site-check");

        assertThat(denied.exit()).as(denied.said()).isEqualTo(ExitCode.REFUSED);
        assertThat(denied.said()).contains("error AWS-DENIED: s3:PutObject: these credentials have no right to it");
    }

    @Test
    void thePublishersRoleAllowsTheCallsThatAreMadeAndNoOthers() throws IOException {
        site.add("repos.env", site.text("repos.env") + "PUBLISH_DISTRIBUTION=" + Distributions.fresh(aws) + "\n");
        aws.forget();

        run("site-check");
        publish("--dryRun");
        publish();
        run("site-verify");

        Set<String> made = new TreeSet<>();
        aws.journal()
                .forEach(call -> made.add(
                        call.path("service").asText() + "." + call.path("op").asText()));
        Path allowed = Path.of("src/test/resources/infrastructure/operations/PublisherRole.txt");
        Set<String> calls = Files.readAllLines(allowed).stream()
                .filter(line -> line.startsWith("S3.") || line.startsWith("CloudFront."))
                .map(line -> line.replaceFirst(" .*", "").replace("S3.", "s3.").replace("CloudFront.", "cloudfront."))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(made).isEqualTo(calls);
    }

    @Test
    void aDryRunWritesNothing() throws IOException {
        Ended dry = publish("--dryRun");

        assertThat(dry.exit()).as(dry.said()).isEqualTo(ExitCode.DONE);
        assertThat(dry.said())
                .contains(
                        "  new      data of all editions ",
                        "A dry run stops here: nothing was published, and nobody was mailed.");
        assertThat(aws.counts().path("s3.PutObject").asInt()).isZero();
        assertThat(site.path("target/outbox")).doesNotExist();
    }

    private Ended publish(String... options) {
        return run("site-publish", options);
    }

    private Ended run(String command, String... options) {
        return site.run(command, options);
    }
}
