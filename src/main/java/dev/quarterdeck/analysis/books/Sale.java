package dev.quarterdeck.analysis.books;

import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Day;
import dev.quarterdeck.value.Quantity;
import java.util.Optional;

/** One revenue event. */
public record Sale(String id, String unit, Day date, Optional<String> customer, Quantity amount, Sources sources) {}
