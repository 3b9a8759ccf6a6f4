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
 * @param held empty for a file that is missing, or whose stored form cannot be decoded
 */
record Seen(Optional<Held> held, boolean isReadable) {

    /** Looks. What cannot be read is one damaged file, and no reason to look at no others; a refusal is. */
    static CompletableFuture<Seen> at(Store archive, String path) {
        return archive.read(path).handle((held, failure) -> {
            if (failure == null) {
                return new Seen(held, true);
            }
            Throwable cause =
                    failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
            if (cause instanceof UncheckedIOException) {
                return new Seen(Optional.empty(), false);
            }
            throw new CompletionException(cause);
        });
    }

    boolean isMissing() {
        return held.isEmpty() && isReadable;
    }

    Optional<byte[]> bytes() {
        return held.map(Held::bytes);
    }

    Optional<String> hash() {
        return bytes().map(Hash::of);
    }

    /** What is wrong with it, if it should have this hash. */
    Optional<String> unlike(String expected) {
        return hash().equals(Optional.of(expected))
                ? Optional.empty()
                : Optional.of(fault("is not as it was published"));
    }

    /** The same for content. */
    Optional<String> unlike(byte[] expected, String fault) {
        return bytes().filter(found -> Arrays.equals(found, expected)).isPresent()
                ? Optional.empty()
                : Optional.of(fault(fault));
    }

    /** That it is missing or damaged, else what is said of it. */
    String fault(String otherwise) {
        if (held.isPresent()) {
            return otherwise;
        }
        return isReadable ? "is missing" : "cannot be read: what is stored there is damaged";
    }
}
