package dev.quarterdeck.collect.repository;

import dev.quarterdeck.framework.Entry;
import dev.quarterdeck.value.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
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
     * @param leastEntropy in bits a character, so that a placeholder is no secret
     */
    private record Shape(String rule, Pattern pattern, double leastEntropy) {

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
                        pattern(row),
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
    private static Pattern pattern(Entry row) {
        return Pattern.compile(row.text("pattern").orElse("(?!)").replaceAll("^`|`$", ""));
    }

    /** Rows whose pattern is none. */
    List<String> broken() {
        return List.copyOf(broken);
    }

    /** The rules that a line breaks, in their order; where two match the same words, the earlier. */
    List<String> rules(String line) {
        List<String> rules = new ArrayList<>();
        boolean[] taken = new boolean[0];
        for (Shape shape : shapes) {
            Matcher match = shape.pattern().matcher(line);
            while (match.find()) {
                if (!shape.isSecret(match)) {
                    continue;
                }
                if (taken.length == 0) {
                    taken = new boolean[line.length()];
                }
                if (!anyOf(taken, match)) {
                    rules.add(shape.rule());
                }
                Arrays.fill(taken, match.start(), match.end(), true);
            }
        }
        return rules.stream().distinct().toList();
    }

    private static boolean anyOf(boolean[] taken, Matcher match) {
        for (int i = match.start(); i < match.end(); i++) {
            if (taken[i]) {
                return true;
            }
        }
        return false;
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
