package dev.quarterdeck.edition;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An edition ready to be published.
 *
 * @param files that never change again, by path in the archive, its manifest and check sums among them
 * @param pointer what {@code editions.json} says once it is published
 */
public record Edition(EditionId id, SortedMap<String, Content> files, Manifest manifest, Pointer pointer) {

    public Edition {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** The same with the pages around the editions, which are written with it. */
    public Edition showing(Map<String, String> pages) {
        return new Edition(id, files, manifest, pointer.showing(pages));
    }
}
