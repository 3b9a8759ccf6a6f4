package dev.quarterdeck.framework;

import java.util.List;
import java.util.Optional;

/** One table of a framework file, in its author's order. */
public record Catalogue(String file, String name, List<Entry> entries) {

    public Catalogue {
        entries = List.copyOf(entries);
    }

    public Optional<Entry> find(String key) {
        return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
    }
}
