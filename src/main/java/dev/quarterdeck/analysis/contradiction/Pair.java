package dev.quarterdeck.analysis.contradiction;

import dev.quarterdeck.framework.Rule;
import java.util.List;

/**
 * Something stated and something measured that can be held against each other: a row of {@code contradictions.md}.
 *
 * @param sections those in which a handoff's words count; all where there is none
 * @param byUnit whether each unit's handoffs are compared with what is measured of that unit
 */
record Pair(Rule rule, boolean byUnit, Stated stated, List<String> sections, Pointer measured, Comparison comparison) {

    Pair {
        sections = List.copyOf(sections);
    }
}
