package dev.quarterdeck.analysis.clients;

import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;

/**
 * One client in the month that the handoff speaks of.
 *
 * @param billable what the month's work is worth under the basis
 * @param unbilled billable less invoiced, at least zero
 */
public record Client(
        String name,
        String unit,
        Basis basis,
        Quantity fee,
        Quantity hours,
        Quantity billable,
        Quantity invoiced,
        Quantity unbilled,
        Sources sources) {

    /** What makes work billable. */
    public enum Basis {
        RETAINER,
        HOURLY,
        /** No model is agreed; the unit's own rate is applied, which is no contractual claim. */
        HOUSE_RATE
    }

    boolean isContractual() {
        return basis != Basis.HOUSE_RATE;
    }
}
