package dev.quarterdeck.briefing.technology;

import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.section.Section;

/** What the pages lack. */
final class UxSection implements SectionBuilder {

    @Override
    public String id() {
        return "ux-gaps";
    }

    @Override
    public Section build(Material material) {
        Draft draft = new Draft(material, id());
        CheckRows.add(draft, draft.analysis().technology().ux());
        return draft.showing("ux-failures").section();
    }
}
