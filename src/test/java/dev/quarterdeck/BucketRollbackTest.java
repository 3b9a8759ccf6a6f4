package dev.quarterdeck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.SiteRun.Ended;
import dev.quarterdeck.aws.AwsFake;
import dev.quarterdeck.aws.AwsFakes;
import dev.quarterdeck.house.Needs;
import dev.quarterdeck.house.Tool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A bucket is led back and forth as a folder is; each test leaves it as it was found, so that all have one. */
@TestInstance(Lifecycle.PER_CLASS)
@Needs(Tool.PYTHON_MOTO)
@ExtendWith(AwsFakes.class)
class BucketRollbackTest {

    private static final String FIRST = "2026-05-01";
    private static final String SECOND = "2026-05-01.2";

    private final AwsFake aws;
    private final BucketSite published;
    private final SiteRun site;

    BucketRollbackTest(AwsFake aws, @TempDir Path folder) throws IOException {
        this.aws = aws;
        this.published = BucketSite.sample(folder, aws);
        this.site = published.site();
        publishTwice();
    }

    private void publishTwice() throws IOException {
        published.publish();
        site.edit("content/handoffs/jada.md", "$780 | $780", "$980 | $980");
        published.publish();
        aws.forget();
    }

    @AfterEach
    void forget() throws IOException {
        aws.forget();
    }

    @Test
    void backAndForthEndsInTheSameBytes() throws IOException {
        SortedMap<String, String> before = published.objects();
        aws.forget();

        Ended back = rollback(FIRST);

        assertThat(back.exit()).as(back.said()).isEqualTo(ExitCode.DONE);
        assertThat(back.said())
                .contains("Edition 2026-05-01 is the current one; no edition was changed.")
                .contains("To go back to 2026-05-01.2: mvn site-rollback -Dedition=2026-05-01.2");
        assertThat(aws.counts().path("s3.DeleteObject").asInt()).isZero();
        assertThat(published.objects()).isNotEqualTo(before);
        assertSound();

        assertThat(rollback(SECOND).exit()).isEqualTo(ExitCode.DONE);
        assertThat(published.objects()).isEqualTo(before);
        assertSound();
        assertThat(aws.violations()).isEmpty();
    }

    @Test
    void anEditionThatIsNotThereIsRefusedAndTheOthersAreNamed() {
        SortedMap<String, String> before = published.objects();

        Ended ended = rollback("2020-01-01");

        assertThat(ended.exit()).isEqualTo(ExitCode.MEND);
        assertThat(ended.said()).contains("Name one with -Dedition: 2026-05-01, 2026-05-01.2");
        assertThat(published.objects()).isEqualTo(before);
    }

    @Test
    void aBucketThatRefusesToBeReadIsToldAsARefusal() throws IOException {
        published.refuse("GetObject");

        Ended ended = rollback(FIRST);

        assertThat(ended.exit()).as(ended.said()).isEqualTo(ExitCode.REFUSED);
        assertThat(ended.said()).contains("s3:GetObject");
    }

    @Test
    void aBucketThatRefusesToBeWrittenLeavesReadersWhereTheyWere() throws IOException {
        SortedMap<String, String> before = published.objects();
        published.refuse("PutObject");

        Ended ended = rollback(FIRST);

        assertThat(ended.exit()).as(ended.said()).isEqualTo(ExitCode.REFUSED);
        assertThat(ended.said()).contains("s3:PutObject", "_data/editions.json");
        aws.forget();
        assertThat(published.objects()).isEqualTo(before);
    }

    @Test
    void aBucketThatRefusesToBeReadIsNotVerified() throws IOException {
        published.refuse("ListObjectVersions");

        Ended ended = site.run("site-verify");

        assertThat(ended.exit()).as(ended.said()).isEqualTo(ExitCode.REFUSED);
        assertThat(ended.said()).contains("s3:ListBucketVersions");
    }

    private Ended rollback(String edition) {
        return site.run("site-rollback", "--edition", edition);
    }

    private void assertSound() {
        Ended verified = site.run("site-verify");
        assertThat(verified.exit()).as(verified.said()).isEqualTo(ExitCode.DONE);
    }
}
