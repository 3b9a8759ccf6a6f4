package dev.quarterdeck.handoff;

import dev.quarterdeck.source.Place;

/**
 * A heading that nobody knows and that may be a misspelling: what stands below it is shown, and counted nowhere.
 *
 * @param heading as the author wrote it
 * @param section the section that it may have meant
 */
public record UnreadHeading(String heading, String section, Place at) {}
