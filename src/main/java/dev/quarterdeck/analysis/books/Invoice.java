package dev.quarterdeck.analysis.books;

import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Day;
import dev.quarterdeck.value.Quantity;
import java.util.Optional;

/**
 * One invoice.
 *
 * @param unit that of its sale, else the handoff's
 * @param sale id of the sale it bills, where it names one that exists
 */
public record Invoice(
        String id, String unit, Optional<String> sale, Day date, Day due, Quantity amount, Sources sources) {}
