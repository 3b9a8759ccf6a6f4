package dev.quarterdeck.access;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 (RFC 2104) by one key. What a code is for goes into it, so that one made for a purpose is none for another. */
final class Seal {

    private static final String ALGORITHM = "HmacSHA256";

    /** As the edge demands: shorter keys open nothing there. */
    private static final int SHORTEST_KEY = 32;

    private final SecretKeySpec key;

    Seal(String secret) {
        if (secret.length() < SHORTEST_KEY) {
            throw new IllegalArgumentException("the key of links is shorter than " + SHORTEST_KEY + " characters");
        }
        key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    byte[] code(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal((purpose + "." + text).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
