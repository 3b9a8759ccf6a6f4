package dev.quarterdeck.digest;

import java.util.List;

/** How many items of each part a letter tells before it points to the report. */
record Limits(int kpis, int findings, int changes, int actions, int notes) {

    private static final int MOST_LINES = 60;
    private static final int MOST_BYTES = 4096;

    /** As long as the budget lets it: parts are shortened one by one, those first that the report shows best. */
    static final List<Limits> STEPS = List.of(
            new Limits(12, 8, 8, 5, 8),
            new Limits(8, 8, 8, 5, 8),
            new Limits(8, 5, 8, 5, 8),
            new Limits(8, 5, 5, 5, 8),
            new Limits(8, 5, 5, 5, 4),
            new Limits(8, 4, 4, 4, 3),
            new Limits(8, 3, 3, 3, 2),
            new Limits(8, 2, 2, 2, 1),
            new Limits(6, 1, 1, 1, 1));

    static boolean fit(String text) {
        return text.length() <= MOST_BYTES && text.lines().count() <= MOST_LINES;
    }
}
