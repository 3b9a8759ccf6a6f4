package dev.quarterdeck.store;

import java.util.function.Supplier;

/** A file as it was read, with the version that a writer who replaces it must name, and that is found out once it is asked for. */
public final class Held {

    private final byte[] bytes;
    private final Supplier<String> version;

    Held(byte[] bytes, Supplier<String> version) {
        this.bytes = bytes;
        this.version = version;
    }

    /** Its plain bytes, whatever way they are stored. The array is not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    /** Changes whenever the content does. */
    public String version() {
        return version.get();
    }
}
