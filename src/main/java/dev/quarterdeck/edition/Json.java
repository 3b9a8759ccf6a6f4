package dev.quarterdeck.edition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.source.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** JSON of the archive: indented, line feeds, the same bytes for the same tree. */
final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    static byte[] write(JsonNode tree) {
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent);
        try {
            return (MAPPER.writer(printer).writeValueAsString(tree) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("cannot write JSON", e);
        }
    }

    /** Reads a file of the archive; what is no JSON there is a {@link ProblemException}. */
    static JsonNode read(String file, byte[] bytes) {
        return find(bytes).orElseThrow(() -> damaged(file, "this file of the archive is not JSON"));
    }

    /** The tree; nothing for what is no JSON. */
    static Optional<JsonNode> find(byte[] bytes) {
        try {
            return Optional.of(MAPPER.readTree(bytes));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static ProblemException damaged(String file, String what) {
        return new ProblemException(Problem.error(Place.startOf(file), "ED-003", what, "Restore it from a copy"));
    }
}
