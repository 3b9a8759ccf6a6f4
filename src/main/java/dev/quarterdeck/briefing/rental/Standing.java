package dev.quarterdeck.briefing.rental;

import dev.quarterdeck.value.Quantity;
import java.util.Locale;

/** Where a figure stands against a band. */
enum Standing {
    WITHIN,
    BELOW,
    ABOVE,
    UNKNOWN;

    /** An end that is not set bounds nothing; a figure that is not known stands nowhere. */
    static Standing of(Quantity figure, Quantity from, Quantity to) {
        if (!figure.isKnown()) {
            return UNKNOWN;
        }
        if (from.minus(figure).isPositive()) {
            return BELOW;
        }
        return figure.minus(to).isPositive() ? ABOVE : WITHIN;
    }

    /** As in labels. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
