package dev.quarterdeck.collect.repository;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * The last step before anything leaves a repository: names of files and branches can hold a key, end a line or turn its direction, and none of it is
 * told.
 */
final class Telling {

    private static final int NO_SIGN = 0xFFFD;

    private final SecretPatterns secrets;

    Telling(SecretPatterns secrets) {
        this.secrets = secrets;
    }

    JsonNode tree(JsonNode node) {
        if (node.isTextual()) {
            return TextNode.valueOf(line(node.textValue()));
        }
        if (node instanceof ArrayNode list) {
            ArrayNode told = JsonNodeFactory.instance.arrayNode();
            list.forEach(element -> told.add(tree(element)));
            return told;
        }
        if (node instanceof ObjectNode object) {
            ObjectNode told = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(field -> told.set(line(field.getKey()), tree(field.getValue())));
            return told;
        }
        return node;
    }

    String line(String text) {
        StringBuilder line = new StringBuilder();
        secrets.masked(text)
                .codePoints()
                .map(sign ->
                        Character.isISOControl(sign) || Character.getType(sign) == Character.FORMAT ? NO_SIGN : sign)
                .forEach(line::appendCodePoint);
        return line.toString();
    }
}
