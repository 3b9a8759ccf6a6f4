package dev.quarterdeck.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.quarterdeck.ledger.Receipt.State;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Locale;

/** A receipt as one line of JSON. */
final class ReceiptJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ReceiptJson() {}

    static String write(Receipt receipt) {
        return MAPPER.createObjectNode()
                .put("edition", receipt.key().edition())
                .put("perspective", receipt.key().perspective())
                .put("readerHash", receipt.key().readerHash())
                .put("state", receipt.state().id())
                .put("at", receipt.at().toString())
                .put("messageId", receipt.messageId())
                .put("subjectSha256", receipt.subjectSha256())
                .put("bodySha256", receipt.bodySha256())
                .put("manifestSha256", receipt.manifestSha256())
                .put("attempt", receipt.attempt())
                .toString();
    }

    static Receipt read(String json) {
        try {
            JsonNode node = MAPPER.readTree(json);
            return new Receipt(
                    new Receipt.Key(
                            node.path("edition").asText(),
                            node.path("perspective").asText(),
                            node.path("readerHash").asText()),
                    State.valueOf(node.path("state").asText().toUpperCase(Locale.ROOT)),
                    Instant.parse(node.path("at").asText()),
                    node.path("messageId").asText(),
                    node.path("subjectSha256").asText(),
                    node.path("bodySha256").asText(),
                    node.path("manifestSha256").asText(),
                    node.path("attempt").asInt());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("not a record of the ledger: " + e.getOriginalMessage(), e);
        }
    }
}
