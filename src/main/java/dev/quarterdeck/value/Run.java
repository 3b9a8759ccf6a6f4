package dev.quarterdeck.value;

import dev.quarterdeck.source.Sources;
import java.util.List;

/**
 * A stretch of text of one kind, as it will be read.
 *
 * @param sources what it rests on; empty for labels and the like
 */
public record Run(Role role, String text, Sources sources) implements Text {

    /** What a stretch of text is. A digit in a label is a figure that hides, and is refused. */
    public enum Role {
        FIGURE,
        DATE,
        /** An identifier of a rule, action, risk, unit, edition. */
        ID,
        /** What people called something: units, items, owners. */
        NAME,
        /** The designation of a standard or control. */
        STANDARD,
        /** Words of ours, from the frameworks. */
        LABEL,
        /** Words of a handoff's author, as they stand. */
        QUOTE
    }

    public Run {
        if (role == Role.LABEL && text.codePoints().anyMatch(Character::isDigit)) {
            throw new IllegalArgumentException("a figure without a source hides in the label: " + text);
        }
        if (role == Role.FIGURE && sources.isEmpty()) {
            throw new IllegalArgumentException("figure without a source: " + text);
        }
    }

    @Override
    public List<Run> runs() {
        return List.of(this);
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public String plain() {
        return text;
    }
}
