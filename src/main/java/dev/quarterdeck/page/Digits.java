package dev.quarterdeck.page;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds digits that stand in a page without an element that says what they are.
 *
 * <p>Not a parser of HTML, but of what our templates write: every element is closed, but for those that never are. It goes over each page
 * of an edition byte by byte; patterns that look for tags would take as long as the templates themselves.
 */
final class Digits {

    private static final Pattern DIGIT = Pattern.compile("[^\\s&]*\\p{Nd}[^\\s&]*");
    private static final Pattern CHARACTER = Pattern.compile("&#?\\w+;");
    private static final byte[] CLASS = ascii("class=\"");
    private static final byte[] COMMENT = ascii("<!--");

    /** Elements whose text is of a known kind by themselves: places, titles of windows, and words quoted whole. */
    private static final byte[][] TYPED_ELEMENTS = words("code", "title", "blockquote");

    /** What a run of text is: figure, date, id, name, standard, quote, number of a footnote or rank. */
    private static final byte[][] TYPED_CLASSES = words("f", "d", "id", "name", "std", "q", "n");

    private static final byte[][] NEVER_CLOSED =
            words("meta", "link", "br", "hr", "img", "input", "col", "wbr", "source");

    private static final int UNTYPED = Integer.MAX_VALUE;

    private final byte[] html;

    /** Elements that are open, and the number of those around the outermost that types its text. */
    private int depth;

    private int typedWithin = UNTYPED;

    private Digits(byte[] html) {
        this.html = html;
    }

    /** The first word with a digit that nothing types, of a page in UTF-8; empty where all are typed. */
    static Optional<String> untyped(byte[] html) {
        return new Digits(html).untyped();
    }

    private Optional<String> untyped() {
        int text = 0;
        int at = find('<', 0);
        while (at < html.length) {
            int end = end(at);
            if (end > at) {
                Optional<String> found = depth > typedWithin ? Optional.empty() : digit(text, at);
                if (found.isPresent()) {
                    return found;
                }
                tag(at, end - 1);
                text = end;
            }
            at = find('<', Math.max(at + 1, end));
        }
        return digit(text, html.length);
    }

    /** Behind the tag or comment that begins there; the beginning of the page where none does. */
    private int end(int at) {
        int next = at + 1 < html.length ? html[at + 1] : ' ';
        if (next == '!') {
            return comment(at);
        }
        int name = next == '/' && at + 2 < html.length ? html[at + 2] : next;
        return isLetter(name) ? behind(find('>', at)) : 0;
    }

    private int comment(int at) {
        if (stands(COMMENT, at)) {
            for (int close = find('>', at + COMMENT.length); close < html.length; close = find('>', close + 1)) {
                if (close >= at + "<!---->".length() - 1 && html[close - 1] == '-' && html[close - 2] == '-') {
                    return close + 1;
                }
            }
        }
        return behind(find('>', at));
    }

    private int behind(int close) {
        return close < html.length ? close + 1 : 0;
    }

    /** Goes into or out of an element; {@code end} is where its tag closes. */
    private void tag(int at, int end) {
        if (html[at + 1] == '/') {
            depth = Math.max(0, depth - 1);
            typedWithin = depth > typedWithin ? typedWithin : UNTYPED;
            return;
        }
        int to = at + 1;
        while (isLetter(html[to]) || isAsciiDigit(html[to])) {
            to++;
        }
        if (to > at + 1 && !isAmong(NEVER_CLOSED, at + 1, to) && (html[end - 1] != '/' || to == end)) {
            boolean types = typedWithin == UNTYPED && (isAmong(TYPED_ELEMENTS, at + 1, to) || isTyped(to, end));
            typedWithin = types ? depth : typedWithin;
            depth++;
        }
    }

    /** Whether the attributes there hold a class that types text. */
    private boolean isTyped(int from, int to) {
        for (int at = from; at < to; at++) {
            if (html[at] == 'c' && stands(CLASS, at) && !isWord(html[at - 1])) {
                int start = at + CLASS.length;
                int close = find('"', start);
                return close < to && holdsTyped(start, close);
            }
        }
        return false;
    }

    /** Whether one of the words there is a class that types text. */
    private boolean holdsTyped(int from, int to) {
        int word = from;
        for (int at = from; at < to; at++) {
            if (html[at] == ' ') {
                if (isAmong(TYPED_CLASSES, word, at)) {
                    return true;
                }
                word = at + 1;
            }
        }
        return isAmong(TYPED_CLASSES, word, to);
    }

    private Optional<String> digit(int from, int to) {
        int at = from;
        while (at < to && html[at] >= 0 && !isAsciiDigit(html[at])) {
            at++;
        }
        if (at == to) {
            return Optional.empty();
        }
        String text = text(from, to);
        if (!holdsDigit(text)) {
            return Optional.empty();
        }
        Matcher found = DIGIT.matcher(CHARACTER.matcher(text).replaceAll(" "));
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }

    private static boolean holdsDigit(String text) {
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            if (Character.isDigit(text.codePointAt(at))) {
                return true;
            }
        }
        return false;
    }

    private String text(int from, int to) {
        return new String(html, from, to - from, StandardCharsets.UTF_8);
    }

    /** Compares bytes: text of each of a page's thousands of tags would be most of what checking it makes. */
    private boolean isAmong(byte[][] words, int from, int to) {
        for (byte[] word : words) {
            if (word.length == to - from && stands(word, from)) {
                return true;
            }
        }
        return false;
    }

    /** The end of the page where it is nowhere. */
    private int find(char wanted, int from) {
        int at = from;
        while (at < html.length && html[at] != wanted) {
            at++;
        }
        return at;
    }

    private boolean stands(byte[] word, int at) {
        if (at + word.length > html.length) {
            return false;
        }
        for (int i = 0; i < word.length; i++) {
            if (html[at + i] != word[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[][] words(String... words) {
        return Stream.of(words).map(Digits::ascii).toArray(byte[][]::new);
    }

    private static byte[] ascii(String word) {
        return word.getBytes(StandardCharsets.US_ASCII);
    }

    private static boolean isAsciiDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** Whether it belongs to a name, as any character beyond ASCII may. */
    private static boolean isWord(int c) {
        return c < 0 || c == '_' || isLetter(c) || isAsciiDigit(c);
    }
}
