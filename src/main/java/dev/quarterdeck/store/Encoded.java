package dev.quarterdeck.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Content as it is stored in a bucket: text compressed where that saves something, all else as it is. */
final class Encoded {

    static final String GZIP = "gzip";

    /** Below this a packet holds it either way. */
    private static final int WORTH_COMPRESSING = 1_000;

    /** No file of an archive comes near it; what claims to be longer is no file of ours. */
    private static final int LONGEST = 256 * 1024 * 1024;

    private final byte[] bytes;
    private final boolean compressed;

    private Encoded(byte[] bytes, boolean compressed) {
        this.bytes = bytes;
        this.compressed = compressed;
    }

    static Encoded of(Item item) {
        boolean text = item.type().startsWith("text/")
                || item.type().startsWith("application/json")
                || item.type().startsWith("image/svg");
        if (!text || item.bytes().length < WORTH_COMPRESSING) {
            return new Encoded(item.bytes(), false);
        }
        byte[] smaller = compress(item.bytes());
        return smaller.length < item.bytes().length ? new Encoded(smaller, true) : new Encoded(item.bytes(), false);
    }

    private static byte[] compress(byte[] plain) {
        var out = new ByteArrayOutputStream(plain.length / 4);
        try (var gzip = new Gzip(out)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot compress in memory", e);
        }
        return out.toByteArray();
    }

    /** The JDK's own stream takes twice the time, for pages that are a fifteenth smaller. */
    private static final class Gzip extends GZIPOutputStream {
        private static final int LEVEL = 4;
        private static final int BUFFER = 16 * 1024;

        Gzip(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(LEVEL);
        }
    }

    /** The plain content of what was stored. */
    static byte[] decoded(byte[] stored, String encoding) throws IOException {
        if (!encoding.equals(GZIP)) {
            return stored;
        }
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(stored))) {
            byte[] plain = gzip.readNBytes(LONGEST);
            if (gzip.read() >= 0) {
                throw new IOException("too long for a file of an archive");
            }
            return plain;
        }
    }

    byte[] bytes() {
        return bytes;
    }

    boolean isCompressed() {
        return compressed;
    }

    /** For S3 to compare with what has arrived; the manifest's SHA-256 is for everybody else. */
    String crc32() {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        byte[] value =
                ByteBuffer.allocate(Integer.BYTES).putInt((int) sum.getValue()).array();
        return Base64.getEncoder().encodeToString(value);
    }

    /** What S3 calls an object that was put at once and is not encrypted with a key of its own. */
    String eTag() {
        try {
            return '"'
                    + HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes))
                    + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has MD5", e);
        }
    }
}
