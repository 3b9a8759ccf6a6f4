package dev.quarterdeck.source;

import java.util.List;

/**
 * Where a figure comes from: a place in a text file, or a measurement in the snapshot.
 *
 * <p>It is all the sources of a figure that rests on nothing else, as most do.
 */
public sealed interface Source extends Sources permits Place, Measurement {

    /** The short form printed beside a figure, unique within an edition. */
    String cite();

    @Override
    default List<Source> all() {
        return List.of(this);
    }
}
