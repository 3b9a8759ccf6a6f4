package dev.quarterdeck.analysis.books;

import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Type;
import java.util.Collection;

/** Nothing, found among all that was looked at. */
final class Zero {

    private Zero() {}

    /** No money, or an unknown amount where nothing was looked at. */
    static Quantity of(Collection<Sources> lookedAt) {
        return Quantity.none(Type.MONEY, Sources.union(lookedAt));
    }

    /** A sum; zero where there is nothing to add among what was looked at. */
    static Quantity orSum(Collection<Quantity> parts, Collection<Sources> lookedAt) {
        return parts.isEmpty() ? of(lookedAt) : Quantity.sum(Type.MONEY, parts);
    }

    /** How many of all that was looked at; unknown where nothing was. */
    static Quantity count(long number, Collection<Sources> counted, Collection<Sources> lookedAt) {
        Sources rested = Sources.union(counted.isEmpty() ? lookedAt : counted);
        return rested.isEmpty() ? Quantity.missing(Type.COUNT, rested) : Quantity.count(number, rested);
    }
}
