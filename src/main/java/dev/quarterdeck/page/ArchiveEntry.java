package dev.quarterdeck.page;

import dev.quarterdeck.briefing.PastReport;

/**
 * One edition of a report, as its archive page lists it.
 *
 * @param standing whether a later edition of the same day took its place
 * @param compared whether the newest edition has a page that compares it with this one
 */
public record ArchiveEntry(PastReport report, Standing standing, boolean compared) {

    /** Where an edition stands among the others. */
    public enum Standing {
        NEWEST,
        EARLIER,
        /** A later edition has the same as-of date. */
        SUPERSEDED
    }
}
