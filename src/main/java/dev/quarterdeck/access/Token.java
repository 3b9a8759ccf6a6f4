package dev.quarterdeck.access;

import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a link grants: {@code <key id>.<epoch>.<expiry>.<reader>.<perspective>[.<perspective>…]}, behind which comes its HMAC-SHA256.
 *
 * <p>Only characters that an address need not escape. The last one is always a letter or a digit (43 characters of base64 hold 256
 * bits and two zeros), since mail programs leave a closing hyphen or underscore out of a link.
 *
 * @param epoch the minute since 1970 in which the link was made; the edge refuses what was made before its own
 * @param expiry the minute from which it opens nothing
 * @param reader the reader's tag
 */
record Token(String keyId, long epoch, long expiry, String reader, List<String> perspectives) {

    static final int BASE = 36;

    /** What the edge reads; {@code viewer-request.js} has the same. */
    private static final Pattern KEY_ID = Pattern.compile("[a-z0-9]{1,4}");

    private static final Pattern PERSPECTIVE = Pattern.compile("[a-z][a-z0-9-]{0,31}");
    private static final int LONGEST = 400;
    private static final String PURPOSE = "quarterdeck-link";

    Token {
        perspectives = List.copyOf(perspectives);
        boolean named = !perspectives.isEmpty()
                && perspectives.stream()
                        .allMatch(each -> PERSPECTIVE.matcher(each).matches());
        if (!named || !KEY_ID.matcher(keyId).matches()) {
            throw new IllegalArgumentException("the edge reads no link by key " + keyId + " for " + perspectives);
        }
    }

    String signed(Seal seal) {
        String claims = String.join(
                ".",
                keyId,
                Long.toString(epoch, BASE),
                Long.toString(expiry, BASE),
                reader,
                String.join(".", perspectives));
        String code = Base64.getUrlEncoder().withoutPadding().encodeToString(seal.code(PURPOSE, claims));
        String token = claims + "." + code;
        if (token.length() > LONGEST) {
            throw new IllegalArgumentException("the edge reads no link for as many as " + perspectives);
        }
        return token;
    }
}
