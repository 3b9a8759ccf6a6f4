package dev.quarterdeck.handoff;

import java.time.LocalDate;
import java.util.Optional;

/** One file as it comes from the folder. */
final class NoteFile {

    private final String path;
    private final byte[] bytes;
    private final Optional<LocalDate> committed;
    private final String shown;

    /**
     * A file.
     *
     * @param path relative to the site folder, with forward slashes
     * @param committed the author date of the last commit that touched it, if git knows
     */
    NoteFile(String path, byte[] bytes, Optional<LocalDate> committed) {
        this(path, bytes, committed, path);
    }

    private NoteFile(String path, byte[] bytes, Optional<LocalDate> committed, String shown) {
        this.path = path;
        this.bytes = bytes;
        this.committed = committed;
        this.shown = shown;
    }

    /** The same file under the name that its places are to carry. */
    NoteFile shownAs(String name) {
        return new NoteFile(path, bytes, committed, name);
    }

    /** What its places call it: its path, unless that must not be told. */
    String shown() {
        return shown;
    }

    String path() {
        return path;
    }

    byte[] bytes() {
        return bytes;
    }

    Optional<LocalDate> committed() {
        return committed;
    }
}
