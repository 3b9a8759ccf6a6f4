package dev.quarterdeck.store;

import java.util.Arrays;

/**
 * A file to be written.
 *
 * <p>What it says of caching is meant for the edge; browsers are told by the distribution.
 */
public final class Item {

    /** How long a cache may keep a file. */
    public enum Caching {
        /** Its name changes with its content. */
        FOREVER("public, max-age=31536000, immutable"),
        /** It never changes, but a reader whose link was revoked must lose it at once: the edge keeps it, browsers ask. */
        AT_THE_EDGE("max-age=0, s-maxage=31536000"),
        /** It changes with every edition. */
        BRIEFLY("max-age=0, s-maxage=300"),
        /** It is for publishers alone. */
        NEVER("no-store");

        private final String header;

        Caching(String header) {
            this.header = header;
        }

        /** The value of {@code Cache-Control}. */
        String header() {
            return header;
        }
    }

    private final String path;
    private final byte[] bytes;
    private final String type;
    private final Caching caching;

    /**
     * @param bytes its plain content; not to be changed afterwards
     * @param type media type
     */
    public Item(String path, byte[] bytes, String type, Caching caching) {
        this.path = path;
        this.bytes = bytes;
        this.type = type;
        this.caching = caching;
    }

    public String path() {
        return path;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Whether this is what was read. */
    boolean isIn(Held held) {
        return Arrays.equals(held.bytes(), bytes);
    }

    String type() {
        return type;
    }

    Caching caching() {
        return caching;
    }

    @Override
    public String toString() {
        return path;
    }
}
