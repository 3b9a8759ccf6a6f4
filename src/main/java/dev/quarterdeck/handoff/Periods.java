package dev.quarterdeck.handoff;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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
}
