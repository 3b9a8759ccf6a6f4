package dev.quarterdeck.page;

import dev.quarterdeck.analysis.governance.Freshness;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.Measurement;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Source;
import dev.quarterdeck.source.Sources;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Tells what rests on something that is older than it may be. */
final class Staleness {

    /** Fewer are looked through as fast as they are found again. */
    private static final int MANY = 16;

    private final Set<String> notes;
    private final Predicate<Measurement> measurements;

    /** What was found of sources that stand on the page of each unit, such as all notes. */
    private final Map<Sources, Boolean> known = new ConcurrentHashMap<>();

    /**
     * What is stale of a report.
     *
     * @param notes paths of the stale ones
     * @param measurements which of the snapshot's are
     */
    Staleness(Set<String> notes, Predicate<Measurement> measurements) {
        this.notes = notes;
        this.measurements = measurements;
    }

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
        return sources.all().size() < MANY ? holds(sources) : known.computeIfAbsent(sources, this::holds);
    }

    private boolean holds(Sources sources) {
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
