package dev.quarterdeck.ledger;

import dev.quarterdeck.aws.Clients;
import dev.quarterdeck.aws.Refusal;
import dev.quarterdeck.site.LedgerTarget;
import dev.quarterdeck.source.Inspection;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.source.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClientBuilder;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.ContinuousBackupsDescription;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoveryStatus;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** Looks whether a table of DynamoDB is made as a ledger needs it; it reads no record and changes nothing. */
public final class TableReadiness implements AutoCloseable {

    private final LedgerTarget.Table at;
    private final DynamoDbAsyncClient dynamo;
    private final List<Inspection> seen = new ArrayList<>();

    private TableReadiness(LedgerTarget.Table at, DynamoDbAsyncClient dynamo) {
        this.at = at;
        this.dynamo = dynamo;
    }

    /** Makes the client; no call is made yet. */
    public static TableReadiness open(LedgerTarget.Table at) {
        DynamoDbAsyncClientBuilder builder = DynamoDbAsyncClient.builder().httpClientBuilder(Clients.http(1));
        return new TableReadiness(at, Clients.made(builder, at.region(), at.toString(), builder::build));
    }

    public List<Inspection> look() {
        asked(
                "the table " + at.name() + " has the keys of a ledger and is paid by the call",
                "dynamodb:DescribeTable",
                dynamo.describeTable(describe -> describe.tableName(at.name())),
                answer -> table(answer.table()));
        asked(
                "the table " + at.name() + " can be brought back to any second of 35 days",
                "dynamodb:DescribeContinuousBackups",
                dynamo.describeContinuousBackups(describe -> describe.tableName(at.name())),
                answer -> backups(answer.continuousBackupsDescription()));
        return List.copyOf(seen);
    }

    private void table(TableDescription table) {
        Map<String, ScalarAttributeType> types = table.attributeDefinitions().stream()
                .collect(Collectors.toMap(AttributeDefinition::attributeName, AttributeDefinition::attributeType));
        Map<String, KeyType> keys = table.keySchema().stream()
                .filter(key -> types.get(key.attributeName()) == ScalarAttributeType.S)
                .collect(Collectors.toMap(key -> key.attributeName(), key -> key.keyType()));
        seen.add(Inspection.of(
                "the table " + at.name() + " has the keys of a ledger",
                Optional.of(Problem.error(
                                place(),
                                "LEDGER-KEYS",
                                "its keys are not the texts letter and record",
                                "Name the stack's table in ledger.in; keys of a table cannot be changed"))
                        .filter(problem -> !keys.equals(
                                Map.of(ReceiptItem.LETTER, KeyType.HASH, ReceiptItem.RECORD, KeyType.RANGE)))));
        boolean byCall = Optional.ofNullable(table.billingModeSummary())
                .filter(billing -> billing.billingMode() == BillingMode.PAY_PER_REQUEST)
                .isPresent();
        seen.add(Inspection.of(
                "the table " + at.name() + " is paid by the call",
                Optional.of(Problem.warning(
                                place(),
                                "LEDGER-BILLING",
                                "it is paid for what is set aside, and calls beyond that are refused",
                                "Set its capacity mode to on-demand"))
                        .filter(problem -> !byCall)));
    }

    private void backups(ContinuousBackupsDescription backups) {
        boolean on = Optional.ofNullable(backups.pointInTimeRecoveryDescription())
                .filter(recovery -> recovery.pointInTimeRecoveryStatus() == PointInTimeRecoveryStatus.ENABLED)
                .isPresent();
        seen.add(Inspection.of(
                "the table " + at.name() + " can be brought back to an earlier time",
                Optional.of(Problem.warning(
                                place(),
                                "LEDGER-BACKUP",
                                "it cannot be brought back to an earlier time",
                                "Turn its point-in-time recovery on"))
                        .filter(problem -> !on)));
    }

    private Place place() {
        return Place.startOf(at.toString());
    }

    private <T> void asked(String what, String asked, CompletableFuture<T> call, Consumer<T> read) {
        try {
            read.accept(call.join());
        } catch (CompletionException e) {
            RefusedException refused = Refusal.of(e, asked, at.toString());
            seen.add(
                    refused.problem().code().equals(Refusal.DENIED)
                            ? Inspection.unseen(what, "needs the permission " + asked)
                            : Inspection.refused(what, refused));
        }
    }

    @Override
    public void close() {
        dynamo.close();
    }
}
