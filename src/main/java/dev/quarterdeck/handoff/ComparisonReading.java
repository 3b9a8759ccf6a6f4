package dev.quarterdeck.handoff;

import dev.quarterdeck.source.Place;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Type;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Limits such as {@code >= 6}, {@code max 25%} or {@code between 3 and 6 months}. */
final class ComparisonReading {

    private static final Pattern FORM = Pattern.compile(
            "(>=|≥|at least|min(?:imum)?|<=|≤|at most|max(?:imum)?|up to|>|over|more than|<|under|less than|==?)\\s*(.{1,40})");
    private static final Pattern BETWEEN = Pattern.compile("between\\s+(.{1,30}?)\\s+and\\s+(.{1,30})");
    private static final Pattern TRAILING = Pattern.compile("\\s+(months?|days?|weeks?|years?)$");

    private ComparisonReading() {}

    static Optional<Comparison> read(String text, Place at) {
        String words = text.strip().toLowerCase(Locale.ROOT);
        if (words.length() > 80) {
            return Optional.empty();
        }
        Matcher between = BETWEEN.matcher(words);
        if (between.matches()) {
            return Numeral.read(bare(between.group(1)))
                    .flatMap(low -> Numeral.read(bare(between.group(2)))
                            .map(high -> new Comparison(
                                    Comparison.Operator.BETWEEN,
                                    Quantity.stated(
                                            type(high),
                                            Range.between(
                                                    low.range().low(),
                                                    high.range().high()),
                                            at))));
        }
        Matcher form = FORM.matcher(words);
        return form.matches()
                ? Numeral.read(bare(form.group(2)))
                        .map(limit -> new Comparison(
                                operator(form.group(1)), Quantity.stated(type(limit), limit.range(), at)))
                : Optional.empty();
    }

    private static String bare(String operand) {
        return TRAILING.matcher(operand).replaceFirst("");
    }

    private static Type type(Numeral number) {
        if (number.percent()) {
            return Type.PERCENT;
        }
        return number.currency().isEmpty() ? Type.NUMBER : Type.MONEY;
    }

    private static Comparison.Operator operator(String words) {
        return switch (words) {
            case ">=", "≥", "at least", "min", "minimum" -> Comparison.Operator.AT_LEAST;
            case "<=", "≤", "at most", "max", "maximum", "up to" -> Comparison.Operator.AT_MOST;
            case ">", "over", "more than" -> Comparison.Operator.MORE_THAN;
            case "<", "under", "less than" -> Comparison.Operator.LESS_THAN;
            default -> Comparison.Operator.EQUAL;
        };
    }
}
