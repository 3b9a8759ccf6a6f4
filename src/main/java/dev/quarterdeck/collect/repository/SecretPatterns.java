package dev.quarterdeck.collect.repository;

import dev.quarterdeck.framework.Entry;
import dev.quarterdeck.value.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What keys and passwords look like, by the rows of a framework table. What matches is never kept, neither whole nor in part. */
final class SecretPatterns {

    private static final String VALUE = "value";

    /**
     * One look.
     *
     * @param wider without the edge of a word that the pattern begins with: it finds no less, and finds nothing in a sixth of the time
     * @param leastEntropy in bits a character, so that a placeholder is no secret
     */
    private record Shape(String rule, Pattern pattern, Pattern wider, double leastEntropy) {

        boolean isSecret(Matcher match) {
            String whole = pattern.pattern().contains("(?<" + VALUE + ">") ? match.group(VALUE) : match.group();
            return entropy(whole) >= leastEntropy;
        }
    }

    private final List<Shape> shapes = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();

    SecretPatterns(List<Entry> rows) {
        for (Entry row : rows) {
            try {
                shapes.add(new Shape(
                        row.key(),
                        pattern(row, "^`|`$"),
                        pattern(row, "^`(\\\\b)?|`$"),
                        row.quantity("least entropy", Type.NUMBER)
                                .mid()
                                .orElse(BigDecimal.ZERO)
                                .doubleValue()));
            } catch (PatternSyntaxException e) {
                broken.add(row.key());
            }
        }
    }

    /** Between backticks, so that the table can be read as Markdown; a row without one matches nothing. */
    private static Pattern pattern(Entry row, String without) {
        return Pattern.compile(row.text("pattern").orElse("(?!)").replaceAll(without, ""), Pattern.MULTILINE);
    }

    /** Rows whose pattern is none. */
    List<String> broken() {
        return List.copyOf(broken);
    }

    /**
     * A place where something was found.
     *
     * @param line from one
     */
    record Found(int line, String rule) {}

    /** A text with more keys than this tells no more than one with so many. */
    private static final int MOST_SPANS = 1000;

    /** A match, and where it stands. */
    private record Span(int start, int end, String rule) {

        boolean overlaps(Span other) {
            return start < other.end && other.start < end;
        }
    }

    /** In the order of the text; where two rules match the same words, the earlier rule. */
    List<Found> in(String text) {
        List<Span> spans = new ArrayList<>();
        shapes.stream().filter(shape -> shape.wider().matcher(text).find()).forEach(shape -> find(shape, text, spans));
        spans.sort(Comparator.comparing(Span::start));
        List<Found> found = new ArrayList<>();
        int line = 1;
        int at = 0;
        for (Span span : spans) {
            line += (int) text.substring(at, span.start())
                    .chars()
                    .filter(sign -> sign == '\n')
                    .count();
            at = span.start();
            found.add(new Found(line, span.rule()));
        }
        return found.stream().distinct().toList();
    }

    private static void find(Shape shape, String text, List<Span> spans) {
        Matcher match = shape.pattern().matcher(text);
        while (spans.size() < MOST_SPANS && match.find()) {
            Span span = new Span(match.start(), match.end(), shape.rule());
            if (shape.isSecret(match) && spans.stream().noneMatch(span::overlaps)) {
                spans.add(span);
            }
        }
    }

    /** Shannon entropy, in bits a character. */
    static double entropy(String text) {
        Map<Integer, Integer> counts = new TreeMap<>();
        text.chars().forEach(sign -> counts.merge(sign, 1, Integer::sum));
        double entropy = 0;
        for (int count : counts.values()) {
            double share = (double) count / text.length();
            entropy -= share * Math.log(share) / Math.log(2);
        }
        return entropy;
    }

    /** The same with the name of its rule in place of each secret. */
    String masked(String text) {
        String masked = text;
        for (Shape shape : shapes) {
            masked = shape.pattern().matcher(masked).replaceAll(Matcher.quoteReplacement("[" + shape.rule() + "]"));
        }
        return masked;
    }
}
