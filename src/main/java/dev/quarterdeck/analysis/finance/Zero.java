package dev.quarterdeck.analysis.finance;

import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Type;

/** Nothing, found where something would stand. */
final class Zero {

    private Zero() {}

    /** No money, or an unknown amount where no place was looked at. */
    static Quantity money(Sources lookedAt) {
        return lookedAt.isEmpty()
                ? Quantity.missing(Type.MONEY, lookedAt)
                : Quantity.derived(Type.MONEY, Range.of(0), lookedAt);
    }
}
