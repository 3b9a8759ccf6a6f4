package dev.quarterdeck.edition;

import dev.quarterdeck.source.AllCores;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;

/** SHA-256, in hexadecimal digits. */
public final class Hash {

    private static final int PART = 1 << 16;

    private Hash() {}

    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    static String of(InputStream in) throws IOException {
        MessageDigest digest = sha256();
        byte[] part = new byte[PART];
        for (int read = in.read(part); read >= 0; read = in.read(part)) {
            digest.update(part, 0, read);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Of named parts, which are hashed on all cores first: of their names and hashes. A name goes in with its length, so that no byte can
     * move from one part to the next unseen.
     */
    public static String of(SortedMap<String, byte[]> parts) {
        MessageDigest digest = sha256();
        Iterator<byte[]> hash = AllCores.map(List.copyOf(parts.values()), part -> sha256().digest(part))
                .iterator();
        for (String part : parts.keySet()) {
            byte[] name = part.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(name.length).flip());
            digest.update(name);
            digest.update(hash.next());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
