package dev.quarterdeck.collect.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quarterdeck.Golden;
import dev.quarterdeck.aws.AwsFake;
import dev.quarterdeck.aws.AwsFakes;
import dev.quarterdeck.collect.Collectors;
import dev.quarterdeck.collect.Earlier;
import dev.quarterdeck.collect.Measurement;
import dev.quarterdeck.collect.Status;
import dev.quarterdeck.framework.FrameworkReader;
import dev.quarterdeck.house.Needs;
import dev.quarterdeck.house.Tool;
import dev.quarterdeck.metric.SnapshotWriter;
import dev.quarterdeck.site.Metrics;
import dev.quarterdeck.source.SiteFiles;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How every collector fares with every kind of answer: a column for each kind, in which all of them are asked together. */
@Needs(Tool.PYTHON_MOTO)
@ExtendWith(AwsFakes.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SurveysTest {

    private static final Path ANSWERS = Path.of("src/test/resources/collect");
    private static final Instant NOW = Instant.parse("2026-05-01T15:00:00Z");

    /** Where everything is asked. */
    static final Metrics.Cloud CLOUD = new Metrics.Cloud(
            List.of("us-west-2"), Optional.empty(), List.of(), false, BigDecimal.ONE, List.of("qos-a"), true);

    private static final Calls CALLS = Calls.of(new FrameworkReader(new SiteFiles(Path.of(""))).read());

    /** As fast as the stand-in answers. */
    private static final Calls AT_ONCE =
            new Calls(CALLS.rights(), Map.of("*", BigDecimal.valueOf(1000)), CALLS.prices());

    /** What AWS may be like. */
    enum Aws {
        IN_USE("{}"),
        /** Three pages of whatever comes in pages. */
        PAGED("{\"pages\": 3}"),
        EMPTY("{\"empty\": true}"),
        DENIED("{\"fail\": \"denied\"}"),
        THROTTLED("{\"fail\": \"throttled\"}"),
        SILENT("{\"delay\": 2}"),
        /** A region that the account has not switched on. */
        STRANGER("{\"fail\": \"stranger\"}"),
        /** Words in closed lists that this version of the SDK does not know. */
        NEWER("{\"newer\": true}");

        private final String behaviour;

        Aws(String behaviour) {
            this.behaviour = behaviour;
        }
    }

    /** A line of the log for each call. */
    private static final Pattern MADE = Pattern.compile("[a-z0-9-]+ (\\w+\\.\\w+) x \\d+");

    private final Map<Aws, Measurement> measured = new EnumMap<>(Aws.class);

    @TempDir
    Path folder;

    @BeforeAll
    void collect(AwsFake fake) throws IOException {
        for (Aws aws : Aws.values()) {
            fake.forget();
            if (aws != Aws.EMPTY) {
                fake.script(Files.readString(ANSWERS.resolve("busy.json")));
                fake.script(Files.readString(ANSWERS.resolve("account.json")));
            }
            fake.configure(aws.behaviour);
            measured.put(aws, run(CLOUD, aws == Aws.SILENT ? Duration.ofMillis(500) : Duration.ofSeconds(20)));
            assertThat(fake.violations()).as(aws.toString()).isEmpty();
        }
        fake.forget();
    }

    private static Measurement run(Metrics.Cloud cloud, Duration once) {
        Patience patience = new Patience(once, once, 2, Duration.ofMinutes(5));
        try (AwsCollectors aws = AwsCollectors.open(cloud, patience, Earlier.read(Path.of("none")), NOW)) {
            return new Collectors(aws.all(AT_ONCE)).run(NOW, row -> {});
        }
    }

    /** A row for every collector; what comes after a refused list is skipped, since there is nothing to go by. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            collector     | in use | paged | empty       | denied  | throttled | silent  | stranger    | newer
            acm           | ok     | ok    | not-used    | denied  | throttled | timeout | not-enabled | ok
            apigateway    | ok     | ok    | not-used    | denied  | throttled | timeout | not-enabled | ok
            budget        | ok     | ok    | not-used    | denied  | throttled | timeout | not-enabled | ok
            cfn           | ok     | ok    | not-used    | denied  | throttled | timeout | not-enabled | ok
            cloudfront    | ok     | ok    | not-used    | denied  | throttled | timeout | not-enabled | ok
            cloudwatch    | ok     | ok    | ok          | skipped | skipped   | skipped | skipped     | partial
            cost          | ok     | ok    | ok          | denied  | throttled | timeout | not-enabled | ok
            detect        | ok     | ok    | ok          | denied  | throttled | timeout | not-enabled | ok
            dynamodb      | ok     | ok    | not-used    | denied  | throttled | timeout | not-enabled | ok
            ec2           | ok     | ok    | not-used    | denied  | throttled | timeout | not-enabled | ok
            iam           | ok     | ok    | partial     | denied  | throttled | timeout | not-enabled | partial
            lambda        | ok     | ok    | not-used    | denied  | throttled | timeout | not-enabled | ok
            logs          | ok     | ok    | not-used    | denied  | throttled | timeout | not-enabled | ok
            logs-insights | ok     | ok    | ok          | skipped | skipped   | skipped | skipped     | partial
            rightsizing   | ok     | ok    | not-enabled | denied  | throttled | timeout | not-enabled | not-enabled
            route53       | ok     | ok    | not-used    | denied  | throttled | timeout | not-enabled | ok
            s3            | ok     | ok    | not-used    | denied  | throttled | timeout | not-enabled | ok
            s3-listing    | ok     | ok    | ok          | skipped | skipped   | skipped | skipped     | ok
            secrets       | ok     | ok    | not-used    | denied  | throttled | timeout | not-enabled | ok
            ses           | ok     | ok    | not-used    | denied  | throttled | timeout | not-enabled | partial
            trail         | ok     | ok    | not-used    | denied  | throttled | timeout | not-enabled | ok
            waf           | ok     | ok    | not-used    | denied  | throttled | timeout | not-enabled | ok
            """)
    void fares(
            String collector,
            String inUse,
            String paged,
            String empty,
            String denied,
            String throttled,
            String silent,
            String stranger,
            String newer) {
        assertThat(Stream.of(Aws.values()).map(aws -> status(aws, collector)))
                .containsExactly(inUse, paged, empty, denied, throttled, silent, stranger, newer);
    }

    @Test
    void everyCollectorHasARow() {
        assertThat(Surveys.of(CLOUD)).hasSize(22);
    }

    @Test
    void whatIsInUseReadsAsApproved() throws IOException {
        Golden.assertMatches("collect/busy.json", tree(Aws.IN_USE).toPrettyString() + "\n");
    }

    @Test
    void aSnapshotIsTheSameInHoweverManyPagesItComes() {
        assertThat(tree(Aws.PAGED)).isEqualTo(tree(Aws.IN_USE));
    }

    @Test
    void aRefusalNamesTheRightThatIsMissing() {
        assertThat(run(Aws.DENIED).rows())
                .filteredOn(row -> row.status() == Status.DENIED)
                .allSatisfy(row -> assertThat(row.message())
                        .matches("(us-west-2: )?(the right [a-z0-9-]+:[A-Za-z0-9]+ is missing(; )?)+(us-east-1: .*)?"));
    }

    @ParameterizedTest
    @EnumSource
    void everyTreeFitsTheSchema(Aws aws) throws IOException {
        SnapshotWriter.write(run(aws).tree(), folder.resolve(aws + ".json"), "snapshot.json");

        assertThat(folder.resolve(aws + ".json")).exists();
    }

    /** The answers hold it in every place where AWS has words of its customers: values, descriptions, users, addresses, records. */
    @ParameterizedTest
    @EnumSource
    void nothingThatWasPlantedComesThrough(Aws aws) {
        Measurement run = run(aws);

        assertThat(run.tree().toString() + run.rows())
                .doesNotContainIgnoringCase("planted")
                .doesNotContain("123456789012");
    }

    @Test
    void everyCallThatIsMadeHasARightInTheTableAndTheReverse() {
        Set<String> made = new TreeSet<>(Set.of("Sts.GetCallerIdentity"));
        measured.values().stream()
                .flatMap(run -> run.rows().stream())
                .flatMap(row -> row.log().stream())
                .map(MADE::matcher)
                .filter(Matcher::matches)
                .forEach(line -> made.add(line.group(1)));

        assertThat(CALLS.rights().keySet()).containsExactlyInAnyOrderElementsOf(made);
    }

    private Measurement run(Aws aws) {
        return Optional.ofNullable(measured.get(aws)).orElseThrow();
    }

    private String status(Aws aws, String collector) {
        return run(aws).rows().stream()
                .filter(row -> row.name().equals(collector))
                .map(row -> row.status().word())
                .findFirst()
                .orElse("not asked");
    }

    /** The same without how many calls it took. */
    private ObjectNode tree(Aws aws) {
        ObjectNode tree = run(aws).tree().deepCopy();
        tree.path("collectors").forEach(each -> ((ObjectNode) each).remove("calls"));
        return tree;
    }

    @ParameterizedTest
    @CsvSource({
        "us-west-2, us-east-1",
        "eu-central-1, us-east-1",
        "us-gov-west-1, us-gov-west-1",
        "cn-northwest-1, cn-northwest-1",
        ", us-east-1"
    })
    void whoIsAskingIsAskedInAPartitionThatKnowsTheirKeys(String first, String asked) {
        List<String> regions = Stream.ofNullable(first).toList();

        assertThat(AwsCollectors.asked(regions).id()).isEqualTo(asked);
    }
}
