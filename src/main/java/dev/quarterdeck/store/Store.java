package dev.quarterdeck.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * A place that holds an archive: files by path, each there whole or not at all.
 *
 * <p>It has no way to delete. Of two writers who both expect the same thing to be there, one wins and the other is told. A future fails
 * with a {@link dev.quarterdeck.source.RefusedException} where a service refuses, with an {@link java.io.UncheckedIOException}
 * where a disk does, and with a {@link DamagedException} where what came is damaged.
 */
public interface Store extends AutoCloseable {

    /** How messages call it. */
    String name();

    /** A file; empty when there is none. */
    CompletableFuture<Optional<Held>> read(String path);

    /**
     * Writes a file if it is as expected.
     *
     * @param expected the version that is to be replaced; empty for a file that must not be there yet
     */
    CompletableFuture<Outcome> write(Item item, Optional<String> expected);

    /** All files below a folder, whoever has put them there, under whatever names. */
    List<Listed> list(String folder);

    /** What lies at the root: files, and folders with a slash at the end. */
    List<String> top();

    /** Those of the wanted files that are there with other content or not at all, and the versions that are there. */
    SortedMap<String, Optional<String>> differing(Collection<Item> wanted);

    /** Files below a folder that were written more than once, or deleted; none where the store keeps no versions. */
    List<String> rewritten(String folder);

    /** Proves that files can be read and written, as far as that can be proved without writing any. */
    void probe();

    @Override
    void close();

    /** Waits for a call, and fails as the call has failed. */
    static <T> T joined(CompletableFuture<T> call) {
        try {
            return call.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /**
     * A file that is there.
     *
     * @param size in bytes, as stored
     */
    record Listed(String path, long size) {}

    /** The ways a write can end. */
    enum Outcome {
        /** The file was written. */
        DONE,
        /** The very same content was there already, written by another run or by an attempt whose answer was lost. */
        SAME,
        /** The file is not as expected, and was left as it is. */
        OTHER
    }
}
