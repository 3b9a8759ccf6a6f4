package dev.quarterdeck.analysis.clients;

import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import java.util.Optional;

/**
 * One client in the month that the handoff speaks of.
 *
 * @param model the author's word for the billing model; empty when there is none
 * @param agreement the author's word for it; empty when not stated
 * @param billable what the month's work is worth under the basis
 * @param unbilled billable less invoiced, at least zero; {@code overbilled} the reverse
 * @param effectiveRate invoiced ÷ hours
 * @param proposal the model that the framework proposes where none is agreed and the hours are known; else empty
 * @param age days from the end of that month to the as-of date; missing when nothing is unbilled or the month is not known
 */
public record Client(
        String name,
        String unit,
        String model,
        Basis basis,
        Quantity fee,
        Quantity hours,
        Quantity billable,
        Quantity invoiced,
        Quantity unbilled,
        Quantity overbilled,
        Quantity effectiveRate,
        Quantity age,
        Optional<String> proposal,
        Text agreement,
        Activity activity,
        Evidence evidence,
        Sources sources) {

    /** What makes work billable. */
    public enum Basis {
        RETAINER,
        HOURLY,
        /** Agreed, but neither by the month nor by the hour. */
        OTHER,
        /** No model is agreed; the unit's own rate is applied, which is no contractual claim. */
        HOUSE_RATE
    }

    /** Whether there is anything to bill. */
    public enum Activity {
        /** Hours were worked, or the status says so; hours that nobody states are no proof of the contrary. */
        ACTIVE,
        /** Paused, ended, or nothing was done and nothing is said. */
        IDLE
    }

    /** What shows that the client agreed to pay. */
    public enum Evidence {
        AGREEMENT,
        /** A handshake, or nothing. */
        WEAK
    }

    public boolean isContractual() {
        return basis != Basis.HOUSE_RATE;
    }

    public boolean isActive() {
        return activity == Activity.ACTIVE;
    }
}
