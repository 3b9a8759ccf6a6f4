package dev.quarterdeck;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The days on which editions are due: at one distance from each other, counted from the first edition that there was.
 *
 * @param first the day of the first edition
 * @param every in days
 */
record EditionDays(LocalDate first, int every) {

    EditionDays {
        if (every < 1) {
            throw new IllegalArgumentException("editions have days between them: " + every);
        }
    }

    /** The first of them behind a day. */
    LocalDate after(LocalDate day) {
        long gone = Math.floorDiv(ChronoUnit.DAYS.between(first, day), (long) every);
        return first.plusDays(Math.max(0, gone + 1) * every);
    }
}
