package dev.quarterdeck.collect.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quarterdeck.aws.AwsFake;
import dev.quarterdeck.aws.AwsFakes;
import dev.quarterdeck.collect.Collectors;
import dev.quarterdeck.collect.Earlier;
import dev.quarterdeck.collect.Measurement;
import dev.quarterdeck.house.Needs;
import dev.quarterdeck.house.Tool;
import dev.quarterdeck.site.Metrics;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two accounts and two regions, of which one is not switched on. */
@Needs(Tool.PYTHON_MOTO)
@ExtendWith(AwsFakes.class)
class SeveralAccountsTest {

    private static final Instant NOW = Instant.parse("2026-05-01T15:00:00Z");
    private static final String OWN_ROLE = "arn:aws:iam::123456789012:role/collector";
    private static final String OTHER_ROLE = "arn:aws:iam::210987654321:role/collector";
    private static final Calls CALLS = new Calls(Map.of(), Map.of("*", BigDecimal.valueOf(1000)), Map.of());

    private final AwsFake aws;

    SeveralAccountsTest(AwsFake aws) {
        this.aws = aws;
    }

    @BeforeEach
    void script() throws IOException {
        aws.forget();
        aws.configure("""
                {"empty": true, "secrets": {"testing": "testing", "key-of-the-owner": "one", "key-of-the-other": "two"}}
                """);
        aws.script("""
                [{"service": "sts", "operation": "AssumeRole", "when": {"RoleArn": "%s"}, "result": %s},
                 {"service": "sts", "operation": "AssumeRole", "when": {"RoleArn": "%s"}, "result": %s},
                 {"service": "sts", "operation": "AssumeRole", "error": {"code": "AccessDenied", "status": 403, "common": true}},
                 {"service": "sts", "operation": "GetCallerIdentity", "key": "key-of-the-owner", "result": {"Account": "123456789012"}},
                 {"service": "sts", "operation": "GetCallerIdentity", "key": "key-of-the-other", "result": {"Account": "210987654321"}},
                 {"service": "lambda", "operation": "ListFunctions", "region": "eu-south-1",
                  "error": {"code": "UnrecognizedClientException", "status": 403, "common": true}},
                 {"service": "lambda", "operation": "ListFunctions", "key": "key-of-the-owner", "result": {"Functions": [%s]}},
                 {"service": "lambda", "operation": "ListFunctions", "key": "key-of-the-other", "result": {"Functions": [%s]}},
                 {"service": "lambda", "operation": "GetPolicy", "error": {"code": "ResourceNotFoundException", "status": 404}},
                 {"service": "iam", "operation": "GetAccountSummary", "key": "key-of-the-owner",
                  "result": {"SummaryMap": {"AccountMFAEnabled": 1, "AccountAccessKeysPresent": 0}}},
                 {"service": "iam", "operation": "GetAccountSummary", "key": "key-of-the-other",
                  "result": {"SummaryMap": {"AccountMFAEnabled": 0, "AccountAccessKeysPresent": 1}}},
                 {"service": "iam", "operation": "GenerateCredentialReport", "result": {"State": "COMPLETE"}},
                 {"service": "iam", "operation": "GetCredentialReport", "result": {"Content": "user"}},
                 {"service": "guardduty", "operation": "ListDetectors", "region": "eu-south-1", "result": {"DetectorIds": []}},
                 {"service": "guardduty", "operation": "ListDetectors",
                  "result": {"DetectorIds": ["12abc34d567e8fa901bc2d34e56789f0"]}}]
                """.formatted(
                        OWN_ROLE,
                        keys("key-of-the-owner", "one"),
                        OTHER_ROLE,
                        keys("key-of-the-other", "two"),
                        function("same-name"),
                        function("same-name")));
    }

    @AfterEach
    void forget() throws IOException {
        aws.forget();
    }

    private static String keys(String key, String secret) {
        return """
                {"Credentials": {"AccessKeyId": "%s", "SecretAccessKey": "%s", "SessionToken": "t", "Expiration": "2999-01-01T00:00:00Z"}}
                """.formatted(key, secret);
    }

    private static String function(String name) {
        return "{\"FunctionName\": \"%s\", \"LastModified\": \"2026-04-27T21:14:00.000+0000\"}".formatted(name);
    }

    private static Measurement run(List<String> regions, String... accounts) {
        Metrics.Cloud cloud = new Metrics.Cloud(
                regions, Optional.of(OWN_ROLE), List.of(accounts), false, BigDecimal.ONE, List.of(), false);
        Patience patience = new Patience(Duration.ofSeconds(20), Duration.ofSeconds(20), 1, Duration.ofMinutes(1));
        try (AwsCollectors collectors = AwsCollectors.open(cloud, patience, Earlier.read(Path.of("none")), NOW)) {
            return new Collectors(collectors.all(CALLS)).run(NOW, row -> {});
        }
    }

    @Test
    void thingsOfOneNameStandSideBySideWithTheirAccount() {
        Measurement run = run(List.of("us-west-2"), OTHER_ROLE);

        assertThat(run.tree().path("lambda"))
                .extracting(function -> function.path("account").asText("") + " "
                        + function.path("region").asText() + " "
                        + function.path("name").asText())
                .containsExactly(" us-west-2 same-name", "…4321 us-west-2 same-name");
        assertThat(run.tree().path("accounts")).extracting(JsonNode::asText).containsExactly("…9012", "…4321");
    }

    @Test
    void aFlagIsTrueOnlyIfItIsTrueOfAllAndCountsAddUp() {
        JsonNode tree = run(List.of("us-west-2"), OTHER_ROLE).tree();

        assertThat(tree.at("/iam/rootMfa").asBoolean(true)).isFalse();
        assertThat(tree.at("/iam/rootKeys").asInt()).isEqualTo(1);
        assertThat(tree.at("/detect/guardDuty").asBoolean()).isTrue();
    }

    @Test
    void aRegionThatIsNotEnabledLeavesTheOthers() {
        Measurement run = run(List.of("us-west-2", "eu-south-1"));

        assertThat(run.tree().path("lambda")).hasSize(1);
        assertThat(run.tree().at("/collectors/lambda").toString())
                .isEqualTo(
                        "{\"status\":\"partial\",\"calls\":7,\"message\":\"eu-south-1: the region is not enabled\"}");
        assertThat(run.tree().at("/detect/guardDuty").asBoolean(true)).isFalse();
    }

    @Test
    void anAccountThatCannotBeEnteredLeavesTheOthers() {
        Measurement run = run(List.of("us-west-2"), "arn:aws:iam::999999999999:role/collector");

        assertThat(run.tree().path("lambda")).hasSize(1);
        assertThat(run.tree().at("/collectors/identity").toString())
                .isEqualTo(
                        "{\"status\":\"partial\",\"calls\":1,\"message\":\"a role of metrics.accounts could not be assumed\"}");
    }

    @Test
    void whatIsBilledIsAskedOfThePayerAlone() throws IOException {
        run(List.of("us-west-2"), OTHER_ROLE);

        assertThat(aws.counts().path("ce.GetCostAndUsage").asInt()).isEqualTo(2);
        assertThat(aws.counts().path("budgets.DescribeBudgets").asInt()).isEqualTo(1);
    }
}
