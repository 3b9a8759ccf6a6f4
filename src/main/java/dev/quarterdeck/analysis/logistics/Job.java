package dev.quarterdeck.analysis.logistics;

import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Day;
import dev.quarterdeck.value.Quantity;
import java.util.Optional;

/**
 * One delivery.
 *
 * @param id the author's, each once in a unit
 * @param route in the author's words; empty when not stated
 * @param margin revenue − costs; missing where either is unknown, never flattered
 * @param marginShare of the revenue, in per cent
 * @param slip days delivered after the promised day; negative when early
 */
public record Job(
        String unit,
        String id,
        String route,
        String status,
        Day start,
        Day promised,
        Day delivered,
        Quantity days,
        Quantity revenue,
        Quantity costs,
        Quantity margin,
        Quantity marginShare,
        Quantity slip,
        Optional<String> captain,
        Excuse excuse,
        Sources sources) {

    /** Whether a delay was nobody's fault. */
    public enum Excuse {
        NONE,
        EXCUSED
    }

    public boolean isLate() {
        return slip.isPositive();
    }
}
