package dev.quarterdeck.collect.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** One thing that was measured: the fields of a snapshot's object. What a service leaves out stays out. */
final class Item {

    private final Answers answers;
    private final ObjectNode node = JsonNodeFactory.instance.objectNode();

    Item(Answers answers) {
        this.answers = answers;
    }

    ObjectNode node() {
        return node;
    }

    Item put(String field, @Nullable String value) {
        return value == null ? this : set(field, node.textNode(value));
    }

    Item put(String field, @Nullable Boolean value) {
        return value == null ? this : set(field, node.booleanNode(value));
    }

    Item put(String field, @Nullable Integer value) {
        return value == null ? this : set(field, node.numberNode(value.longValue()));
    }

    Item put(String field, @Nullable Long value) {
        return value == null ? this : set(field, node.numberNode(value));
    }

    Item put(String field, @Nullable BigDecimal value) {
        return value == null ? this : set(field, node.numberNode(value));
    }

    /** To the second, as the snapshot has all times. */
    Item put(String field, @Nullable Instant value) {
        return value == null
                ? this
                : put(field, value.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    /** Sorted, and each once. */
    Item put(String field, Collection<String> values) {
        ArrayNode list = node.arrayNode();
        values.stream().distinct().sorted().forEach(list::add);
        return set(field, list);
    }

    Item set(String field, JsonNode value) {
        node.set(field, value);
        return this;
    }

    /** A thing within this one. */
    Item item(String field) {
        Item inner = new Item(answers);
        node.set(field, inner.node);
        return inner;
    }

    /** Asks for more; where that is refused, its fields stay out. */
    Item ask(Runnable question) {
        answers.isAnswered(question);
        return this;
    }

    /** The same, where the service's code for "there is none" is an answer too. */
    Item ask(Runnable question, String none, Runnable otherwise) {
        return ask(() -> {
            try {
                question.run();
            } catch (RuntimeException e) {
                if (!Refused.in(e).says(none)) {
                    throw e;
                }
                otherwise.run();
            }
        });
    }
}
