package dev.quarterdeck.briefing.technology;

import dev.quarterdeck.analysis.technology.Checks;
import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.value.Text;

/** The first tier of security checks, each with its result, failures first. */
final class GapsSection implements SectionBuilder {

    @Override
    public String id() {
        return "security-gaps";
    }

    @Override
    public Section build(Material material) {
        Draft draft = new Draft(material, id());
        Checks checks = draft.analysis().technology().gaps();
        if (checks.isEvaluated()) {
            draft.table(Text.EMPTY, 0, CheckRows.full(draft, checks.ranked()));
        } else {
            draft.say(draft.empty()).say(CheckRows.unknown(draft, checks));
        }
        return draft.showing("security-gaps").section();
    }
}
