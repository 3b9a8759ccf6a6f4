package dev.quarterdeck.briefing;

import dev.quarterdeck.section.Section;

/** Makes one section of a report. */
public interface SectionBuilder {

    /** The id by which perspectives name it. */
    String id();

    /** The section; when its inputs are absent, one paragraph that says what would supply them. It never vanishes. */
    Section build(Material material);
}
