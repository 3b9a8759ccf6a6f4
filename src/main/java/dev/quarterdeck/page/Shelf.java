package dev.quarterdeck.page;

import java.util.List;

/**
 * All editions of one perspective's report.
 *
 * @param perspective its id
 * @param title the report's name
 * @param editions newest first
 */
public record Shelf(String perspective, String title, List<ArchiveEntry> editions) {

    public Shelf {
        editions = List.copyOf(editions);
    }
}
