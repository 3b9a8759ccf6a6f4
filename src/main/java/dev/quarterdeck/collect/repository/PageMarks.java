package dev.quarterdeck.collect.repository;

import dev.quarterdeck.framework.Frameworks;
import java.util.List;
import java.util.Locale;

/**
 * What to look for in pages, by lists of words of the frameworks, in small letters.
 *
 * @param pages which files are pages that visitors come to
 * @param businessTypes types of schema.org that describe a business in a place
 */
record PageMarks(
        Globs pages,
        List<String> analytics,
        List<String> timing,
        List<String> booking,
        List<String> calendar,
        List<String> stalePhrases,
        List<String> businessTypes) {

    PageMarks {
        analytics = List.copyOf(analytics);
        timing = List.copyOf(timing);
        booking = List.copyOf(booking);
        calendar = List.copyOf(calendar);
        stalePhrases = List.copyOf(stalePhrases);
        businessTypes = List.copyOf(businessTypes);
    }

    static PageMarks of(Frameworks frameworks) {
        return new PageMarks(
                new Globs(frameworks.words("pages")),
                small(frameworks.words("analytics-marks")),
                small(frameworks.words("timing-marks")),
                small(frameworks.words("booking-marks")),
                small(frameworks.words("calendar-marks")),
                small(frameworks.words("stale-phrases")),
                frameworks.words("business-types"));
    }

    private static List<String> small(List<String> words) {
        return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }
}
