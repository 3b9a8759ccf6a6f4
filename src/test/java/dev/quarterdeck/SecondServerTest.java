package dev.quarterdeck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.SiteRun.Ended;
import dev.quarterdeck.aws.S3Proxies;
import dev.quarterdeck.aws.S3Proxy;
import dev.quarterdeck.house.Needs;
import dev.quarterdeck.house.Tool;
import dev.quarterdeck.site.Target;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The life of an archive on the second server: published, again, changed, verified, rolled back. */
@Needs(Tool.MAVEN)
@ExtendWith(S3Proxies.class)
class SecondServerTest {

    private final Target.Bucket bucket;
    private SiteRun site = new SiteRun(Path.of("target/none"));

    SecondServerTest(S3Proxy server) {
        this.bucket = server.bucket();
    }

    @Test
    void holdsAnArchiveAsTheFirstDoes(@TempDir Path folder) throws IOException {
        site = SiteRun.with(folder, "# My boat\n\nCash: $100\n");
        site.publishesTo(bucket, bucket.endpoint().orElseThrow());

        assertThat(run("site-publish").said()).contains("Edition 2026-05-01 is published");
        assertThat(run("site-publish").said()).contains("Nothing has changed since edition 2026-05-01");
        site.add("content/handoffs/one-note.md", "# My boat\n\nCash: $200\n");
        assertThat(run("site-publish").said()).contains("Edition 2026-05-01.2 is published");
        verified();
        assertThat(run("site-rollback", "--edition", "2026-05-01").said())
                .contains("Edition 2026-05-01 is the current one");
        verified();
    }

    private void verified() {
        Ended verified = run("site-verify");
        assertThat(verified.exit()).as(verified.said()).isEqualTo(ExitCode.DONE);
        assertThat(verified.said()).contains("Checked 2 editions", "All is as it was published.");
    }

    private Ended run(String command, String... options) {
        return site.with("ACCESS_KEY", "a:" + "0123456789abcdefghij".repeat(2)).run(command, options);
    }
}
