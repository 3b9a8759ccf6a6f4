package dev.quarterdeck.handoff;

import dev.quarterdeck.source.Place;

/**
 * What is neither row nor fact: shown as it stands.
 *
 * @param heading the author's heading, as plain text; empty before the first one
 * @param markdown the source, repaired and without comments
 * @param html the same rendered in safe mode: no raw HTML, no scripting links
 */
public record Prose(String unit, String section, String heading, String markdown, String html, Place at) {}
