package dev.quarterdeck.page;

import java.util.List;
import java.util.Optional;

/**
 * A shelf with its editions at hand, while the pages around them are made.
 *
 * @param editions newest first
 */
record Archive(Shelf shelf, List<ArchiveEntry> editions) {

    static Archive of(Shelf shelf) {
        return new Archive(shelf, shelf.editions().get());
    }

    Optional<ArchiveEntry> newest() {
        return editions.stream().findFirst();
    }
}
