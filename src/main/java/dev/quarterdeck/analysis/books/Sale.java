package dev.quarterdeck.analysis.books;

import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.value.Day;
import dev.quarterdeck.value.Quantity;
import java.util.Optional;

/**
 * One revenue event.
 *
 * @param performed the day of performance; that of the event where none is stated
 */
public record Sale(String id, String unit, Day date, Day performed, Optional<String> customer, Quantity amount, Row row)
        implements Document {}
