package dev.quarterdeck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.SiteRun.Ended;
import dev.quarterdeck.aws.AwsFake;
import dev.quarterdeck.aws.AwsFakes;
import dev.quarterdeck.aws.Buckets;
import dev.quarterdeck.house.Needs;
import dev.quarterdeck.house.Tool;
import dev.quarterdeck.site.Target;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The sample, published to a bucket. */
@Needs(Tool.PYTHON_MOTO)
@ExtendWith(AwsFakes.class)
class BucketSiteTest {

    private final AwsFake aws;
    private final Target.Bucket bucket;
    private SiteRun site = new SiteRun(Path.of("target/none"));

    BucketSiteTest(AwsFake aws) {
        this.aws = aws;
        this.bucket = Buckets.fresh(aws);
    }

    @BeforeEach
    void copy(@TempDir Path folder) throws IOException {
        site = SiteRun.sample(folder);
        site.edit("site.properties", "publish.to = file:target/archive", "publish.to = " + bucket);
        site.add(
                "repos.env",
                "PUBLISH_ENDPOINT=%s\nPUBLISH_PATH_STYLE=true\nAWS_REGION=us-east-1\n".formatted(aws.address()));
        aws.forget();
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
        site.edit("content/handoffs/jada.md", "$", "$");
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
    void aDryRunWritesNothing() throws IOException {
        Ended dry = publish("--dryRun");

        assertThat(dry.exit()).as(dry.said()).isEqualTo(ExitCode.DONE);
        assertThat(dry.said()).contains("A dry run stops here.", "_data/editions.json");
        assertThat(aws.counts().path("s3.PutObject").asInt()).isZero();
        assertThat(site.path("target/outbox")).doesNotExist();
    }

    private Ended publish(String... options) {
        return run("site-publish", options);
    }

    private Ended run(String command, String... options) {
        return site.with("ACCESS_KEY", "a:" + "0123456789abcdefghij".repeat(2)).run(command, options);
    }
}
