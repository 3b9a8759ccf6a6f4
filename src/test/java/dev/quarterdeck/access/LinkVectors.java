package dev.quarterdeck.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tokens that both sides are held against: {@code vectors.json}. */
record LinkVectors(Map<String, String> keys, List<Good> good, List<Bad> bad, List<Reader> readers) {

    /** A token and what it says. */
    record Good(
            String name, String key, long epoch, long expiry, String reader, List<String> perspectives, String token) {}

    /** A token that opens nothing. */
    record Bad(String name, String token) {}

    /** An address and its tag by a key. */
    record Reader(String address, String key, String tag) {}

    static LinkVectors read() throws IOException {
        return new ObjectMapper()
                .readValue(Path.of("src/test/resources/access/vectors.json").toFile(), LinkVectors.class);
    }

    static String in(Map<String, String> keys, String id) {
        return Optional.ofNullable(keys.get(id)).orElseThrow();
    }
}
