package dev.quarterdeck.site;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whom the product writes to about the work itself.
 *
 * @param publisher who answers for the runs
 * @param owners addresses of those who keep notes, by the {@link #key} of their names
 */
public record Contacts(Optional<String> publisher, Map<String, List<String>> owners) {

    public Contacts {
        owners = Collections.unmodifiableMap(new LinkedHashMap<>(owners));
    }

    /** Where an owner of notes is written to; nowhere where no setting says so. */
    public List<String> of(String owner) {
        return owners.getOrDefault(key(owner), List.of());
    }

    /** Everybody's addresses. */
    public List<String> addresses() {
        return Stream.concat(publisher.stream(), owners.values().stream().flatMap(List::stream))
                .distinct()
                .toList();
    }

    /** A name as settings write it: {@code C. Ladd} is {@code c-ladd}. */
    public static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    }

    boolean isEmpty() {
        return publisher.isEmpty() && owners.isEmpty();
    }
}
