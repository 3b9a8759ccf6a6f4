package dev.quarterdeck.handoff;

import dev.quarterdeck.value.Edits;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Finds the word that an author may have meant. */
final class Typo {

    private static final int MOST_EDITS = 2;
    private static final int SHORTEST = 5;

    private Typo() {}

    /** The nearest words within two edits (optimal string alignment distance), all of equals. */
    static List<String> meant(String text, Collection<String> words) {
        int best = MOST_EDITS;
        List<String> meant = new ArrayList<>();
        for (String word : words) {
            if (word.length() >= SHORTEST && Math.abs(word.length() - text.length()) <= MOST_EDITS) {
                int distance = Edits.between(text, word);
                if (distance < best) {
                    best = distance;
                    meant.clear();
                }
                if (distance == best) {
                    meant.add(word);
                }
            }
        }
        return meant;
    }
}
