package dev.quarterdeck.deliver;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A complete message (RFC 5322, MIME plain text in US-ASCII).
 *
 * <p>Written by hand though a mail library is at hand: the library lets through ASCII that looks like an encoded word, orders headers by a
 * list of its own and makes its own {@code Message-ID}. Headers cannot be injected where every control character is refused at one place.
 */
record Message(Map<String, String> headers, String text) {

    /** Fits an encoded word of at most 75 characters (RFC 2047 section 2). */
    private static final int ENCODED_BYTES = 42;

    /** What a line should not be longer than (RFC 5322 section 2.1.1). */
    private static final int LINE = 78;

    /** Far below the 998 that no line may exceed, whatever a relay puts before it. */
    private static final int LONGEST_WORD = 900;

    /** What a line of quoted-printable may hold before its mark of continuation. */
    private static final int QUOTED_LINE = 75;

    private static final int CODE = 3;

    private static final Pattern FOLD = Pattern.compile("(?<=\\S)(?= )");

    private static final DateTimeFormatter DATE = DateTimeFormatter.RFC_1123_DATE_TIME;

    Message {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        if (!headers.values().stream().allMatch(Message::isPrintable)) {
            throw new IllegalArgumentException("headers are US-ASCII in one line");
        }
        if (!isPrintable(text.replace("\n", "")) || text.lines().anyMatch(line -> line.length() > LONGEST_WORD)) {
            throw new IllegalArgumentException("a digest is US-ASCII in short lines");
        }
    }

    static String date(Instant at) {
        return DATE.format(at.atOffset(ZoneOffset.UTC));
    }

    /** The value of a header that is free text: control characters become blanks, and what must be is encoded (RFC 2047). */
    static String said(String text) {
        String line = singleLine(text);
        return isPlain(line) ? line : encoded(line);
    }

    /** A name for people before something in angle brackets, quoted or encoded where it must be. */
    static String named(String name, String bracketed) {
        String phrase = said(name);
        if (phrase.matches(".*[^A-Za-z0-9 =?_/+-].*")) {
            phrase = '"' + phrase.replaceAll("([\"\\\\])", "\\\\$1") + '"';
        }
        return phrase.isEmpty() ? "<" + bracketed + ">" : phrase + " <" + bracketed + ">";
    }

    /** The same without the names of those who get it unseen, as it goes to readers. */
    Message withoutBcc() {
        Map<String, String> seen = new LinkedHashMap<>(headers);
        seen.remove("Bcc");
        return new Message(seen, text);
    }

    /** The message as it goes over the wire, every line ended by CR and LF. */
    byte[] bytes() {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put("MIME-Version", "1.0");
        all.put("Content-Type", "text/plain; charset=us-ascii");
        all.put("Content-Transfer-Encoding", isFragile() ? "quoted-printable" : "7bit");
        StringBuilder message = new StringBuilder();
        all.forEach((name, value) -> message.append(folded(name + ": " + value)).append("\r\n"));
        message.append("\r\n").append((isFragile() ? quotedPrintable() : text).replace("\n", "\r\n"));
        return message.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** Some relays put a mark before "From " at the start of a line, and take blanks off its end. */
    private boolean isFragile() {
        return text.lines().anyMatch(line -> line.startsWith("From ") || line.endsWith(" "));
    }

    /** RFC 2045 section 6.7, with what relays change written as codes. */
    private String quotedPrintable() {
        StringBuilder all = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            all.append(all.isEmpty() ? "" : "\n");
            int column = 0;
            for (int i = 0; i < line.length(); i++) {
                boolean last = i == line.length() - 1;
                char c = line.charAt(i);
                if (column >= QUOTED_LINE - CODE && !last) {
                    all.append("=\n");
                    column = 0;
                }
                boolean coded = c == '=' || (c == ' ' && last) || (c == 'F' && column == 0);
                String written = coded ? "=%02X".formatted((int) c) : Character.toString(c);
                all.append(written);
                column += written.length();
            }
        }
        return all.toString();
    }

    /** Breaks a header before blanks, so that no line is longer than it should be where it can be helped. */
    private static String folded(String header) {
        StringBuilder lines = new StringBuilder();
        int column = 0;
        for (String word : FOLD.split(header, -1)) {
            boolean first = lines.indexOf(" ") < 0;
            if (column + word.length() > LINE && !first) {
                lines.append("\r\n");
                column = 0;
            }
            lines.append(word);
            column += word.length();
        }
        return lines.toString();
    }

    /** Control characters become blanks. */
    private static String singleLine(String value) {
        StringBuilder line = new StringBuilder();
        value.codePoints().forEach(c -> line.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
        return line.toString().strip();
    }

    private static boolean isPlain(String line) {
        boolean foldable = FOLD.splitAsStream(line).allMatch(word -> word.length() <= LONGEST_WORD);
        return isPrintable(line) && !line.contains("=?") && foldable;
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
                words.append(word(part)).append(' ');
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
