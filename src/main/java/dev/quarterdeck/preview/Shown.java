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
 */
public record Shown(Path pages, Path beside, List<Problem> broken, List<Report> reports) {

    /**
     * One report.
     *
     * @param page its path
     * @param digest that of the letter, as it would be mailed
     */
    public record Report(String title, String page, String digest) {}

    public Shown {
        broken = List.copyOf(broken);
        reports = List.copyOf(reports);
    }
}
