package dev.quarterdeck.source;

/** Where a figure comes from: a place in a text file, or a measurement in the snapshot. */
public sealed interface Source permits Place, Measurement {

    /** The short form printed beside a figure, unique within an edition. */
    String cite();
}
