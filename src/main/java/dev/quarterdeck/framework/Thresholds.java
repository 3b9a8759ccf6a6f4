package dev.quarterdeck.framework;

import dev.quarterdeck.value.Quantity;
import java.math.BigDecimal;
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

    /** A limit that counts whole things, such as months of a window. */
    public int whole(String key) {
        return of(key).mid()
                .map(BigDecimal::intValue)
                .orElseThrow(() -> new IllegalArgumentException("unknown " + key));
    }
}
