package dev.quarterdeck.analysis.books;

import dev.quarterdeck.source.Sources;

/**
 * One account of the chart.
 *
 * @param type in its author's words
 */
public record Account(String code, String name, String type, Sources sources) {}
