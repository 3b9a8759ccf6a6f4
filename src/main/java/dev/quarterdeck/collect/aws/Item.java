package dev.quarterdeck.collect.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One thing that was measured: the fields of a snapshot's object. What a service leaves out stays out. */
final class Item {

    /** The field, and the tag, that says whose a thing is. */
    static final String UNIT = "unit";

    /** What tells a thing apart from its likes. */
    private static final List<String> SAME = List.of("account", "region", "id", "name");

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

    /** What makes this the same thing as one that another survey has found. */
    Item same(JsonNode thing) {
        SAME.stream().filter(thing::has).forEach(field -> node.set(field, thing.get(field)));
        return this;
    }

    /** Takes out parts of it of which nothing is known. */
    void prune() {
        node.properties()
                .removeIf(
                        field -> field.getValue().isObject() && field.getValue().isEmpty());
    }

    /** Whether anything is known of it but which it is. */
    boolean isMore() {
        prune();
        return node.properties().stream().anyMatch(field -> !SAME.contains(field.getKey()));
    }

    /** Whose it is, if a tag says so. */
    Item unit(@Nullable Map<String, String> tags) {
        return tags == null ? this : unit(tags.entrySet().stream(), Map.Entry::getKey, Map.Entry::getValue);
    }

    <T> Item unit(Stream<T> tags, Function<T, String> key, Function<T, String> value) {
        return put(
                UNIT,
                tags.filter(tag -> UNIT.equalsIgnoreCase(key.apply(tag)))
                        .map(value)
                        .findFirst()
                        .orElse(null));
    }

    /** Things within this one, in the order in which they come; a list that breaks off is left out. */
    <T> Item list(String field, Iterable<T> all, BiConsumer<T, Item> fill) {
        ArrayNode list = node.arrayNode();
        boolean whole = answers.isAnswered(() -> all.forEach(one -> {
            Item inner = new Item(answers);
            fill.accept(one, inner);
            list.add(inner.node);
        }));
        return whole ? set(field, list) : this;
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
