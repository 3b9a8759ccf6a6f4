package dev.quarterdeck.handoff;

import dev.quarterdeck.value.PersonDay;
import dev.quarterdeck.value.Range;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Efforts in hours, days and weeks, or as T-shirt sizes. */
final class EffortReading {

    private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);
    private static final Pattern FORM = Pattern.compile(
            "(~|≈|about\\s)?\\s*(\\d{1,6}(?:\\.\\d{1,4})?|half a|half|an?)(?:\\s*(?:-|–|to)\\s*(\\d{1,6}(?:\\.\\d{1,4})?))?\\s*([a-z]{0,8})");

    /** In person-days. Like the hours of a day they belong to the dialect, and no site changes them. */
    private static final Map<String, BigDecimal> SIZES = Map.of(
            "xs",
            new BigDecimal("0.25"),
            "s",
            BigDecimal.ONE,
            "m",
            BigDecimal.valueOf(3),
            "l",
            BigDecimal.valueOf(5),
            "xl",
            BigDecimal.TEN);

    private EffortReading() {}

    /** The days; {@code unit} is the word that the column's header gives for bare numbers, or empty. */
    static Optional<Range> days(String text, String unit) {
        String words = text.strip().toLowerCase(Locale.ROOT);
        BigDecimal size = SIZES.get(words);
        if (size != null) {
            return Optional.of(Range.of(size));
        }
        Matcher form = FORM.matcher(words);
        if (words.length() > 40 || !form.matches()) {
            return Optional.empty();
        }
        String word = form.group(4).isEmpty() ? unit.toLowerCase(Locale.ROOT) : form.group(4);
        return days(number(form.group(2)), word)
                .map(low -> Optional.ofNullable(form.group(3))
                        .flatMap(high -> days(number(high), word))
                        .map(high -> Range.between(low, high))
                        .orElseGet(() -> Range.of(low)));
    }

    static boolean isEstimate(String text) {
        return text.startsWith("~") || text.startsWith("≈") || text.startsWith("about");
    }

    private static BigDecimal number(String word) {
        return switch (word) {
            case "half", "half a" -> new BigDecimal("0.5");
            case "a", "an" -> BigDecimal.ONE;
            default -> new BigDecimal(word);
        };
    }

    private static Optional<BigDecimal> days(BigDecimal number, String unit) {
        return switch (unit) {
            case "min", "mins", "minute", "minutes" ->
                Optional.of(number.divide(MINUTES_PER_HOUR.multiply(PersonDay.HOURS), Range.PRECISION));
            case "h", "hr", "hrs", "hour", "hours" -> Optional.of(number.divide(PersonDay.HOURS, Range.PRECISION));
            case "d", "day", "days" -> Optional.of(number);
            case "w", "wk", "wks", "week", "weeks" -> Optional.of(number.multiply(PersonDay.DAYS_A_WEEK));
            default -> Optional.empty();
        };
    }
}
