package dev.quarterdeck.handoff;

import dev.quarterdeck.value.Edits;
import java.util.Collection;
import java.util.Optional;

/** Finds the word that an author may have meant. */
final class Typo {

    private static final int MOST_EDITS = 2;
    private static final int SHORTEST = 5;

    private Typo() {}

    /** The nearest word within two edits (optimal string alignment distance); the first of equals. */
    static Optional<String> meant(String text, Collection<String> words) {
        int best = MOST_EDITS + 1;
        String meant = "";
        for (String word : words) {
            if (word.length() >= SHORTEST && Math.abs(word.length() - text.length()) <= MOST_EDITS) {
                int distance = Edits.between(text, word);
                if (distance < best) {
                    best = distance;
                    meant = word;
                }
            }
        }
        return meant.isEmpty() ? Optional.empty() : Optional.of(meant);
    }
}
