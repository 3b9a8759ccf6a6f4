package dev.quarterdeck.handoff;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The words for the periods that amounts are for. */
final class Periods {

    private static final Set<String> ADVERBS = Set.of(
            "monthly",
            "yearly",
            "annual",
            "annually",
            "pa",
            "weekly",
            "daily",
            "hourly",
            "quarterly",
            "month",
            "year",
            "week",
            "day",
            "hour",
            "quarter",
            "mo",
            "yr",
            "wk",
            "hr");

    private static final Pattern YEAR = Pattern.compile("(?:FY ?)?\\d{4}");
    private static final Pattern QUARTER = Pattern.compile("(?i)q[1-4][ /-]\\d{4}|\\d{4}[ /-]?q[1-4]");
    private static final Pattern MONTH = Pattern.compile(
            "\\d{4}-\\d{2}" + "|(?i)(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.? \\d{4}");

    private Periods() {}

    static boolean isAdverb(String word) {
        return ADVERBS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** What stands after a stroke or "per"; anything that is no period is something sold. */
    static Per named(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "mo", "month", "months", "monthly", "m" -> Per.MONTH;
            case "yr", "year", "years", "yearly", "annual", "annually", "pa", "y" -> Per.YEAR;
            case "qtr", "quarter", "quarterly", "q" -> Per.QUARTER;
            case "wk", "week", "weekly", "w" -> Per.WEEK;
            case "day", "daily", "d" -> Per.DAY;
            case "h", "hr", "hour", "hourly" -> Per.HOUR;
            default -> Per.PIECE;
        };
    }

    /** The period that a frequency column or a heading names, if it does. */
    static Optional<Per> stated(String words) {
        String word = words.toLowerCase(Locale.ROOT)
                .replaceFirst("^(?:/|per |every |each )", "")
                .strip();
        return Set.of("once", "one-off", "one off", "one-time").contains(word)
                ? Optional.of(Per.ONCE)
                : Optional.of(named(word)).filter(per -> per != Per.PIECE && (word.length() > 1));
    }

    /** The word for the period that a heading's qualifier is, such as {@code April 2026}, {@code Q1 2026} or {@code 2026}. */
    static Optional<String> ofHeading(String qualifier) {
        String text = qualifier.strip();
        if (QUARTER.matcher(text).matches()) {
            return Optional.of("quarter");
        }
        if (YEAR.matcher(text).matches()) {
            return Optional.of("year");
        }
        return MONTH.matcher(text).matches() ? Optional.of("month") : Optional.empty();
    }
}
