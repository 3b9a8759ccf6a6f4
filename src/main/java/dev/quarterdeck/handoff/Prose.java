package dev.quarterdeck.handoff;

import dev.quarterdeck.source.Place;

/**
 * What is neither row nor fact: shown as it stands.
 *
 * @param heading the author's heading, as plain text; empty before the first one
 * @param markdown the source, repaired and without comments
 */
public record Prose(String unit, String section, String heading, String markdown, Place at) {

    private static final Markdown SAFE = new Markdown();

    /** What a piece of Markdown says, without emphasis and link targets, as one looks for it. */
    public static String words(String markdown) {
        return Words.plain(markdown);
    }

    /** The text rendered in safe mode: no raw HTML, no scripting links. Rendered when asked, since few of many notes are shown. */
    public String html() {
        return SAFE.html(markdown);
    }
}
