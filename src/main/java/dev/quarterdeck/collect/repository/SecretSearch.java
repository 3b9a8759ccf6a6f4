package dev.quarterdeck.collect.repository;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Looks for keys and passwords in every text that a repository tracks, but those that others wrote. */
final class SecretSearch {

    private final SecretPatterns patterns;
    private final ArrayNode found;

    /**
     * A search.
     *
     * @param found is added to: where something was found, and by which rule
     */
    SecretSearch(SecretPatterns patterns, ArrayNode found) {
        this.patterns = patterns;
        this.found = found;
    }

    void search(Checkout checkout, Tracked tracked, Round round) {
        List<TrackedFile> files =
                checkout.files().stream().filter(tracked::isSearched).toList();
        boolean all = new Contents(checkout)
                .read(files, (file, bytes) -> SourceText.of(bytes).ifPresent(text -> search(checkout, file, text)));
        if (!all) {
            round.lacks(checkout.repository(), "not all files were searched for keys");
        }
        patterns.broken().forEach(rule -> round.lacks(checkout.repository(), "the pattern of " + rule + " is none"));
        long large = files.stream()
                .filter(file -> file.bytes() > Contents.MOST_BYTES)
                .count();
        if (large > 0) {
            round.notes(checkout.repository(), "files over 1 MiB, not searched for keys: " + large);
        }
    }

    private void search(Checkout checkout, TrackedFile file, String text) {
        for (SecretPatterns.Found secret : patterns.in(text)) {
            ObjectNode one = found.addObject().put("repo", checkout.repository().name());
            checkout.repository().unit().ifPresent(unit -> one.put("unit", unit));
            one.put("path", file.path()).put("line", secret.line());
            one.put("rule", secret.rule()).put("tracked", true);
        }
    }
}
