package dev.quarterdeck.publish;

import dev.quarterdeck.edition.EditionId;
import dev.quarterdeck.edition.History;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What editions name outside of their own folders: assets that they share, and their histories. */
final class Shared {

    private final SortedMap<String, String> hashes = new TreeMap<>();
    private final SortedMap<String, String> newest = new TreeMap<>();
    private final Set<String> left = new HashSet<>();
    private boolean isWhole = true;

    /** An edition names a file. False where an earlier one says otherwise of it. */
    boolean add(String path, String hash) {
        String before = hashes.putIfAbsent(path, hash);
        return before == null || before.equals(hash);
    }

    /** An edition, later than all before it, has a history of each of these perspectives, or not. */
    void histories(EditionId id, Collection<String> perspectives, Map<String, String> named) {
        for (String perspective : perspectives) {
            String path = History.path(perspective, id);
            if (named.containsKey(path)) {
                newest.put(perspective, path);
            }
        }
    }

    /** Files that a run meant to write which did not come to its end. */
    void left(Collection<String> paths) {
        left.addAll(paths);
    }

    /** An edition could not say what it names. */
    void isPartly() {
        isWhole = false;
    }

    /** Whether all that may be there is known. */
    boolean isWhole() {
        return isWhole;
    }

    boolean mayHold(String path) {
        return hashes.containsKey(path) || left.contains(path);
    }

    SortedMap<String, String> hashes() {
        return hashes;
    }

    /** By perspective, the path of its newest history. */
    SortedMap<String, String> newest() {
        return newest;
    }
}
