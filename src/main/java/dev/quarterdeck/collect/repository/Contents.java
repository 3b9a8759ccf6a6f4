package dev.quarterdeck.collect.repository;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;

/** Reads the contents of tracked files, one after another, by one process of git. */
final class Contents {

    /** More than this is no source that somebody writes. */
    static final int MOST_BYTES = 1 << 20;

    private static final long MOST_BYTES_IN_ALL = 256L << 20;

    private final Checkout checkout;
    private long left = MOST_BYTES_IN_ALL;

    Contents(Checkout checkout) {
        this.checkout = checkout;
    }

    /** Hands each file over that is not too large; false where git ended before all of them, or they are too much together. */
    boolean read(List<TrackedFile> files, BiConsumer<TrackedFile, byte[]> reader) {
        Process process;
        try {
            process = checkout.git().start("cat-file", "--batch");
        } catch (IOException e) {
            return false;
        }
        CompletableFuture<Void> stop = checkout.git().stopInTime(process);
        try (OutputStream ask = process.getOutputStream();
                DataInputStream answers = new DataInputStream(new BufferedInputStream(process.getInputStream()))) {
            for (TrackedFile file : files) {
                if (file.bytes() <= MOST_BYTES) {
                    reader.accept(file, contents(file, ask, answers));
                }
            }
            return true;
        } catch (IOException e) {
            return false;
        } finally {
            process.destroyForcibly();
            stop.cancel(false);
        }
    }

    /** The answer's first line says again what was asked for; the contents and a line's end follow. */
    private byte[] contents(TrackedFile file, OutputStream ask, DataInputStream answers) throws IOException {
        left -= file.bytes();
        if (left < 0) {
            throw new IOException("too much together");
        }
        ask.write((file.blob() + "\n").getBytes(StandardCharsets.US_ASCII));
        ask.flush();
        String expected = file.blob() + " blob " + file.bytes();
        if (!line(answers).equals(expected)) {
            throw new IOException("the object cannot be read");
        }
        byte[] contents = new byte[(int) file.bytes()];
        answers.readFully(contents);
        answers.readByte();
        return contents;
    }

    private static String line(DataInputStream answers) throws IOException {
        StringBuilder line = new StringBuilder();
        for (byte b = answers.readByte(); b != '\n' && line.length() < 200; b = answers.readByte()) {
            line.append((char) b);
        }
        return line.toString();
    }
}
