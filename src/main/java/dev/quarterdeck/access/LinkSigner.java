package dev.quarterdeck.access;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** Signs links, so that the archive's edge ({@code viewer-request.js}) opens reports to whom they were mailed, for a time. */
public final class LinkSigner {

    /** Mail programs and their users break longer ones. */
    public static final int LONGEST_LINK = 300;

    private static final String PARAMETER = "?k=";
    private static final String READER = "quarterdeck-reader";
    private static final int TAG_DIGITS = 7;

    private final String keyId;
    private final Seal seal;
    private final Duration life;
    private final Instant now;

    /**
     * @param keyId one to four lower-case letters or digits, by which the edge finds the key
     * @param secret at least 32 random characters, which the edge's store holds too
     * @param life for how long a link opens its report, in whole minutes
     * @param now when the links are made; those made before the edge's epoch are refused
     */
    public LinkSigner(String keyId, String secret, Duration life, Instant now) {
        this.keyId = keyId;
        this.seal = new Seal(secret);
        this.life = life;
        this.now = now;
    }

    /** The page's address with a token behind it that opens these perspectives to that reader. */
    public URI sign(URI page, String reader, List<String> perspectives) {
        long minute = now.getEpochSecond() / Duration.ofMinutes(1).toSeconds();
        Token token = new Token(keyId, minute, minute + life.toMinutes(), tag(reader), perspectives);
        URI link = URI.create(page + PARAMETER + token.signed(seal));
        if (link.toString().length() > LONGEST_LINK) {
            throw new IllegalArgumentException(
                    "a link to " + page + " for " + perspectives + " is longer than " + LONGEST_LINK + " characters");
        }
        return link;
    }

    /**
     * How links and the edge's deny list name a reader: the first seven hexadecimal digits of the address's HMAC by the same key, so
     * that nobody without the key can try addresses on a link that leaked. It changes with the key.
     */
    public String tag(String reader) {
        byte[] code = seal.code(READER, reader.strip().toLowerCase(Locale.ROOT));
        return HexFormat.of().formatHex(code).substring(0, TAG_DIGITS);
    }

    /** Never the secret, nor what was made with it. */
    @Override
    public String toString() {
        return "LinkSigner[" + keyId + "]";
    }
}
