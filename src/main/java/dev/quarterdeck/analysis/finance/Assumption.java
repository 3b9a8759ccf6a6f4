package dev.quarterdeck.analysis.finance;

import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Value;

/** A default that a result rests on, with the row of a framework or handoff it stands in. */
public record Assumption(Text what, Value value) {}
