package dev.quarterdeck.collect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Makes one tree of what several collectors have measured.
 *
 * <p>Elements of lists that are the same thing become one; other elements stand side by side, in the order in which they come. Where two
 * regions or accounts answer the same question, it is true of both only if it is true of each, counts add up, and of words the first stays.
 */
final class Merge {

    private static final List<String> WHERE = List.of("account", "region", "repo", "file", "function");

    /** The first of these that a thing has tells it apart from its likes in the same place. */
    private static final List<String> WHICH = List.of("id", "name", "month", "day", "deployedAt");

    private Merge() {}

    /** Adds a tree to another, which is changed. */
    static void into(ObjectNode target, JsonNode more) {
        for (Map.Entry<String, JsonNode> field : more.properties()) {
            JsonNode there = target.path(field.getKey());
            target.set(
                    field.getKey(),
                    there.isMissingNode() ? field.getValue().deepCopy() : both(there, field.getValue()));
        }
    }

    private static JsonNode both(JsonNode first, JsonNode second) {
        if (first instanceof ObjectNode object && second.isObject()) {
            into(object, second);
        } else if (first instanceof ArrayNode list && second.isArray()) {
            second.forEach(element -> add(list, element));
        } else if (first.isBoolean() && second.isBoolean()) {
            return BooleanNode.valueOf(first.asBoolean() && second.asBoolean());
        } else if (first.isIntegralNumber() && second.isIntegralNumber()) {
            return LongNode.valueOf(first.asLong() + second.asLong());
        } else if (first.isNumber() && second.isNumber()) {
            return DecimalNode.valueOf(first.decimalValue().add(second.decimalValue()));
        }
        return first;
    }

    private static void add(ArrayNode list, JsonNode element) {
        for (JsonNode there : list) {
            if (isSame(there, element)) {
                if (there instanceof ObjectNode object) {
                    into(object, element);
                }
                return;
            }
        }
        list.add(element.deepCopy());
    }

    private static boolean isSame(JsonNode one, JsonNode other) {
        if (!one.isObject() || !other.isObject()) {
            return one.equals(other);
        }
        return WHICH.stream()
                .filter(one::has)
                .findFirst()
                .map(key -> Stream.concat(WHERE.stream(), Stream.of(key))
                        .allMatch(field -> one.path(field).equals(other.path(field))))
                .orElseGet(() -> one.equals(other));
    }
}
