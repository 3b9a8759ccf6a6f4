package dev.quarterdeck.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.aws.AwsFake;
import dev.quarterdeck.aws.AwsFakes;
import dev.quarterdeck.aws.Buckets;
import dev.quarterdeck.house.Needs;
import dev.quarterdeck.house.Tool;
import dev.quarterdeck.publish.Verify.Verified;
import dev.quarterdeck.site.Target;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.store.FolderStore;
import dev.quarterdeck.store.S3Store;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.services.s3.S3AsyncClient;

/** What is done to an archive in a bucket is found too, and that it was undone does not hide it. */
@Needs(Tool.PYTHON_MOTO)
@ExtendWith(AwsFakes.class)
class VerifyBucketTest {

    private static final String PAGE = "2026-05-01/ceo/index.html";
    private static final String AGAIN = " it was written again or deleted since it was published";

    @TempDir
    Path folder;

    private final Target.Bucket bucket;
    private final S3AsyncClient anybody;
    private final S3Store archive;
    private Published published;

    VerifyBucketTest(AwsFake aws) {
        this.bucket = Buckets.fresh(aws);
        this.anybody = Buckets.client(aws);
        this.archive = S3Store.open(bucket);
        this.published = new Published(archive, Sample.first(), Sample.first());
    }

    @BeforeEach
    void publish() throws IOException {
        published = Published.in(archive, () -> new PastFetcher(archive, new FolderStore(folder), id -> false).fetch());
    }

    @AfterEach
    void close() {
        archive.close();
        anybody.close();
    }

    @Test
    void nothingIsWrongWithWhatWasPublished() {
        Verified verified = published.verified();

        assertThat(verified.problems()).isEmpty();
        assertThat(verified.files()).isEqualTo(20);
    }

    @Test
    void aPageThatWasReplacedIsNamed() {
        put(PAGE, "other", "");

        assertThat(published.told()).containsExactly(PAGE + " it is not as it was published", PAGE + AGAIN);
        assertThat(published.verified().problems())
                .extracting(Problem::todo)
                .containsExactly(
                        "Restore it from a copy; an edition is never changed",
                        "The bucket's version history shows when and by whom; delete all versions but the first by hand");
    }

    @Test
    void aPageThatWasReplacedAndPutBackIsNamed() {
        put(PAGE, "other", "");
        put(PAGE, "ceo one", "");

        assertThat(published.told()).containsExactly(PAGE + AGAIN);
    }

    @Test
    void aPageThatWasDeletedIsNamed() {
        delete(PAGE);

        assertThat(published.told()).containsExactly(PAGE + " it is missing", PAGE + AGAIN);
    }

    @Test
    void assetsHistoriesAndPapersAreNamed() {
        put("assets/style.1.css", "css", "");
        delete("_data/ceo/history-2026-05-01.json");
        put("2026-05-01.2/SHA256SUMS", "x", "");
        delete("2026-05-01.2/manifest.json");

        assertThat(published.named())
                .containsExactly(
                        "2026-05-01.2/SHA256SUMS",
                        "2026-05-01.2/manifest.json",
                        "_data/ceo/history-2026-05-01.json",
                        "assets/style.1.css");
    }

    @Test
    void whatCannotBeDecodedIsNamed() {
        put("index.html", "no gzip at all", "gzip");

        assertThat(published.told()).containsExactly("index.html it cannot be read: what is stored there is damaged");
    }

    @Test
    void editionsJsonIsNamed() {
        put("_data/editions.json", "{}", "");

        assertThat(published.told())
                .containsExactly("_data/editions.json it is not as a run has written it: its seal is broken");
    }

    @Test
    void objectsThatNobodyPublishedAreNamed() {
        put("2026-05-01/ceo/<b>/../x", "x", "");
        put("archive/\u001b[31m", "x", "");
        put("more/x.html", "x", "");
        put("more.html", "x", "");
        put("assets/", "", "");

        assertThat(published.named())
                .containsExactly(
                        "\"2026-05-01/ceo/<b>/../x\"", "\"archive/ [31m\"", "\"assets/\"", "\"more/\"", "more.html");
    }

    private void put(String path, String text, String encoding) {
        anybody.putObject(
                        put -> {
                            put.bucket(bucket.name()).key(bucket.prefix() + path);
                            if (!encoding.isEmpty()) {
                                put.contentEncoding(encoding);
                            }
                        },
                        AsyncRequestBody.fromString(text))
                .join();
    }

    private void delete(String path) {
        anybody.deleteObject(delete -> delete.bucket(bucket.name()).key(bucket.prefix() + path))
                .join();
    }
}
