package dev.quarterdeck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.SiteRun.Ended;
import dev.quarterdeck.aws.AwsFake;
import dev.quarterdeck.aws.AwsFakes;
import dev.quarterdeck.aws.Buckets;
import dev.quarterdeck.aws.Fault;
import dev.quarterdeck.aws.FaultProxy;
import dev.quarterdeck.aws.Remote;
import dev.quarterdeck.house.Needs;
import dev.quarterdeck.house.Tool;
import dev.quarterdeck.site.Target;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.services.s3.S3AsyncClient;

/** Whatever AWS or the network refuses is told in one sentence that says what to do, and no secret is ever repeated. */
@Needs(Tool.PYTHON_MOTO)
@ExtendWith(AwsFakes.class)
class RefusedTest {

    private static final String KEY = "canary-key-7f3a";
    private static final String SECRET = "canary-secret-9c1d";
    private static final String TOKEN = "canary-token-e05b";
    private static final String POINTER = "_data/editions.json";

    private final AwsFake aws;
    private final Target.Bucket bucket;
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    private final PrintStream before = System.err;
    private SiteRun site = new SiteRun(Path.of("target/none"));

    RefusedTest(AwsFake aws) {
        this.aws = aws;
        this.bucket = Buckets.fresh(aws);
    }

    @BeforeEach
    void logIn(@TempDir Path folder) throws IOException {
        site = SiteRun.with(folder, "# My boat\n\nCash: $100\n");
        at(aws.address());
        aws.forget();
        aws.configure("{\"secrets\": {\"testing\": \"testing\", \"%s\": \"%s\"}}".formatted(KEY, SECRET));
        System.setProperty("aws.accessKeyId", KEY);
        System.setProperty("aws.secretAccessKey", SECRET);
        System.setProperty("aws.sessionToken", TOKEN);
        System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void noSecretIsRepeated() throws IOException {
        System.setErr(before);
        System.clearProperty("aws.sessionToken");
        AwsFake.credentials();
        aws.forget();
        assertThat(errors.toString(StandardCharsets.UTF_8)).isEmpty();
        try (Stream<Path> files = Files.walk(site.folder())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain("canary");
            }
        }
    }

    /** What a setting names and is not there is the owner's to mend; all else may be otherwise the next time. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            NoSuchBucket                 | 404 | AWS-BUCKET: s3:GetObject: there is no such bucket (NoSuchBucket). Make it with the template of docs/aws.md, or mend publish.to. | MEND
            AccessDenied                 | 403 | AWS-DENIED: s3:GetObject: these credentials have no right to it (AccessDenied). Use the publisher's role, or add what is missing to its policy. | REFUSED
            PermanentRedirect            | 301 | AWS-REGION: s3:GetObject: the bucket lies in another region (PermanentRedirect). Set aws.region to eu-west-3. | MEND
            AuthorizationHeaderMalformed | 400 | AWS-REGION: s3:GetObject: the bucket lies in another region (AuthorizationHeaderMalformed). Set aws.region to eu-west-3. | MEND
            RequestTimeTooSkewed         | 403 | AWS-CLOCK: s3:GetObject: this machine's clock is wrong (RequestTimeTooSkewed). Set the clock, and run again. | REFUSED
            ExpiredToken                 | 400 | AWS-EXPIRED: s3:GetObject: the credentials have expired (ExpiredToken). Log in again, such as with aws sso login. | REFUSED
            InvalidToken                 | 400 | AWS-EXPIRED: s3:GetObject: the credentials have expired (InvalidToken). Log in again, such as with aws sso login. | REFUSED
            InvalidAccessKeyId           | 403 | AWS-KEY: s3:GetObject: AWS does not know these credentials (InvalidAccessKeyId). Check AWS_PROFILE and the environment for an old or mistyped key. | REFUSED
            SignatureDoesNotMatch        | 403 | AWS-KEY: s3:GetObject: AWS does not know these credentials (SignatureDoesNotMatch). Check AWS_PROFILE and the environment for an old or mistyped key. | REFUSED
            SlowDown                     | 503 | AWS-SLOW: s3:GetObject: the service asks to slow down (SlowDown). Run again in a few minutes. | REFUSED
            InternalError                | 500 | AWS-FAULT: s3:GetObject: the service failed with status 500 (InternalError). Run again in a few minutes. | REFUSED
            NotImplemented               | 501 | AWS-LACKS: s3:GetObject: this server lacks what is needed (NotImplemented). Name another in publish.endpoint. | MEND
            SomethingNew                 | 418 | AWS-REFUSED: s3:GetObject: the service refused with status 418 (SomethingNew). See docs/aws.md. | REFUSED
            """)
    void whatTheServiceRefusesIsToldWithWhatToDo(String code, int status, String told, ExitCode exit)
            throws IOException {
        refuse("GetObject", code, status);

        Ended ended = run("site-verify");

        assertThat(ended.said())
                .contains(bucket + "/" + POINTER + ":1:1: error " + told + "\n")
                .contains("This could not be done now.\n");
        assertThat(ended.exit()).isEqualTo(exit);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            AccessDenied   | 403 | these credentials have no right to it (AccessDenied); Use the publisher's role, or add what is missing to its policy. | REFUSED
            NotImplemented | 501 | this server lacks what is needed (NotImplemented); Name another in publish.endpoint. | MEND
            """)
    void whoCannotWriteIsToldSoBeforeAnythingIsThere(String code, int status, String told, ExitCode exit)
            throws IOException {
        refuse("PutObject", code, status);

        Ended ended = run("site-publish");

        assertThat(ended.said()).contains("Stopped after 0 files: 2026-05-01/SHA256SUMS: s3:PutObject: " + told + "\n");
        assertThat(ended.exit()).isEqualTo(exit);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            NoSuchBucket | 404 | site.properties:3:1: error AWS-BUCKET: %s: s3:GetObject: | MEND
            AccessDenied | 403 | %s:1:1: error AWS-DENIED: s3:GetObject: | REFUSED
            """)
    void aCheckGoesOnWhereTheArchiveCannotBeRead(String code, int status, String problem, ExitCode exit)
            throws IOException {
        site.add("content/handoffs/dated.md", "---\nupdated: 2026-04-31\n---\n# Dated\n");
        refuse("GetObject", code, status);

        Ended ended = run("site-check");

        assertThat(ended.said())
                .contains(
                        problem.formatted(bucket + "/" + POINTER),
                        "content/handoffs/dated.md:2:10: error HD-065: ",
                        "Checked: the archive " + bucket + " can be listed.\n",
                        "Reports can be made of this.\n");
        assertThat(ended.exit()).isEqualTo(exit);
    }

    @Test
    void credentialsThatHaveExpiredAreToldOnce() throws IOException {
        for (String call : List.of("GetObject", "ListObjectsV2")) {
            refuse(call, "ExpiredToken", 400);
        }

        Ended ended = run("site-check");

        assertThat(ended.said().lines().filter(line -> line.contains("AWS-EXPIRED")))
                .containsExactly("aws:1:1: error AWS-EXPIRED: 2 questions were refused, since the credentials have"
                        + " expired: s3:GetObject, s3:ListBucket. Log in again, such as with aws sso login.");
        assertThat(ended.exit()).isEqualTo(ExitCode.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"site-check", "site-publish", "site-remind", "site-rollback"})
    void aListOfEditionsThatIsDamagedIsNamed(String command) throws IOException {
        try (S3AsyncClient s3 = Buckets.client(aws)) {
            s3.putObject(
                            put -> put.bucket(bucket.name())
                                    .key(bucket.prefix() + POINTER)
                                    .contentEncoding("gzip"),
                            AsyncRequestBody.fromString("no gzip at all"))
                    .join();
        }

        Ended ended = run(command);

        assertThat(ended.said())
                .contains(POINTER + ":1:1: error PUB-002: this file of the archive cannot be read: what is stored there"
                        + " is damaged. Run site-verify, and restore what it names.\n");
        assertThat(ended.exit()).isEqualTo(ExitCode.MEND);
    }

    @Test
    void whoMayNotListIsToldSo() throws IOException {
        refuse("ListObjectsV2", "AccessDenied", 403);

        Ended ended = run("site-publish");

        assertThat(ended.said()).contains("error AWS-DENIED: s3:ListBucket: these credentials have no right to it");
        assertThat(ended.exit()).isEqualTo(ExitCode.REFUSED);
    }

    @Test
    void whoMayNotListVersionsIsToldSo() throws IOException {
        publishWell();
        refuse("ListObjectVersions", "AccessDenied", 403);

        Ended ended = run("site-verify");

        assertThat(ended.said())
                .contains("error AWS-DENIED: s3:ListBucketVersions: these credentials have no right to it")
                .doesNotContain("VER-001");
        assertThat(ended.exit()).isEqualTo(ExitCode.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"site-check", "site-verify"})
    void withoutCredentialsNothingIsAskedAndThatIsToldOnce(String command) throws IOException {
        List.of("aws.accessKeyId", "aws.secretAccessKey", "aws.sessionToken").forEach(System::clearProperty);
        System.setProperty("aws.disableEc2Metadata", "true");
        try {
            Ended ended = run(command);

            assertThat(ended.said())
                    .containsOnlyOnce(
                            "aws:1:1: error AWS-CREDENTIALS: no AWS credentials were found. Log in with aws sso login, set"
                                    + " AWS_PROFILE, or give the machine a role.\n");
            assertThat(ended.exit()).isEqualTo(ExitCode.REFUSED);
            assertThat(aws.journal()).isEmpty();
        } finally {
            System.clearProperty("aws.disableEc2Metadata");
        }
    }

    @Test
    void whereNobodyListensTheConnectionFails() throws IOException {
        FaultProxy closed = new FaultProxy(new Remote(aws.address()));
        closed.close();
        at(closed.address());

        Ended ended = run("site-verify");

        assertThat(ended.said())
                .contains(
                        "error AWS-NETWORK: s3:ListBucket: the connection failed. Check the network and run again.\n");
        assertThat(ended.exit()).isEqualTo(ExitCode.REFUSED);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"DROPPED", "LOST", "HALF_REQUEST", "HALF_ANSWER"})
    void aConnectionThatAlwaysBreaksIsToldOnce(Fault fault) throws IOException {
        publishWell();
        try (FaultProxy proxy = new FaultProxy(new Remote(aws.address())).always(POINTER, fault)) {
            at(proxy.address());

            Ended ended = run("site-verify");

            assertThat(ended.said())
                    .contains(
                            "error AWS-NETWORK: s3:GetObject: the connection failed. Check the network and run again.\n");
            assertThat(ended.exit()).isEqualTo(ExitCode.REFUSED);
            assertThat(proxy.seen())
                    .filteredOn(request -> request.contains(POINTER))
                    .as("tries")
                    .hasSize(3);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"DROPPED", "LOST", "HALF_REQUEST", "HALF_ANSWER"})
    void aConnectionThatBreaksOnceIsNotTold(Fault fault) throws IOException {
        try (FaultProxy proxy = new FaultProxy(new Remote(aws.address())).at("PUT ", 2, fault)) {
            at(proxy.address());

            publishWell();
        }
        at(aws.address());
        Ended verified = run("site-verify");
        assertThat(verified.exit()).as(verified.said()).isEqualTo(ExitCode.DONE);
    }

    private void publishWell() {
        // There is no edge before this bucket: what it can do is done.
        assertThat(run("site-publish").said()).contains("Edition 2026-05-01 is published");
    }

    private Ended run(String command) {
        Ended ended = site.with("ACCESS_KEY", "a:canary" + "0123456789abcdefghij".repeat(2))
                .run(command);
        assertThat(ended.said()).doesNotContain("canary", "\tat ", "Exception", "amazon", "RequestId");
        return ended;
    }

    private void at(URI endpoint) throws IOException {
        site.publishesTo(bucket, endpoint);
    }

    /** Refuses an operation for good, in words that hold what a careless server could hold. */
    private void refuse(String operation, String code, int status) throws IOException {
        aws.script("""
                {"service": "s3", "operation": "%s", "times": 99,
                 "headers": {"x-amz-bucket-region": "eu-west-3"},
                 "error": {"code": "%s", "status": %d, "common": true, "message": "refused %s %s"}}
                """.formatted(operation, code, status, SECRET, TOKEN));
    }
}
