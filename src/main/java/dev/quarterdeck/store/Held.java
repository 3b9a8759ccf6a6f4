package dev.quarterdeck.store;

/** A file as it was read, with the version that a writer who replaces it must name. */
public final class Held {

    private final byte[] bytes;
    private final String version;

    Held(byte[] bytes, String version) {
        this.bytes = bytes;
        this.version = version;
    }

    /** Its plain bytes, whatever way they are stored. The array is not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    /** Changes whenever the content does. */
    public String version() {
        return version;
    }
}
