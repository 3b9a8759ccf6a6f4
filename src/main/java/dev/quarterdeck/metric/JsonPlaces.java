package dev.quarterdeck.metric;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.quarterdeck.source.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where in its text each value of a well-formed JSON document begins. */
final class JsonPlaces {

    private final String file;
    private final Map<String, Place> byPointer = new LinkedHashMap<>();

    JsonPlaces(String file, byte[] json) {
        this.file = file;
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token != JsonToken.FIELD_NAME && !token.isStructEnd()) {
                    note(parser, token.isStructStart());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read JSON that was read before", e);
        }
    }

    /** At the start of an object or array the parser is already inside it. */
    private void note(JsonParser parser, boolean inside) {
        var context = inside ? parser.getParsingContext().getParent() : parser.getParsingContext();
        byPointer.putIfAbsent(
                context.pathAsPointer().toString(), SnapshotReader.place(file, parser.currentTokenLocation()));
    }

    Place of(String pointer) {
        return byPointer.getOrDefault(pointer, Place.startOf(file));
    }
}
