package dev.quarterdeck.framework;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How soon an executive should look at a finding, most urgent first. */
public enum Severity {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW,
    INFO;

    /** Made once, since a long report tells it of each of its records. */
    private final String id = name().toLowerCase(Locale.ROOT);

    public String id() {
        return id;
    }

    /** The letter in a digest. */
    public String letter() {
        return name().substring(0, 1);
    }

    public static Optional<Severity> named(String word) {
        return Arrays.stream(values())
                .filter(severity -> severity.id().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
