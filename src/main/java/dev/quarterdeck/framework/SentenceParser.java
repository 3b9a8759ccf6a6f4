package dev.quarterdeck.framework;

import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.value.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one sentence.
 *
 * <pre>
 * sentence = { words | hole | "[[" sentence "]]" }
 * hole     = "{" fact [ "|" format ] "}" | "{" [ fact "|" ] "plural:" one "/" many "}"
 * format   = "list" [ ":" number ] | "owner" | a format of values, such as "money0"
 * </pre>
 */
final class SentenceParser {

    private static final Pattern TOKEN = Pattern.compile("\\{([^{}]*)}|\\[\\[|]]");
    private static final Pattern PLURAL = Pattern.compile("(?:([^|]+)\\|)?plural:([^/]*)/(.*)");
    private static final Pattern LIST = Pattern.compile("list(?::(\\d{1,2}))?|owner");

    private final String text;
    private final Place at;
    private final Set<String> facts;
    private final List<Problem> problems;
    private final Matcher tokens;
    private int position;

    /**
     * @param facts the names that holes may have
     */
    SentenceParser(String text, Place at, Set<String> facts, List<Problem> problems) {
        this.text = text;
        this.at = at;
        this.facts = facts;
        this.problems = problems;
        this.tokens = TOKEN.matcher(text);
    }

    Sentence parse() {
        List<Sentence.Part> parts = parts();
        if (position < text.length()) {
            problem("FW-021", "\"]]\" without \"[[\" in " + Problem.quote(text), "Open it, or take it out");
        }
        return new Sentence(parts, at);
    }

    /** Up to the end or a closing bracket, which is left for the caller. */
    private List<Sentence.Part> parts() {
        List<Sentence.Part> parts = new ArrayList<>();
        while (tokens.find(position)) {
            words(text.substring(position, tokens.start()), parts);
            if (tokens.group().equals("]]")) {
                position = tokens.start();
                return parts;
            }
            position = tokens.end();
            if (tokens.group().equals("[[")) {
                parts.add(optionally());
            } else {
                hole(tokens.group(1), parts);
            }
        }
        words(text.substring(position), parts);
        position = text.length();
        return parts;
    }

    private Sentence.Part optionally() {
        List<Sentence.Part> inner = parts();
        if (position == text.length()) {
            problem("FW-021", "\"[[\" without \"]]\" in " + Problem.quote(text), "Close it, or take it out");
        } else {
            position += "]]".length();
        }
        return new Sentence.Optionally(inner);
    }

    private void words(String words, List<Sentence.Part> parts) {
        if (words.indexOf('{') >= 0 || words.indexOf('}') >= 0) {
            problem(
                    "FW-021",
                    "a brace without its partner in " + Problem.quote(words),
                    "Write {fact} or {fact|format}");
        }
        if (!words.isEmpty() && isWordy(words)) {
            parts.add(new Sentence.Words(words));
        }
    }

    private boolean isWordy(String words) {
        boolean digits = words.codePoints().anyMatch(Character::isDigit);
        if (digits) {
            problem("FW-022", "a figure stands in the words " + Problem.quote(words), "Put a fact in its place");
        }
        return !digits;
    }

    private void hole(String inside, List<Sentence.Part> parts) {
        Matcher plural = PLURAL.matcher(inside);
        if (plural.matches()) {
            String fact = Optional.ofNullable(plural.group(1)).orElse("");
            if ((fact.isEmpty() || isDeclared(fact)) && isWordy(plural.group(2)) && isWordy(plural.group(3))) {
                parts.add(new Sentence.Plural(fact, plural.group(2), plural.group(3)));
            }
            return;
        }
        int bar = inside.indexOf('|');
        String fact = bar < 0 ? inside : inside.substring(0, bar);
        if (isDeclared(fact)) {
            parts.add(bar < 0 ? plain(fact, Optional.empty()) : formatted(fact, inside.substring(bar + 1)));
        }
    }

    private Sentence.Part formatted(String fact, String format) {
        Matcher list = LIST.matcher(format);
        if (list.matches()) {
            int most = Optional.ofNullable(list.group(1)).map(Integer::parseInt).orElse(Integer.MAX_VALUE);
            return new Sentence.Hole(fact, Optional.empty(), most);
        }
        Optional<Format> known = Format.named(format);
        if (known.isEmpty()) {
            problem(
                    "FW-023",
                    "unknown format " + Problem.quote(format),
                    "Use list, plural or one of: " + String.join(", ", Format.ids()));
        }
        return plain(fact, known);
    }

    private static Sentence.Part plain(String fact, Optional<Format> format) {
        return new Sentence.Hole(fact, format, Integer.MAX_VALUE);
    }

    private boolean isDeclared(String fact) {
        boolean declared = facts.contains(fact);
        if (!declared) {
            problem(
                    "FW-024",
                    "no fact " + Problem.quote(fact) + " is declared for this sentence",
                    facts.isEmpty() ? "Declare it in the column Facts" : "Use one of: " + String.join(", ", facts));
        }
        return declared;
    }

    private void problem(String code, String what, String todo) {
        problems.add(Problem.error(at, code, what, todo));
    }
}
