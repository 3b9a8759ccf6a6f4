package dev.quarterdeck.preview;

import dev.quarterdeck.source.Problem;
import java.nio.file.Path;
import java.util.List;

/**
 * What an author is shown now.
 *
 * @param pages the folder of what was baked last
 * @param beside the folder of what is for the author alone
 * @param broken why pages cannot be made; empty where all can
 * @param reports that were made
 * @param isWhole whether nothing is to come that will lie in {@code pages}
 */
public record Shown(Path pages, Path beside, List<Problem> broken, List<Report> reports, boolean isWhole) {

    /**
     * One report.
     *
     * @param page its path
     * @param digest that of the letter, as it would be mailed
     */
    public record Report(String title, String page, String digest) {}

    /** The part that is there first, while all else is being baked. */
    public static Shown part(Path pages, Path beside) {
        return new Shown(pages, beside, List.of(), List.of(), false);
    }

    public Shown {
        broken = List.copyOf(broken);
        reports = List.copyOf(reports);
    }
}
