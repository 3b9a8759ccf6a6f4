package dev.quarterdeck.analysis.books;

import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.value.Day;
import dev.quarterdeck.value.Quantity;
import java.util.Optional;

/**
 * One payment received.
 *
 * @param net what arrived; {@code gross} with the fees that were kept back
 * @param reference what it says it is for
 */
public record Deposit(
        String id, Day date, Optional<String> reference, Quantity net, Quantity fees, Quantity gross, Row row)
        implements Document {

    /** The handoff's: only what it pays says more. */
    @Override
    public String unit() {
        return row.unit();
    }

    @Override
    public Quantity amount() {
        return gross;
    }
}
