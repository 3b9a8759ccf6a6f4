package dev.quarterdeck.framework;

import dev.quarterdeck.value.Quantity;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Limits and defaults by key, each with the framework row it stands in as its source. */
public record Thresholds(Map<String, Quantity> byKey) {

    public Thresholds {
        byKey = Collections.unmodifiableMap(new LinkedHashMap<>(byKey));
    }

    /** A limit that the code knows. A site's own table must hold every key of the default one; the reader checks it. */
    public Quantity of(String key) {
        Quantity limit = byKey.get(key);
        if (limit == null) {
            throw new IllegalArgumentException("no threshold " + key);
        }
        return limit;
    }
}
