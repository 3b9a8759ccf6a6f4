package dev.quarterdeck.deliver;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What one perspective sends in an edition.
 *
 * @param title the perspective's name, for {@code List-Id}
 * @param readers addresses, in the order of the settings
 * @param letter the digest for a reader whose last edition was the given one; empty for a reader who never had any
 */
public record Mailing(
        String perspective, String title, List<String> readers, BiFunction<String, Optional<String>, Letter> letter) {

    public Mailing {
        readers = List.copyOf(readers);
    }
}
