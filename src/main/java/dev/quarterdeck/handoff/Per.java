package dev.quarterdeck.handoff;

import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Type;

/** The period or the thing that an amount of money is for. */
public enum Per {
    /** A single amount. */
    ONCE,
    MONTH,
    QUARTER,
    YEAR,
    WEEK,
    DAY,
    HOUR,
    /** One of something sold: a charter, a job, a night, a contact. Never converted to a period. */
    PIECE;

    /** The same money a month, by the calendar of twelve months and fifty-two weeks; unknown for what has no period. */
    public Quantity monthly(Quantity amount) {
        return switch (this) {
            case ONCE, MONTH -> amount;
            case QUARTER -> scaled(amount, 1, 3);
            case YEAR -> scaled(amount, 1, 12);
            case WEEK -> scaled(amount, 52, 12);
            case DAY -> scaled(amount, 365, 12);
            case HOUR, PIECE -> Quantity.missing(amount.type(), amount.sources());
        };
    }

    private static Quantity scaled(Quantity amount, long times, long by) {
        Sources sources = amount.sources();
        return amount.times(Quantity.derived(Type.NUMBER, Range.of(times), sources))
                .dividedBy(Quantity.derived(Type.NUMBER, Range.of(by), sources));
    }
}
