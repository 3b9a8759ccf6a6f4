package dev.quarterdeck.handoff;

/**
 * A single stated thing of a unit, such as {@code contribution ratio: 60%}.
 *
 * @param key normalised: lower case, single blanks, {@code parent/child} for nested bullets
 */
public record Fact(String unit, String section, String key, Cell cell) {}
