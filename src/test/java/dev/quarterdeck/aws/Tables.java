package dev.quarterdeck.aws;

import dev.quarterdeck.site.LedgerTarget;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** Tables of a stand-in for DynamoDB, each test's own, with the keys that the template gives them. */
public final class Tables {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private Tables() {}

    /** An empty one. */
    public static LedgerTarget.Table fresh(URI server) {
        String name = "ledger-" + NEXT.incrementAndGet();
        try (DynamoDbAsyncClient dynamo = client(server)) {
            dynamo.createTable(create -> create.tableName(name)
                            .billingMode(BillingMode.PAY_PER_REQUEST)
                            .attributeDefinitions(attribute("letter"), attribute("record"))
                            .keySchema(key("letter", KeyType.HASH), key("record", KeyType.RANGE)))
                    .join();
        }
        return new LedgerTarget.Table(name, Optional.of("us-east-1"));
    }

    /** Takes one away, as somebody at the console may. */
    public static void delete(URI server, LedgerTarget.Table table) {
        try (DynamoDbAsyncClient dynamo = client(server)) {
            dynamo.deleteTable(delete -> delete.tableName(table.name())).join();
        }
    }

    private static AttributeDefinition attribute(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    /** A client as anybody could have it, for what the product never does. */
    public static DynamoDbAsyncClient client(URI server) {
        return DynamoDbAsyncClient.builder()
                .httpClientBuilder(Clients.http(2))
                .endpointOverride(server)
                .region(Region.US_EAST_1)
                .build();
    }
}
