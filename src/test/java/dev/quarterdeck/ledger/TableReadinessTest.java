package dev.quarterdeck.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.aws.AwsFake;
import dev.quarterdeck.aws.AwsFakes;
import dev.quarterdeck.aws.Tables;
import dev.quarterdeck.house.Needs;
import dev.quarterdeck.house.Tool;
import dev.quarterdeck.site.LedgerTarget;
import dev.quarterdeck.source.Inspection;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** What is found of a table that shall be a ledger. */
@Needs(Tool.PYTHON_MOTO)
@ExtendWith(AwsFakes.class)
class TableReadinessTest {

    private final AwsFake aws;
    private final LedgerTarget.Table table;

    TableReadinessTest(AwsFake aws) {
        this.aws = aws;
        this.table = Tables.fresh(aws.address());
    }

    @BeforeEach
    @AfterEach
    void forget() throws IOException {
        aws.forget();
    }

    @Test
    void ofOneLikeTheTemplatesEachThingIsALine() throws IOException {
        try (DynamoDbAsyncClient dynamo = Tables.client(aws.address())) {
            dynamo.updateContinuousBackups(update -> update.tableName(table.name())
                            .pointInTimeRecoverySpecification(on -> on.pointInTimeRecoveryEnabled(true)))
                    .join();
        }

        List<Inspection> seen = look(table);

        assertThat(seen)
                .allMatch(one -> one.wrong().isEmpty() && one.hindrance().isEmpty())
                .extracting(Inspection::what)
                .containsExactly(
                        "the table " + table.name() + " has the keys of a ledger",
                        "the table " + table.name() + " is paid by the call",
                        "the table " + table.name() + " can be brought back to an earlier time");
        assertThat(aws.violations()).isEmpty();
    }

    @Test
    void anythingElseIsNamedWithWhatToDo() {
        try (DynamoDbAsyncClient dynamo = Tables.client(aws.address())) {
            dynamo.createTable(create -> create.tableName("other-" + table.name())
                            .provisionedThroughput(
                                    capacity -> capacity.readCapacityUnits(1L).writeCapacityUnits(1L))
                            .attributeDefinitions(AttributeDefinition.builder()
                                    .attributeName("letter")
                                    .attributeType(ScalarAttributeType.N)
                                    .build())
                            .keySchema(KeySchemaElement.builder()
                                    .attributeName("letter")
                                    .keyType(KeyType.HASH)
                                    .build()))
                    .join();
        }

        assertThat(look(new LedgerTarget.Table("other-" + table.name(), Optional.of("us-east-1"))))
                .extracting(one -> one.wrong().orElseThrow().code())
                .containsExactly("LEDGER-KEYS", "LEDGER-BILLING", "LEDGER-BACKUP");
    }

    @Test
    void aTableThatIsNotThereIsNamed() {
        assertThat(look(new LedgerTarget.Table("no-table", Optional.of("us-east-1"))).stream()
                        .map(one -> one.wrong().orElseThrow().code()))
                .containsOnly("AWS-TABLE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DescribeTable", "DescribeContinuousBackups"})
    void whatTheRoleMayNotAskIsNeitherReadyNorWrong(String operation) throws IOException {
        aws.script(
                "{\"service\":\"dynamodb\",\"operation\":\"" + operation
                        + "\",\"error\":{\"code\":\"AccessDeniedException\",\"message\":\"hostile\",\"status\":400,\"common\":true}}");

        assertThat(look(table).stream().flatMap(one -> one.hindrance().stream()))
                .containsExactly("needs the permission dynamodb:" + operation);
    }

    private static List<Inspection> look(LedgerTarget.Table table) {
        try (TableReadiness readiness = TableReadiness.open(table)) {
            return readiness.look();
        }
    }
}
