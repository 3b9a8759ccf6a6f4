package dev.quarterdeck.handoff;

import dev.quarterdeck.value.Range;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Grades from one to five, in numbers, words, letters or priorities. */
final class ScaleReading {

    private static final int BEST = 5;
    private static final Pattern OUT_OF = Pattern.compile("(\\d{1,4})\\s*(?:/|out of|of)\\s*(\\d{1,4})");
    private static final Pattern RANGE = Pattern.compile("([1-5])\\s*[-–]\\s*([1-5])");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(?:\\.\\d{1,4})?(?:\\s*/\\s*\\d{1,4})?");
    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("very low", 1),
            Map.entry("low", 2),
            Map.entry("l", 2),
            Map.entry("medium", 3),
            Map.entry("med", 3),
            Map.entry("moderate", 3),
            Map.entry("m", 3),
            Map.entry("high", 4),
            Map.entry("h", 4),
            Map.entry("very high", 5),
            Map.entry("critical", 5),
            Map.entry("p0", 5),
            Map.entry("p1", 4),
            Map.entry("p2", 3),
            Map.entry("p3", 2),
            Map.entry("p4", 1));

    private ScaleReading() {}

    static Optional<Range> grade(String text) {
        String words = text.strip().toLowerCase(Locale.ROOT);
        Integer named = WORDS.get(words);
        if (named != null) {
            return Optional.of(Range.of(named));
        }
        Matcher range = RANGE.matcher(words);
        if (range.matches()) {
            return Optional.of(Range.between(new BigDecimal(range.group(1)), new BigDecimal(range.group(2))));
        }
        Matcher share = OUT_OF.matcher(words);
        if (share.matches() && Integer.parseInt(share.group(2)) > 0) {
            BigDecimal scaled = new BigDecimal(share.group(1)).multiply(BigDecimal.valueOf(BEST));
            return within(scaled.divide(new BigDecimal(share.group(2)), 0, RoundingMode.HALF_UP));
        }
        return words.matches("\\d") ? within(new BigDecimal(words)) : Optional.empty();
    }

    /** Whether it is a number, so that it lies outside the scale when it is no grade. */
    static boolean isNumber(String text) {
        return text.length() < 30 && NUMBER.matcher(text.strip()).matches();
    }

    private static Optional<Range> within(BigDecimal grade) {
        boolean fits = grade.signum() > 0 && grade.compareTo(BigDecimal.valueOf(BEST)) <= 0;
        return fits ? Optional.of(Range.of(grade)) : Optional.empty();
    }
}
