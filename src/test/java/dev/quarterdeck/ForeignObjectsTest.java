package dev.quarterdeck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.SiteRun.Ended;
import dev.quarterdeck.aws.AwsFake;
import dev.quarterdeck.aws.Buckets;
import dev.quarterdeck.aws.FaultProxy;
import dev.quarterdeck.aws.PlainBucket;
import dev.quarterdeck.site.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.services.s3.S3AsyncClient;

/** A bucket into which others have put things, or in which they have changed some. */
class ForeignObjectsTest {

    private static final List<String> NAMES = List.of(
            "two words.html",
            "café.html",
            "../up.html",
            "tab\tand\nline.html",
            "bell\u0007.html",
            "\u202Eback.html",
            "<b>&amp;+%41.html",
            "//.html");

    private final FaultProxy server = new FaultProxy(new PlainBucket());
    private final Target.Bucket bucket = Buckets.at(server.address(), "reports/");
    private SiteRun site = new SiteRun(Path.of("target/none"));

    @BeforeEach
    void publish(@TempDir Path folder) throws IOException {
        AwsFake.credentials();
        site = SiteRun.with(folder, "# My boat\n\nCash: $100\n");
        site.publishesTo(bucket, server.address());
        assertThat(run("site-publish").said()).contains("Edition 2026-05-01 is published");
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void verifyNamesThemWithinAnEditionAndNothingBreaksOnThem() throws IOException {
        try (S3AsyncClient s3 = Buckets.client(server.address())) {
            for (String name : NAMES) {
                put(s3, name, "x");
                put(s3, "archive/ceo/" + name, "x");
                put(s3, "2026-05-01/ceo/" + name, "x");
            }
        }

        Ended verified = run("site-verify");

        for (String shown : List.of(
                "two words.html",
                "café.html",
                "../up.html",
                "tab and line.html",
                "bell .html",
                " back.html",
                "<b>&amp;+%41.html",
                "//.html")) {
            assertThat(verified.said())
                    .contains("\n\"2026-05-01/ceo/" + shown + "\":1:1: error VER-001: it is not in the manifest.")
                    .contains("\n\"archive/ceo/" + shown
                            + "\":1:1: error VER-001: it is no page that editions.json names.");
        }
        assertThat(verified.exit()).isEqualTo(ExitCode.MEND);
        site.add("content/handoffs/one-note.md", "# My boat\n\nCash: $200\n");
        assertThat(run("site-publish").said()).contains("Edition 2026-05-01.2 is published");
        assertThat(run("site-rollback", "--edition", "2026-05-01").exit()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void aReportAlteredByHandHoldsUpTheNextEditionAndIsNamed() throws IOException {
        alter("2026-05-01/ceo/report.json", "{}");

        assertThat(run("site-publish").said()).contains("Nothing has changed since edition 2026-05-01");
        forget();
        site.add("content/handoffs/one-note.md", "# My boat\n\nCash: $200\n");
        Ended next = run("site-publish");

        assertThat(next.said())
                .contains(
                        "2026-05-01/ceo/report.json:1:1: error PUB-002: this file of the archive is not as it was published."
                                + " Run site-verify, and restore what it names.\n")
                .contains("Nothing was published.\n");
        assertThat(next.exit()).isEqualTo(ExitCode.MEND);
        verifyNames("2026-05-01/ceo/report.json:1:1: error VER-001: it is not as it was published.");
    }

    @Test
    void aPageAlteredByHandHoldsUpNothingAndIsNamed() throws IOException {
        alter("2026-05-01/ceo/index.html", "other");
        site.add("content/handoffs/one-note.md", "# My boat\n\nCash: $200\n");

        assertThat(run("site-publish").said()).contains("Edition 2026-05-01.2 is published");
        verifyNames("2026-05-01/ceo/index.html:1:1: error VER-001: it is not as it was published.");
    }

    @Test
    void whatOnlyClaimsToBeCompressedIsNamed() throws IOException {
        try (S3AsyncClient s3 = Buckets.client(server.address())) {
            s3.putObject(
                            put -> put.bucket(bucket.name())
                                    .key(bucket.prefix() + "2026-05-01/ceo/index.html")
                                    .contentEncoding("gzip"),
                            AsyncRequestBody.fromString("no gzip"))
                    .join();
        }

        verifyNames(
                "2026-05-01/ceo/index.html:1:1: error VER-001: it cannot be read: what is stored there is damaged.");
    }

    @ParameterizedTest(name = "\"{0}\"")
    @CsvSource({
        "no JSON, not JSON",
        "7 tables, not as it was written",
        "'', not as it was written",
        "[], not as it was written",
        "{}, not as it was written"
    })
    void aPointerAlteredByHandIsNamedAndNothingIsPublishedOverIt(String text, String told) throws IOException {
        alter("_data/editions.json", text);
        site.add("content/handoffs/one-note.md", "# My boat\n\nCash: $200\n");

        for (String command : List.of("site-publish", "site-rollback")) {
            Ended ended = run(command);
            assertThat(ended.said())
                    .contains("_data/editions.json:1:1: error ED-003: this file of the archive is " + told);
            assertThat(ended.exit()).isEqualTo(ExitCode.MEND);
        }
        verifyNames("_data/editions.json:1:1: error VER-001: it is not as a run has written it: its seal is broken.");
    }

    private void verifyNames(String problem) {
        Ended verified = run("site-verify");
        assertThat(verified.said()).contains(problem);
        assertThat(verified.exit()).isEqualTo(ExitCode.MEND);
    }

    private void alter(String path, String text) {
        try (S3AsyncClient s3 = Buckets.client(server.address())) {
            put(s3, path, text);
        }
    }

    private void put(S3AsyncClient s3, String path, String text) {
        s3.putObject(put -> put.bucket(bucket.name()).key(bucket.prefix() + path), AsyncRequestBody.fromString(text))
                .join();
    }

    /** As on another machine. */
    private void forget() throws IOException {
        for (String name : site.files("target/history").keySet()) {
            Files.delete(site.path("target/history").resolve(name));
        }
    }

    private Ended run(String command, String... options) {
        Ended ended =
                site.with("ACCESS_KEY", "a:" + "0123456789abcdefghij".repeat(2)).run(command, options);
        assertThat(ended.said()).doesNotContain("\tat ", "Exception", "amazon");
        assertThat(ended.said()).doesNotContainPattern("[\\p{Cntrl}\\p{Cf}&&[^\n]]");
        return ended;
    }
}
