package dev.quarterdeck.edition;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What one file of an archive holds: the hash and size of its bytes, and a way to them. An edition of thousands of pages is too much to
 * be held.
 */
public record Content(String sha256, long size, Opening opening) {

    /** A way to the bytes. */
    @FunctionalInterface
    public interface Opening {
        byte[] bytes() throws IOException;
    }

    /** Few bytes that are held. */
    public static Content of(byte[] bytes) {
        return new Content(Hash.of(bytes), bytes.length, () -> bytes);
    }

    /** The bytes of a file, which is not to change any more. */
    public static Content of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new Content(Hash.of(in), Files.size(file), () -> Files.readAllBytes(file));
        }
    }

    public byte[] bytes() throws IOException {
        return opening.bytes();
    }
}
