package dev.quarterdeck.deliver;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A complete message (RFC 5322, MIME plain text in US-ASCII).
 *
 * <p>Written by hand: fifteen headers and a body that is ASCII by contract are less than a mail library's configuration, and headers
 * cannot be injected where every control character is refused at one place.
 */
record Message(Map<String, String> headers, String text) {

    /** Fits an encoded word of at most 75 characters (RFC 2047 section 2). */
    private static final int ENCODED_BYTES = 42;

    private static final DateTimeFormatter DATE = DateTimeFormatter.RFC_1123_DATE_TIME;

    Message {
        headers = new LinkedHashMap<>(headers);
        if (!isPrintable(text.replace("\n", ""))) {
            throw new IllegalArgumentException("a digest is US-ASCII");
        }
    }

    static String date(Instant at) {
        return DATE.format(at.atOffset(ZoneOffset.UTC));
    }

    /** The message as it goes over the wire, every line ended by CR and LF. */
    byte[] bytes() {
        StringBuilder message = new StringBuilder();
        headers.forEach((name, value) ->
                message.append(name).append(": ").append(safe(value)).append("\r\n"));
        message.append("\r\n").append(text.replace("\n", "\r\n"));
        return message.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** Control characters become blanks; what is not ASCII is written as encoded words (RFC 2047). */
    private static String safe(String value) {
        StringBuilder line = new StringBuilder();
        value.codePoints().forEach(c -> line.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
        String single = line.toString().strip();
        return isPrintable(single) ? single : encoded(single);
    }

    private static boolean isPrintable(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c < 0x7F);
    }

    private static String encoded(String text) {
        StringBuilder words = new StringBuilder();
        StringBuilder part = new StringBuilder();
        for (int c : text.codePoints().toArray()) {
            String next = Character.toString(c);
            if (utf8(part + next).length > ENCODED_BYTES) {
                words.append(word(part)).append("\r\n ");
                part.setLength(0);
            }
            part.append(next);
        }
        return words.append(word(part)).toString();
    }

    private static String word(CharSequence part) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(utf8(part.toString())) + "?=";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
