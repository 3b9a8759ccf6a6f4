package dev.quarterdeck.handoff;

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
    PIECE
}
