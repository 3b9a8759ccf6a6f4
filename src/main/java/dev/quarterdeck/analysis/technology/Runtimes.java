package dev.quarterdeck.analysis.technology;

import dev.quarterdeck.framework.Entry;
import dev.quarterdeck.framework.Frameworks;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** When the runtimes of functions end, as the price list knows it. */
final class Runtimes {

    private Runtimes() {}

    /** The day from which a runtime gets no more corrections; nothing for one that no row names. */
    static Optional<LocalDate> end(Frameworks frameworks, String runtime) {
        return frameworks.catalogue("aws-prices", "Runtimes").find(runtime).flatMap(Runtimes::end);
    }

    /** Whether words name a runtime that has ended, such as {@code Python 3.7}. */
    static boolean hasEnded(Frameworks frameworks, String words, LocalDate day) {
        String dense = words.toLowerCase(Locale.ROOT).replace(" ", "");
        return frameworks.catalogue("aws-prices", "Runtimes").entries().stream()
                .filter(row -> names(dense, row.key()))
                .flatMap(row -> end(row).stream())
                .anyMatch(end -> !end.isAfter(day));
    }

    private static boolean names(String words, String runtime) {
        int at = words.indexOf(runtime);
        int next = at + runtime.length();
        return at >= 0 && (next == words.length() || !Character.isDigit(words.charAt(next)));
    }

    private static Optional<LocalDate> end(Entry row) {
        return row.text("deprecated").map(LocalDate::parse);
    }
}
