package dev.quarterdeck.publish;

import dev.quarterdeck.edition.Hash;
import dev.quarterdeck.store.Held;
import dev.quarterdeck.store.Store;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * A file of an archive as it was found.
 *
 * @param held empty for a file that is missing, or cannot be read
 * @param failure why it cannot be read; empty for one that is missing
 */
record Seen(Optional<Held> held, Optional<UncheckedIOException> failure) {

    static Seen missing() {
        return new Seen(Optional.empty(), Optional.empty());
    }

    /** Looks. What cannot be read is one file, and no reason to look at no others; a refusal of a service is. */
    static CompletableFuture<Seen> at(Store archive, String path) {
        return archive.read(path).handle((held, failure) -> {
            if (failure == null) {
                return new Seen(held, Optional.empty());
            }
            Throwable cause =
                    failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
            if (cause instanceof UncheckedIOException unread) {
                return new Seen(Optional.empty(), Optional.of(unread));
            }
            throw new CompletionException(cause);
        });
    }

    boolean isMissing() {
        return held.isEmpty() && failure.isEmpty();
    }

    Optional<byte[]> bytes() {
        return held.map(Held::bytes);
    }

    Optional<String> hash() {
        return bytes().map(Hash::of);
    }

    /** What is wrong with it, if it should have this hash. */
    Optional<Fault> unlike(String expected, String todo) {
        return hash().equals(Optional.of(expected))
                ? Optional.empty()
                : Optional.of(fault("is not as it was published", todo));
    }

    /** The same for content. */
    Optional<Fault> unlike(byte[] expected, String what, String todo) {
        return bytes().filter(found -> Arrays.equals(found, expected)).isPresent()
                ? Optional.empty()
                : Optional.of(fault(what, todo));
    }

    /** That it is missing or why it cannot be read, else what is said of it. */
    Fault fault(String otherwise, String todo) {
        return failure.map(why -> Fault.of(why, todo))
                .orElseGet(() -> Fault.changed(held.isPresent() ? otherwise : "is missing", todo));
    }
}
