package dev.quarterdeck.page;

import dev.quarterdeck.analysis.governance.Freshness;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.Measurement;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Source;
import dev.quarterdeck.source.Sources;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What is older than it may be.
 *
 * @param notes paths of the stale ones
 * @param measurements which of the snapshot's are
 */
record Staleness(Set<String> notes, Predicate<Measurement> measurements) {

    static Staleness of(Portfolio portfolio) {
        return new Staleness(
                Freshness.of(portfolio).files().stream()
                        .filter(note -> note.state() == Freshness.State.STALE)
                        .map(Freshness.Note::file)
                        .collect(Collectors.toSet()),
                Freshness.oldMeasurements(portfolio));
    }

    /** Whether anything of what a figure rests on is stale. */
    boolean isIn(Sources sources) {
        for (Source source : sources.all()) {
            if (isStale(source)) {
                return true;
            }
        }
        return false;
    }

    private boolean isStale(Source source) {
        return (source instanceof Place place && notes.contains(place.file()))
                || (source instanceof Measurement measurement && measurements.test(measurement));
    }
}
