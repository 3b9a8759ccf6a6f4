package dev.quarterdeck.publish;

import dev.quarterdeck.edition.Pointer;
import java.util.Locale;

/**
 * One file to be written, and why.
 *
 * @param size in bytes
 */
public record Upload(String path, int size, Reason reason, Group group) implements Comparable<Upload> {

    /** Why a file is written. */
    public enum Reason {
        NEW,
        CHANGED
    }

    /** In the order of writing: nothing is there before what it refers to. */
    public enum Group {
        ASSET,
        PAGE,
        HISTORY,
        MANIFEST,
        FRONT,
        POINTER;

        static Group of(String path) {
            if (path.startsWith("assets/")) {
                return ASSET;
            }
            if (path.equals(Pointer.PATH)) {
                return POINTER;
            }
            if (path.startsWith("_data/")) {
                return HISTORY;
            }
            if (path.startsWith("archive/") || !path.contains("/")) {
                return FRONT;
            }
            return path.endsWith("/manifest.json") || path.endsWith("/SHA256SUMS") ? MANIFEST : PAGE;
        }

        /** Front pages and the pointer tell of all editions, and change with each. */
        boolean mayChange() {
            return this == FRONT || this == POINTER;
        }
    }

    @Override
    public int compareTo(Upload other) {
        int byGroup = group.compareTo(other.group);
        return byGroup != 0 ? byGroup : path.compareTo(other.path);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%-8s %-8s %,9d  %s",
                reason.name().toLowerCase(Locale.ROOT),
                group.name().toLowerCase(Locale.ROOT),
                size,
                path);
    }
}
