package dev.quarterdeck.publish;

import dev.quarterdeck.edition.Pointer;
import dev.quarterdeck.store.Item.Caching;

/**
 * One file to be written, and why.
 *
 * @param size in bytes
 */
public record Upload(String path, long size, Reason reason, Group group) implements Comparable<Upload> {

    /** Whether it is a page that tells of all editions, and changes with each. */
    public boolean isAroundEditions() {
        return group == Group.FRONT;
    }

    /** Why a file is written. */
    public enum Reason {
        NEW,
        CHANGED
    }

    /**
     * In the order of writing: nothing is there before what it refers to.
     *
     * <p>An edition's check sums come first. Whoever writes them has the edition's name, and nobody writes other pages under it. The
     * pages around the editions are written from the pointer, after it.
     */
    public enum Group {
        CLAIM(Caching.NEVER),
        ASSET(Caching.FOREVER),
        PAGE(Caching.AT_THE_EDGE),
        HISTORY(Caching.NEVER),
        MANIFEST(Caching.NEVER),
        POINTER(Caching.NEVER),
        FRONT(Caching.BRIEFLY);

        private final Caching caching;

        Group(Caching caching) {
            this.caching = caching;
        }

        Caching caching() {
            return caching;
        }

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
            if (path.endsWith("/SHA256SUMS")) {
                return CLAIM;
            }
            return path.endsWith("/manifest.json") ? MANIFEST : PAGE;
        }
    }

    @Override
    public int compareTo(Upload other) {
        int byGroup = group.compareTo(other.group);
        return byGroup != 0 ? byGroup : path.compareTo(other.path);
    }
}
