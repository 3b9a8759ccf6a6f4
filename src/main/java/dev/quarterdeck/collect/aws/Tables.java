package dev.quarterdeck.collect.aws;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoveryStatus;
import software.amazon.awssdk.services.dynamodb.model.Tag;

/** DynamoDB's tables: how much they hold, how it is paid for, how it could be got back. No item is read. */
final class Tables {

    private Tables() {}

    static void survey(Answers answers) {
        DynamoDbClient dynamo = answers.client(DynamoDbClient.builder());
        answers.each("dynamodb", () -> dynamo.listTablesPaginator().tableNames().iterator(), (name, item) -> {
            item.put("name", name);
            item.ask(() -> {
                var table = dynamo.describeTable(describe -> describe.tableName(name))
                        .table();
                item.put("items", table.itemCount())
                        .put("bytes", table.tableSizeBytes())
                        .put(
                                "billing",
                                table.billingModeSummary() == null
                                        ? "PROVISIONED"
                                        : table.billingModeSummary().billingModeAsString())
                        .put("deletionProtection", Boolean.TRUE.equals(table.deletionProtectionEnabled()));
                item.ask(() -> item.unit(
                        dynamo.listTagsOfResource(list -> list.resourceArn(table.tableArn())).tags().stream(),
                        Tag::key,
                        Tag::value));
            });
            item.ask(() -> item.put(
                    "pitr",
                    dynamo.describeContinuousBackups(describe -> describe.tableName(name))
                                    .continuousBackupsDescription()
                                    .pointInTimeRecoveryDescription()
                                    .pointInTimeRecoveryStatus()
                            == PointInTimeRecoveryStatus.ENABLED));
        });
    }
}
