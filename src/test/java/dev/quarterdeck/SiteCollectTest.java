package dev.quarterdeck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.aws.AwsFake;
import dev.quarterdeck.aws.AwsFakes;
import dev.quarterdeck.house.Needs;
import dev.quarterdeck.house.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** When AWS is asked, for how much, and what becomes of the last snapshot when it does not answer. */
@Needs(Tool.PYTHON_MOTO)
@ExtendWith(AwsFakes.class)
class SiteCollectTest {

    private static final String SNAPSHOT = "content/metrics/snapshot.json";
    private static final List<String> CREDENTIALS = List.of("aws.accessKeyId", "aws.secretAccessKey");

    private final AwsFake aws;
    private SiteRun site = new SiteRun(Path.of("target/none"));

    SiteCollectTest(AwsFake aws) {
        this.aws = aws;
    }

    @BeforeEach
    void script(@TempDir Path folder) throws IOException {
        aws.forget();
        aws.script(Files.readString(SampleAccountTest.ACCOUNT));
        site = SiteRun.sample(folder);
    }

    private void askAws(String... settings) throws IOException {
        SampleAccountTest.configure(site);
        site.add("site.properties", site.text("site.properties") + String.join("\n", settings) + "\n");
    }

    @Test
    void saysWhatToSetWhereNothingIsNamed() throws IOException {
        String before = site.text(SNAPSHOT);

        SiteRun.Ended ended = site.run("site-collect");

        assertThat(ended.exit()).isEqualTo(ExitCode.MEND);
        assertThat(ended.said())
                .contains(
                        "site.properties:1:1: error CO-001: nothing is named to be measured. Set metrics.from to aws:");
        assertThat(site.text(SNAPSHOT)).isEqualTo(before);
    }

    @Test
    void withoutCredentialsSaysWhatToDoAndLeavesTheSnapshot() throws IOException {
        askAws();
        SiteRun older = site.with("BCC_RECIPIENTS", "audit@example.com");
        Map<String, String> counts = Map.of(
                "site-collect",
                "Problems: 1 error, 0 warnings, 1 info",
                "site-publish",
                "Problems: 1 error, 3 warnings, 3 infos");
        String before = site.text(SNAPSHOT);
        CREDENTIALS.forEach(System::clearProperty);
        System.setProperty("aws.disableEc2Metadata", "true");
        try {
            for (Map.Entry<String, String> command : counts.entrySet()) {
                SiteRun.Ended ended = older.run(command.getKey());

                assertThat(ended.said())
                        .containsOnlyOnce(
                                "AWS-CREDENTIALS: no AWS credentials were found. Log in with aws sso login, set"
                                        + " AWS_PROFILE, or give the machine a role.")
                        .endsWith("Nothing was collected; the snapshot is as it was.\n")
                        .containsOnlyOnce("Problems: ")
                        .contains(command.getValue());
                assertThat(ended.exit()).isEqualTo(ExitCode.REFUSED);
            }
        } finally {
            System.clearProperty("aws.disableEc2Metadata");
            AwsFake.credentials();
        }
        assertThat(site.text(SNAPSHOT)).isEqualTo(before);
    }

    @Test
    void whereEverythingIsRefusedTheSnapshotStays() throws IOException {
        askAws();
        String before = site.text(SNAPSHOT);
        aws.configure("{\"fail\": \"denied\"}");

        SiteRun.Ended ended = site.run("site-collect");

        assertThat(ended.said()).contains("target/collect.log:1:1: error CO-002: every collector was refused.");
        assertThat(ended.exit()).isEqualTo(ExitCode.REFUSED);
        assertThat(site.text(SNAPSHOT)).isEqualTo(before);
        assertThat(site.text("target/collect.log"))
                .contains("us-west-2 Lambda.ListFunctions: denied: AccessDeniedException 403 ")
                .doesNotContain("planted")
                .doesNotContain("123456789012");
    }

    @Test
    void publishingCollectsWhatIsOldAndNotAgainWithinTheDay() throws IOException {
        askAws();

        SiteRun.Ended first = site.run("site-publish");
        int asked = aws.counts().path("ec2.DescribeVpcs").asInt();
        SiteRun.Ended second = site.run("site-publish");

        assertThat(first.exit()).isEqualTo(ExitCode.DONE);
        assertThat(first.said())
                .contains("  cost           ok               2 ")
                .contains("Edition 2026-05-01: ");
        assertThat(asked).isEqualTo(1);
        assertThat(second.said()).contains("Nothing has changed since edition 2026-05-01.");
        assertThat(aws.counts().path("ec2.DescribeVpcs").asInt()).isEqualTo(1);
    }

    /** The answers hold it wherever AWS has words of its customers. */
    @Test
    void nothingThatWasPlantedReachesAReportALetterOrALog() throws IOException {
        aws.forget();
        aws.script(Files.readString(Path.of("src/test/resources/collect/busy.json")));
        aws.script(Files.readString(SampleAccountTest.ACCOUNT));
        askAws();

        SiteRun.Ended ended = site.run("site-publish");

        assertThat(ended.exit()).isEqualTo(ExitCode.DONE);
        assertThat(ended.said()).doesNotContainIgnoringCase("planted");
        assertThat(site.files("target"))
                .hasSizeGreaterThan(50)
                .allSatisfy((name, text) -> assertThat(text).as(name).doesNotContainIgnoringCase("planted"));
        assertThat(site.text(SNAPSHOT)).doesNotContainIgnoringCase("planted").doesNotContain("123456789012");
    }

    @Test
    void aDryRunAndARehearsalAskNothing() throws IOException {
        askAws();

        site.run("site-publish", "--dryRun");
        site.run("site-publish", "--rehearse");

        assertThat(aws.journal()).isEmpty();
    }

    @Test
    void whatAwsBillsIsNotAskedForTwiceADay() throws IOException {
        askAws();

        site.run("site-collect");
        site.run("site-collect");

        assertThat(aws.counts().path("ce.GetCostAndUsage").asInt()).isEqualTo(2);
        assertThat(aws.counts().path("ec2.DescribeVpcs").asInt()).isEqualTo(2);
    }

    @Test
    void spendsNoMoreThanTheBudget() throws IOException {
        askAws("metrics.budget = 0.015");

        SiteRun.Ended ended = site.run("site-collect");

        assertThat(ended.exit()).isEqualTo(ExitCode.DONE);
        assertThat(ended.said()).containsPattern("cost +partial +1 .* 0.0100  it costs more than is left to spend\n");
        assertThat(aws.counts().path("ce.GetCostAndUsage").asInt()).isEqualTo(1);
    }

    @Test
    void checkingSaysWhatMayBeReadForNextToNothing() throws IOException {
        askAws();

        SiteRun.Ended ended = site.run("site-check");

        assertThat(ended.said())
                .contains("Checked: lambda can be measured.\n")
                .contains("Not checked: cost can be measured (it costs more than is left to spend).\n")
                .contains("Not checked: rightsizing can be measured (us-west-2: account is not enrolled).\n");
        assertThat(ended.exit()).isEqualTo(ExitCode.DONE);
        assertThat(aws.counts().has("ce.GetCostAndUsage")).isFalse();
    }

    @Test
    void checkingTellsOnceWhatHindersSeveral() throws IOException {
        askAws();
        aws.configure("{\"fail\": \"expired\"}");

        SiteRun.Ended ended = site.run("site-check");

        assertThat(ended.said().lines().filter(line -> line.contains("CO-004")))
                .containsExactly(
                        "aws:1:1: error CO-004: acm, waf cannot be measured whole: us-west-2: the credentials have expired;"
                                + " us-east-1: the credentials have expired. Mend that, and run again.",
                        "aws:1:1: error CO-004: apigateway, cfn, detect and 8 more cannot be measured whole: us-west-2: the"
                                + " credentials have expired. Mend that, and run again.",
                        "aws:1:1: error CO-004: budget, cloudfront, iam and 2 more cannot be measured whole: the credentials"
                                + " have expired. Mend that, and run again.");
    }

    @Test
    void checkingNamesTheRightsThatAreMissing() throws IOException {
        askAws();
        aws.configure("{\"fail\": \"denied\"}");

        SiteRun.Ended ended = site.run("site-check");

        assertThat(ended.said())
                .contains(
                        "aws:1:1: error CO-004: dynamodb cannot be measured whole: us-west-2: the right dynamodb:ListTables is"
                                + " missing. Give the role the rights that docs/collect.md lists.\n");
        assertThat(ended.exit()).isEqualTo(ExitCode.REFUSED);
    }
}
