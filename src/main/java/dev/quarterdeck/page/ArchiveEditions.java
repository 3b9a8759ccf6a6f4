package dev.quarterdeck.page;

import java.util.List;
import java.util.Optional;

/**
 * A shelf with its editions at hand, while the pages around them are made.
 *
 * @param editions newest first
 */
record ArchiveEditions(Shelf shelf, List<ArchiveEntry> editions) {

    static ArchiveEditions of(Shelf shelf) {
        return new ArchiveEditions(shelf, shelf.editions().get());
    }

    Optional<ArchiveEntry> newest() {
        return editions.stream().findFirst();
    }
}
