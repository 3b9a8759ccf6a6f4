package dev.quarterdeck.page;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds digits that stand in a page without an element that says what they are.
 *
 * <p>Not a parser of HTML, but of what our templates write: every element is closed, but for those that never are.
 */
final class Digits {

    private static final Pattern TAG =
            Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)([^>]*)>|<!--.*?-->|<![^>]*>", Pattern.DOTALL);
    private static final Pattern CLASS = Pattern.compile("\\bclass=\"([^\"]*)\"");
    private static final Pattern DIGIT = Pattern.compile("[^\\s&]*\\p{Nd}[^\\s&]*");
    private static final Pattern CHARACTER = Pattern.compile("&#?\\w+;");

    /** Elements whose text is of a known kind by themselves: places, titles of windows, and words quoted whole. */
    private static final Set<String> TYPED_ELEMENTS = Set.of("code", "title", "blockquote");

    /** What a run of text is: figure, date, id, name, standard, quote, number of a footnote or rank. */
    private static final Set<String> TYPED_CLASSES = Set.of("f", "d", "id", "name", "std", "q", "n");

    private static final Set<String> NEVER_CLOSED =
            Set.of("meta", "link", "br", "hr", "img", "input", "col", "wbr", "source");

    private Digits() {}

    /** The first word with a digit that nothing types; empty where all are typed. */
    static Optional<String> untyped(String html) {
        Deque<Boolean> open = new ArrayDeque<>();
        Matcher tag = TAG.matcher(html);
        int from = 0;
        boolean typed = false;
        while (tag.find()) {
            Optional<String> found = typed ? Optional.empty() : digit(html, from, tag.start());
            if (found.isPresent()) {
                return found;
            }
            from = tag.end();
            String name = tag.group(2);
            if (name == null || NEVER_CLOSED.contains(name) || tag.group(3).endsWith("/")) {
                continue;
            }
            if (tag.group(1).isEmpty()) {
                open.push(typed);
                typed |= types(name, tag.group(3));
            } else {
                typed = !open.isEmpty() && open.pop();
            }
        }
        return digit(html, from, html.length());
    }

    private static boolean types(String element, String attributes) {
        Matcher classes = CLASS.matcher(attributes);
        return TYPED_ELEMENTS.contains(element)
                || (classes.find() && Arrays.stream(classes.group(1).split(" ")).anyMatch(TYPED_CLASSES::contains));
    }

    private static Optional<String> digit(String html, int from, int to) {
        int at = from;
        while (at < to && !Character.isDigit(html.codePointAt(at))) {
            at++;
        }
        if (at == to) {
            return Optional.empty();
        }
        String text = html.substring(from, to);
        Matcher found = DIGIT.matcher(CHARACTER.matcher(text).replaceAll(" "));
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }
}
