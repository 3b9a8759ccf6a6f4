package dev.quarterdeck.deliver;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One message on its way.
 *
 * @param name unique among all messages; letters, digits, dots and hyphens
 * @param from the address that answers for it
 * @param to everybody who gets it, those who see no one else among them
 * @param tags what the service reports back with each event; letters, digits, {@code _} and {@code -} only
 */
record Envelope(String name, String from, List<String> to, Message message, Map<String, String> tags) {

    Envelope {
        to = List.copyOf(to);
        tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
    }
}
