package dev.quarterdeck.analysis.finance;

import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.handoff.Status;
import dev.quarterdeck.value.Day;
import dev.quarterdeck.value.Quantity;
import java.math.BigDecimal;
import java.util.Comparator;

/**
 * Something money could be put into.
 *
 * @param tier computed from its amounts
 * @param stated the tier its author gives it, or empty
 * @param net expected gain a month (gain × confidence) less what it costs a month
 * @param payback months until the cost has come back; missing when it never does or an amount is unknown
 */
public record Initiative(
        String id,
        String title,
        String unit,
        Quantity cost,
        Quantity monthly,
        Quantity gain,
        Quantity confidence,
        Quantity net,
        Quantity payback,
        String tier,
        String stated,
        Day due,
        Status status,
        Row row) {

    private static final BigDecimal NEVER = new BigDecimal("1E30");

    /** Soonest back first, then the larger gain. */
    static final Comparator<Initiative> ORDER = Comparator.comparing(
                    (Initiative one) -> one.payback.mid().orElse(NEVER))
            .thenComparing(one -> one.gain.mid().orElse(BigDecimal.ZERO), Comparator.reverseOrder());

    public boolean isOpen() {
        return status != Status.DONE && status != Status.DROPPED;
    }
}
