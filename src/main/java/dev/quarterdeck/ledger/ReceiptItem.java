package dev.quarterdeck.ledger;

import dev.quarterdeck.ledger.Receipt.State;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A receipt as an item of DynamoDB.
 *
 * <p>Under {@code letter}, a perspective and a reader, lie all records of that reader's letters, in the order of {@code record}: edition,
 * attempt, state. One query finds what an edition's letter came to, or all editions that the reader was sent.
 */
final class ReceiptItem {

    static final String LETTER = "letter";
    static final String RECORD = "record";

    private ReceiptItem() {}

    static String letter(String perspective, String readerHash) {
        return perspective + " " + readerHash;
    }

    /** What the records of an edition's attempts begin with. */
    static String prefix(String edition) {
        return edition + " ";
    }

    static Map<String, AttributeValue> write(Receipt receipt) {
        Receipt.Key key = receipt.key();
        Map<String, AttributeValue> item = new TreeMap<>();
        item.put(LETTER, text(letter(key.perspective(), key.readerHash())));
        item.put(
                RECORD,
                text("%s%06d %s"
                        .formatted(
                                prefix(key.edition()),
                                receipt.attempt(),
                                receipt.state().id())));
        item.put("edition", text(key.edition()));
        item.put("perspective", text(key.perspective()));
        item.put("readerHash", text(key.readerHash()));
        item.put("state", text(receipt.state().id()));
        item.put("at", text(receipt.at().toString()));
        item.put("messageId", text(receipt.messageId()));
        item.put("subjectSha256", text(receipt.subjectSha256()));
        item.put("bodySha256", text(receipt.bodySha256()));
        item.put("manifestSha256", text(receipt.manifestSha256()));
        item.put("attempt", AttributeValue.fromN(String.valueOf(receipt.attempt())));
        return item;
    }

    static Receipt read(Map<String, AttributeValue> item) {
        return new Receipt(
                new Receipt.Key(text(item, "edition"), text(item, "perspective"), text(item, "readerHash")),
                State.valueOf(text(item, "state").toUpperCase(Locale.ROOT)),
                Instant.parse(text(item, "at")),
                text(item, "messageId"),
                text(item, "subjectSha256"),
                text(item, "bodySha256"),
                text(item, "manifestSha256"),
                Integer.parseInt(value(item, "attempt").n()));
    }

    static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    static String text(Map<String, AttributeValue> item, String name) {
        return value(item, name).s();
    }

    private static AttributeValue value(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name))
                .orElseThrow(() -> new IllegalStateException("a record of the ledger has no " + name));
    }
}
