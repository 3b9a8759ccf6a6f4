package dev.quarterdeck.value;

import dev.quarterdeck.source.Sources;

/** What a figure holds: an amount, a day or a word, with its kind and the sources it rests on. */
public sealed interface Value permits Quantity, Day, Word {

    Kind kind();

    Type type();

    Sources sources();

    default boolean isKnown() {
        return kind() != Kind.MISSING;
    }
}
