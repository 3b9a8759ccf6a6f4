package dev.quarterdeck.value;

import dev.quarterdeck.source.Sources;
import java.util.Optional;

/** A word of a closed list that stands as a figure, such as a tier or a state. */
public record Word(Kind kind, Optional<String> text, Sources sources) implements Value {

    public Word {
        if (text.isPresent() == (kind == Kind.MISSING)) {
            throw new IllegalArgumentException("a word is known or missing, not both: " + text);
        }
        if (text.isPresent() && sources.isEmpty()) {
            throw new IllegalArgumentException("word without a source: " + text);
        }
    }

    public static Word derived(String text, Sources sources) {
        return new Word(Kind.DERIVED, Optional.of(text), sources);
    }

    public static Word stated(String text, Sources sources) {
        return new Word(Kind.STATED, Optional.of(text), sources);
    }

    public static Word missing(Sources lookedAt) {
        return new Word(Kind.MISSING, Optional.empty(), lookedAt);
    }

    @Override
    public Type type() {
        return Type.TEXT;
    }
}
