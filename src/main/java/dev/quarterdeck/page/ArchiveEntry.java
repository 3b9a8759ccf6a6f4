package dev.quarterdeck.page;

/**
 * One edition of a report, as its archive page lists it.
 *
 * @param headline what its digest's subject said
 * @param findings how many it held
 * @param standing whether a later edition of the same day took its place
 */
public record ArchiveEntry(String edition, String headline, int findings, Standing standing) {

    /** Where an edition stands among the others. */
    public enum Standing {
        NEWEST,
        EARLIER,
        /** A later edition has the same as-of date. */
        SUPERSEDED
    }
}
