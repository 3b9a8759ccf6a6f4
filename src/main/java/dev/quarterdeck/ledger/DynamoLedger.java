package dev.quarterdeck.ledger;

import static dev.quarterdeck.ledger.ReceiptItem.LETTER;
import static dev.quarterdeck.ledger.ReceiptItem.RECORD;
import static dev.quarterdeck.ledger.ReceiptItem.text;

import dev.quarterdeck.aws.Clients;
import dev.quarterdeck.aws.Refusal;
import dev.quarterdeck.ledger.Receipt.State;
import dev.quarterdeck.site.LedgerTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClientBuilder;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/**
 * A ledger in a table of DynamoDB, whose items {@link ReceiptItem} lays out.
 *
 * <p>Every write is conditional on there being none of its key, every read is consistent, and delivering asks with queries alone; only
 * who wants all records scans. Addresses lie under {@code readers}, a key that no letter has, and the readers' key under {@code key}.
 */
public final class DynamoLedger implements Ledger {

    private static final String READERS = "readers";
    private static final String KEY = "key";
    private static final String ADDRESS = "address";
    private static final String SECRET = "secret";

    /** Who wrote an item: a number of each write's own. */
    private static final String WRITE = "write";

    private static final int AT_ONCE = 2;

    private final LedgerTarget.Table at;
    private final DynamoDbAsyncClient dynamo;
    private Optional<ReaderKey> readerKey = Optional.empty();

    private DynamoLedger(LedgerTarget.Table at, DynamoDbAsyncClient dynamo) {
        this.at = at;
        this.dynamo = dynamo;
    }

    /** Makes the client; no call is made yet. */
    public static DynamoLedger open(LedgerTarget.Table at) {
        DynamoDbAsyncClientBuilder builder = DynamoDbAsyncClient.builder().httpClientBuilder(Clients.http(AT_ONCE));
        return new DynamoLedger(at, Clients.made(builder, at.region(), at.toString(), builder::build));
    }

    @Override
    public String name() {
        return at.toString();
    }

    @Override
    public String readerHash(String address) {
        if (readerKey.isEmpty()) {
            readerKey = Optional.of(theReaderKey());
        }
        return readerKey.get().hash(address);
    }

    @Override
    public Optional<String> knownHash(String address) {
        boolean known = readerKey.isPresent() || !query(KEY, "").isEmpty();
        return known ? Optional.of(readerHash(address)) : Optional.empty();
    }

    /** The one that is there, else a new one, unless another run makes it at the same time. */
    private ReaderKey theReaderKey() {
        List<Map<String, AttributeValue>> there = query(KEY, "");
        if (there.isEmpty()) {
            create(Map.of(
                    LETTER,
                    text(KEY),
                    RECORD,
                    text(READERS),
                    SECRET,
                    text(ReaderKey.fresh().secret())));
            there = query(KEY, "");
        }
        return new ReaderKey(text(there.get(0), SECRET));
    }

    @Override
    public Optional<Receipt> find(Receipt.Key key) {
        return Receipt.newest(receipts(
                query(ReceiptItem.letter(key.perspective(), key.readerHash()), ReceiptItem.prefix(key.edition()))));
    }

    @Override
    public boolean claim(Receipt receipt) {
        return create(ReceiptItem.write(receipt.in(State.CLAIMED, receipt.at())));
    }

    @Override
    public void settle(Receipt receipt) {
        if (!create(ReceiptItem.write(receipt))) {
            throw new IllegalStateException(
                    "settled twice: " + receipt.key() + " " + receipt.state().id());
        }
    }

    @Override
    public boolean add(Receipt receipt) {
        return create(ReceiptItem.write(receipt));
    }

    @Override
    public List<Receipt> of(String perspective, String readerHash) {
        return receipts(query(ReceiptItem.letter(perspective, readerHash), "")).stream()
                .sorted(Receipt.ORDER)
                .toList();
    }

    @Override
    public List<Receipt> all() {
        List<Receipt> all = new ArrayList<>();
        Map<String, AttributeValue> from = Map.of();
        do {
            Map<String, AttributeValue> next = from;
            ScanResponse page = answered(
                    dynamo.scan(scan -> scan.tableName(at.name())
                            .consistentRead(true)
                            .exclusiveStartKey(next.isEmpty() ? null : next)),
                    "dynamodb:Scan");
            all.addAll(receipts(page.items().stream()
                    .filter(item -> !List.of(READERS, KEY).contains(text(item, LETTER)))
                    .toList()));
            from = page.lastEvaluatedKey();
        } while (!from.isEmpty());
        all.sort(Receipt.ORDER);
        return all;
    }

    @Override
    public void introduce(String readerHash, String address) {
        create(Map.of(LETTER, text(READERS), RECORD, text(readerHash), ADDRESS, text(address)));
    }

    @Override
    public SortedMap<String, String> addresses() {
        SortedMap<String, String> addresses = new TreeMap<>();
        query(READERS, "").forEach(item -> addresses.put(text(item, RECORD), text(item, ADDRESS)));
        return addresses;
    }

    /** Whoever may write is told that the condition, which nothing meets, fails. */
    @Override
    public void probe() {
        query(KEY, "");
        put(
                Map.of(LETTER, text(KEY), RECORD, text("probe")),
                "attribute_exists(#letter) AND attribute_not_exists(#letter)");
    }

    @Override
    public void close() {
        dynamo.close();
    }

    /**
     * Writes an item if there is none of its key.
     *
     * <p>Where an answer was lost and the SDK asked again, the item that is in the way is this very write.
     */
    private boolean create(Map<String, AttributeValue> item) {
        AttributeValue write = text(UUID.randomUUID().toString());
        Map<String, AttributeValue> mine = new TreeMap<>(item);
        mine.put(WRITE, write);
        return put(mine, "attribute_not_exists(#letter)")
                .map(there -> write.equals(there.get(WRITE)))
                .orElse(true);
    }

    /** What is there instead where the condition fails; empty where it was written. */
    private Optional<Map<String, AttributeValue>> put(Map<String, AttributeValue> item, String condition) {
        PutItemRequest request = PutItemRequest.builder()
                .tableName(at.name())
                .item(item)
                .conditionExpression(condition)
                .expressionAttributeNames(Map.of("#letter", LETTER))
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
        try {
            dynamo.putItem(request).join();
            return Optional.empty();
        } catch (CompletionException e) {
            if (e.getCause() instanceof ConditionalCheckFailedException taken) {
                return Optional.of(taken.item());
            }
            throw Refusal.of(e, "dynamodb:PutItem", at.toString());
        }
    }

    private List<Map<String, AttributeValue>> query(String letter, String prefix) {
        QueryRequest.Builder query = QueryRequest.builder().tableName(at.name()).consistentRead(true);
        if (prefix.isEmpty()) {
            query.keyConditionExpression("#letter = :letter")
                    .expressionAttributeNames(Map.of("#letter", LETTER))
                    .expressionAttributeValues(Map.of(":letter", text(letter)));
        } else {
            query.keyConditionExpression("#letter = :letter AND begins_with(#record, :prefix)")
                    .expressionAttributeNames(Map.of("#letter", LETTER, "#record", RECORD))
                    .expressionAttributeValues(Map.of(":letter", text(letter), ":prefix", text(prefix)));
        }
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        Map<String, AttributeValue> from = Map.of();
        do {
            query.exclusiveStartKey(from.isEmpty() ? null : from);
            QueryResponse page = answered(dynamo.query(query.build()), "dynamodb:Query");
            items.addAll(page.items());
            from = page.lastEvaluatedKey();
        } while (!from.isEmpty());
        return items;
    }

    private <T> T answered(CompletableFuture<T> call, String asked) {
        try {
            return call.join();
        } catch (CompletionException e) {
            throw Refusal.of(e, asked, at.toString());
        }
    }

    private static List<Receipt> receipts(List<Map<String, AttributeValue>> items) {
        return items.stream().map(ReceiptItem::read).toList();
    }
}
