package dev.quarterdeck.handoff;

import dev.quarterdeck.value.Edits;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The words that front matter is read for; any other is a fact, or a slip of the pen. */
final class FrontWords {

    /** What is said of the file, and not of its unit. */
    private static final Set<String> ABOUT_FILE = Set.of(
            "unit",
            "entity",
            "project",
            "title",
            "updated",
            "owner",
            "status",
            "model",
            "sample",
            "confidential",
            "date",
            "type",
            "kind",
            "parent",
            "aws_prefix",
            "repo",
            "tags");

    /** All that front matter is read for, in the order of the alphabet; other words are facts. */
    private static final SortedSet<String> KNOWN = known();

    private static final int SHORTEST_GUESSED = 5;

    /** Of words as long as this, two letters may be wrong. */
    private static final int LONG = 9;

    private FrontWords() {}

    private static SortedSet<String> known() {
        SortedSet<String> known = new TreeSet<>(ABOUT_FILE);
        known.addAll(Set.of("currency", "burn", "burn_reason", "house_rate", "terms", "review_days"));
        return known;
    }

    static boolean isAboutFile(String word) {
        return ABOUT_FILE.contains(word);
    }

    /** What an unknown word was likely to be; of "confidental" nobody should have to find out on a page. */
    static Optional<String> meant(String word) {
        return KNOWN.contains(word)
                ? Optional.empty()
                : KNOWN.stream()
                        .filter(known -> known.length() >= SHORTEST_GUESSED)
                        .filter(known -> Edits.between(known, word) <= (known.length() >= LONG ? 2 : 1))
                        .findFirst();
    }
}
