package dev.quarterdeck.page;

import dev.quarterdeck.analysis.governance.Freshness;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Sources;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is older than it may be.
 *
 * @param notes paths of the stale ones
 * @param metrics whether the snapshot is
 */
record Staleness(Set<String> notes, boolean metrics) {

    static Staleness of(Portfolio portfolio) {
        Freshness freshness = Freshness.of(portfolio);
        return new Staleness(
                freshness.files().stream()
                        .filter(note -> note.state() == Freshness.State.STALE)
                        .map(Freshness.Note::file)
                        .collect(Collectors.toSet()),
                freshness.hasOldMetrics());
    }

    /** Whether anything of what a figure rests on is stale. */
    boolean isIn(Sources sources) {
        return (metrics && sources.holdMeasurements())
                || (!notes.isEmpty()
                        && sources.stream()
                                .anyMatch(source -> source instanceof Place place && notes.contains(place.file())));
    }
}
