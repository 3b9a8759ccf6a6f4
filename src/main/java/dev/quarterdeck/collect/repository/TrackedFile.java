package dev.quarterdeck.collect.repository;

/**
 * A file of a repository's newest commit.
 *
 * @param blob the id of its contents, by which they are read: a name may hold bytes that no text can
 * @param bytes how many
 */
record TrackedFile(String path, String blob, long bytes) {

    /** The part after the last slash. */
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The part before the last slash; empty at the top. */
    String folder() {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }
}
