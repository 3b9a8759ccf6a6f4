package dev.quarterdeck.collect;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/**
 * One source of metrics. It measures and does not judge; what it is refused it tells in what it returns, and throws nothing.
 *
 * <p>Collectors of the same name are one to the reader of a snapshot: the same question to other regions or accounts.
 */
public interface Collector {

    /** Its name in the snapshot's {@code collectors}. */
    String name();

    /** Names of those whose parts it looks at; it begins when they have ended, however they fared. */
    default Set<String> after() {
        return Set.of();
    }

    /**
     * Measures. Collectors run at the same time, each in a thread of its own.
     *
     * @param measured what those of {@link #after()} have brought back; not to be changed
     */
    Collected collect(JsonNode measured);
}
