package dev.quarterdeck.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The sources of one figure, each once, in an order that does not depend on how they were gathered. */
public sealed interface Sources permits Source, SeveralSources {

    /** Fit only for what is missing: a known value refuses to be made without a source. */
    static Sources none() {
        return SeveralSources.NONE;
    }

    static Sources of(Source... sources) {
        return of(List.of(sources));
    }

    static Sources of(Collection<? extends Source> sources) {
        List<Source> ordered = SeveralSources.ordered(List.copyOf(sources));
        return switch (ordered.size()) {
            case 0 -> none();
            case 1 -> ordered.get(0);
            default -> new SeveralSources(ordered);
        };
    }

    /** All of the parts; what many of them share is looked at once, since thousands of sales may rest on the same thousands of payments. */
    static Sources union(Collection<Sources> parts) {
        Set<Sources> each = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Source> all = new ArrayList<>();
        for (Sources part : parts) {
            if (each.add(part)) {
                all.addAll(part.all());
            }
        }
        return of(all);
    }

    List<Source> all();

    /** Both, shared where one holds the other already: totals rest on thousands of places, and so do all shares of them. */
    default Sources and(Sources other) {
        if (equals(other)) {
            return this;
        }
        List<Source> own = all();
        List<Source> others = other.all();
        Sources longer = own.size() >= others.size() ? this : other;
        Sources shorter = own.size() >= others.size() ? other : this;
        List<Source> held = longer.all();
        for (Source source : shorter.all()) {
            if (Collections.binarySearch(held, source, SeveralSources.ORDER) < 0) {
                return union(List.of(this, other));
            }
        }
        return longer;
    }

    default boolean isEmpty() {
        return all().isEmpty();
    }

    default Stream<Source> stream() {
        return all().stream();
    }

    /** Whether any was measured; those come last. */
    default boolean holdMeasurements() {
        return !isEmpty() && all().get(all().size() - 1) instanceof Measurement;
    }

    /** The short forms, in order. */
    default List<String> cites() {
        return stream().map(Source::cite).toList();
    }
}
