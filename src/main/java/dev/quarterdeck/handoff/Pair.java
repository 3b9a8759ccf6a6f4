package dev.quarterdeck.handoff;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * A key and what is said of it.
 *
 * @param key in the author's spelling, without emphasis
 * @param value raw
 * @param start where the value begins in the text that was split
 */
record Pair(String key, String value, int start) {

    private static final int LONGEST_KEY = 60;

    /** Splits {@code key: value}, {@code key = value}, {@code key:: value} and, for known keys, {@code key — value}. */
    static Optional<Pair> split(String text, Predicate<String> isKnown) {
        int depth = 0;
        boolean code = false;
        boolean quoted = false;
        for (int i = 0; i < Math.min(text.length(), LONGEST_KEY * 2); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                continue;
            }
            code ^= c == '`';
            quoted ^= c == '"';
            depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            if (!code && !quoted && depth == 0) {
                int end = separator(text, i, isKnown);
                if (end > 0) {
                    return pair(text, i, end);
                }
            }
        }
        return Optional.empty();
    }

    /** The offset after the separator that begins here, or 0. */
    private static int separator(String text, int at, Predicate<String> isKnown) {
        char c = text.charAt(at);
        if (c == ':') {
            int end = at + (at + 1 < text.length() && text.charAt(at + 1) == ':' ? 2 : 1);
            int marks = end;
            while (marks < text.length() && "*_".indexOf(text.charAt(marks)) >= 0) {
                marks++;
            }
            return marks == text.length() || Character.isWhitespace(text.charAt(marks)) ? marks : 0;
        }
        boolean spaced = at > 0
                && at + 1 < text.length()
                && Character.isWhitespace(text.charAt(at - 1))
                && Character.isWhitespace(text.charAt(at + 1));
        boolean dash = c == '—' || c == '–' || c == '-';
        return spaced && (c == '=' || (dash && isKnown.test(Words.key(text.substring(0, at))))) ? at + 1 : 0;
    }

    private static Optional<Pair> pair(String text, int keyEnd, int valueStart) {
        String key = Words.plain(text.substring(0, keyEnd));
        int start = valueStart;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return key.isBlank() || key.length() > LONGEST_KEY
                ? Optional.empty()
                : Optional.of(new Pair(key, text.substring(start).strip(), Math.min(start, text.length())));
    }
}
