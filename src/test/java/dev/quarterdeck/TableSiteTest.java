package dev.quarterdeck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.SiteRun.Ended;
import dev.quarterdeck.aws.AwsFake;
import dev.quarterdeck.aws.AwsFakes;
import dev.quarterdeck.aws.Tables;
import dev.quarterdeck.house.Needs;
import dev.quarterdeck.house.Tool;
import dev.quarterdeck.site.LedgerTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The sample, whose readers are remembered in a table of DynamoDB. */
@Needs(Tool.PYTHON_MOTO)
@ExtendWith(AwsFakes.class)
class TableSiteTest {

    /** A whole value; a message's id is none. */
    private static final Pattern ADDRESS = Pattern.compile("=[a-z]+@example\\.com");

    private final AwsFake aws;
    private final LedgerTarget.Table table;

    @TempDir
    Path folder;

    private SiteRun site = new SiteRun(Path.of("target/none"));

    TableSiteTest(AwsFake aws) {
        this.aws = aws;
        this.table = Tables.fresh(aws.address());
    }

    @BeforeEach
    void copySample() throws IOException {
        site = clone("first");
        aws.forget();
    }

    @Test
    void aFreshCloneMailsNobodyAgain() throws IOException {
        Ended first = site.run("site-publish");
        assertThat(first.exit()).as(first.said()).isEqualTo(ExitCode.DONE);
        assertThat(site.files("target/outbox")).hasSize(site.readers());
        assertThat(site.path("target/ledger")).doesNotExist();

        SiteRun clone = clone("second");
        Ended second = clone.run("site-publish");

        assertThat(second.exit()).as(second.said()).isEqualTo(ExitCode.DONE);
        assertThat(clone.files("target/outbox")).isEmpty();
        assertThat(aws.counts().path("dynamodb.Scan").asInt())
                .as("scans to deliver")
                .isZero();
        assertThat(aws.violations()).isEmpty();
    }

    @Test
    void verifyAndAuditAskTheTable() throws IOException {
        site.run("site-publish");

        assertThat(site.run("site-verify").exit()).isEqualTo(ExitCode.DONE);
        Ended audit = site.run("site-audit", "--jsonl", "audit.jsonl", "--addresses", "--reader", "owner@example.com");
        assertThat(audit.exit()).as(audit.said()).isEqualTo(ExitCode.DONE);
        assertThat(audit.said().lines().filter(line -> line.contains(" owner@example.com ")))
                .hasSize((int) site.text("site.properties")
                        .lines()
                        .filter(line -> line.matches("perspective\\..*owner@example.com.*"))
                        .count());
        assertThat(site.text("audit.jsonl")).contains("\"state\":\"claimed\"", "\"state\":\"sent\"");

        forgeAnotherManifest();
        Ended forged = site.run("site-verify");
        assertThat(forged.exit()).isEqualTo(ExitCode.MEND);
        assertThat(forged.said()).contains("it is not the manifest that the ledger knows");
    }

    @Test
    void onlyTheMapHoldsAddresses() {
        site.run("site-publish");

        for (Map<String, AttributeValue> item : items()) {
            boolean map = AttributeValue.fromS("readers").equals(item.get("letter"));
            assertThat(ADDRESS.matcher(item.toString()).find())
                    .as(item.toString())
                    .isEqualTo(map);
        }
    }

    @Test
    void checkProvesTheLedgerAndWritesNothing() {
        Ended checked = site.run("site-check");
        assertThat(checked.exit()).as(checked.said()).isEqualTo(ExitCode.DONE);
        assertThat(checked.said()).contains("Checked: the ledger " + table + " can be read and written to.");

        Ended dry = site.run("site-publish", "--dryRun");
        assertThat(dry.exit()).as(dry.said()).isEqualTo(ExitCode.DONE);
        assertThat(items()).isEmpty();
    }

    @Test
    void aTableThatIsMissingIsToldBeforeAnythingIsMailed() throws IOException {
        site.edit("site.properties", table.name(), "no-such-table");

        Ended checked = site.run("site-check");
        assertThat(checked.exit()).isEqualTo(ExitCode.MEND);
        assertThat(checked.said())
                .containsPattern(
                        "(?m)^site\\.properties:\\d+:1: error AWS-TABLE: dynamodb:no-such-table: dynamodb:Query: there is no such table");

        Ended published = site.run("site-publish");
        assertThat(published.exit()).isEqualTo(ExitCode.PARTLY);
        assertThat(published.said())
                .contains("not sent: the ledger at " + "dynamodb:no-such-table"
                        + " cannot be asked or written: dynamodb:Query: there is no such table in this region");
        assertThat(site.path("target/outbox")).doesNotExist();
    }

    @Test
    void aDryRunOfRemindersEndsWhereTheLedgerRefuses() throws IOException {
        site.run("site-publish");
        aws.script("{\"service\":\"dynamodb\",\"operation\":\"Query\",\"times\":99,\"error\":{\"code\":"
                + "\"AccessDeniedException\",\"message\":\"\",\"status\":400,\"common\":true}}");

        Ended dry = site.run("site-remind", "--asOf", "2026-05-07", "--dryRun");

        assertThat(dry.said())
                .contains("error AWS-DENIED: dynamodb:Query: ", "Nobody could be reminded now.\n")
                .doesNotContain("not sent");
        assertThat(dry.exit()).isEqualTo(ExitCode.REFUSED);
    }

    private SiteRun clone(String name) throws IOException {
        SiteRun clone = SiteRun.sample(Files.createDirectory(folder.resolve(name)));
        clone.edit(
                "site.properties",
                "ledger.in = file:target/ledger",
                "ledger.in = " + table + "\naws.region = us-east-1");
        return clone;
    }

    /** As whoever rewrites the archive's whole chain cannot. */
    private void forgeAnotherManifest() {
        Map<String, AttributeValue> item = items().stream()
                .filter(one -> one.containsKey("manifestSha256"))
                .findFirst()
                .orElseThrow();
        Map<String, AttributeValue> key = new TreeMap<>(item);
        key.keySet().retainAll(Set.of("letter", "record"));
        try (DynamoDbAsyncClient dynamo = Tables.client(aws.address())) {
            dynamo.updateItem(update -> update.tableName(table.name())
                            .key(key)
                            .updateExpression("SET manifestSha256 = :other")
                            .expressionAttributeValues(Map.of(":other", AttributeValue.fromS("another"))))
                    .join();
        }
    }

    private List<Map<String, AttributeValue>> items() {
        try (DynamoDbAsyncClient dynamo = Tables.client(aws.address())) {
            return dynamo.scan(scan -> scan.tableName(table.name())).join().items();
        }
    }
}
