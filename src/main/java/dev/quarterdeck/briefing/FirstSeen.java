package dev.quarterdeck.briefing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The edition in which each finding and action was first seen, by id. */
public record FirstSeen(Map<String, String> findings, Map<String, String> actions) {

    public FirstSeen {
        findings = Collections.unmodifiableMap(new LinkedHashMap<>(findings));
        actions = Collections.unmodifiableMap(new LinkedHashMap<>(actions));
    }
}
