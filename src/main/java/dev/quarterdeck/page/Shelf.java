package dev.quarterdeck.page;

import dev.quarterdeck.briefing.Comparison;
import java.util.List;
import java.util.function.Supplier;

/**
 * All editions of one perspective's report, and what is told of them together.
 *
 * @param perspective its id
 * @param title the report's name
 * @param editions newest first; fetched when the archive's pages are made, and let go, since they hold most of what reports say
 * @param trends its key figures over all editions, in the order of the tiles
 * @param comparisons of the edition that is being made with those before; none where none is made
 */
public record Shelf(
        String perspective,
        String title,
        Supplier<List<ArchiveEntry>> editions,
        List<Trend> trends,
        List<Comparison> comparisons) {

    public Shelf {
        trends = List.copyOf(trends);
        comparisons = List.copyOf(comparisons);
    }

    /** Where an edition holds how it differs from an earlier one. */
    public static String comparison(String edition, String perspective, String earlier) {
        return edition + "/" + perspective + "/compare/" + earlier + Page.ENDING;
    }
}
