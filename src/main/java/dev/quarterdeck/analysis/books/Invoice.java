package dev.quarterdeck.analysis.books;

import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.value.Day;
import dev.quarterdeck.value.Quantity;
import java.util.Optional;

/**
 * One invoice.
 *
 * @param unit that of its sale, else the handoff's
 * @param sale the sale it bills, where it names one that exists
 */
public record Invoice(String id, String unit, Optional<Sale> sale, Day date, Day due, Quantity amount, Row row)
        implements Document {}
