package dev.quarterdeck.ledger;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key by which a ledger names its readers, so that nobody who sees a name outside of it, such as in a message's id or a mail
 * service's log, can find the address by trying addresses.
 *
 * <p>It is the ledger's own, made once and kept in it for as long as it lasts: a reader who got another name would be mailed the same
 * edition again, and so a key that is replaced from time to time, as that of the links is, will not do. Who reads the ledger reads the
 * addresses beside the key anyway.
 *
 * @param secret in hexadecimal digits
 */
record ReaderKey(String secret) {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;
    private static final int HASH_DIGITS = 16;

    static ReaderKey fresh() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return new ReaderKey(HexFormat.of().formatHex(random));
    }

    String hash(String address) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(secret), ALGORITHM));
            byte[] code = mac.doFinal(address.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(code).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return "ReaderKey";
    }
}
