package dev.quarterdeck.handoff;

import java.time.LocalDate;
import java.util.Optional;

/** One file as it comes from the folder. */
final class NoteFile {

    private final String path;
    private final byte[] bytes;
    private final Optional<LocalDate> committed;

    /**
     * A file.
     *
     * @param path relative to the site folder, with forward slashes
     * @param committed the author date of the last commit that touched it, if git knows
     */
    NoteFile(String path, byte[] bytes, Optional<LocalDate> committed) {
        this.path = path;
        this.bytes = bytes;
        this.committed = committed;
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
