package dev.quarterdeck.briefing.governance;

import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.handoff.Prose;
import dev.quarterdeck.section.Block;
import dev.quarterdeck.section.Section;
import java.util.Comparator;
import java.util.List;

/** All prose of the handoffs, as their authors wrote it: the portfolio's in the report, a unit's on the unit's page. */
final class HandoffWordsSection implements SectionBuilder {

    @Override
    public String id() {
        return "from-handoffs";
    }

    @Override
    public Section build(Material material) {
        List<String> own = material.perspective().units();
        List<Prose> told = material.portfolio().handoffs().prose().stream()
                .filter(prose -> !prose.markdown().isEmpty())
                .filter(prose -> isOfPortfolio(prose) || own.isEmpty() || own.contains(prose.unit()))
                .sorted(Comparator.comparing(Prose::at))
                .toList();
        List<Prose> ofPortfolio =
                told.stream().filter(HandoffWordsSection::isOfPortfolio).toList();
        List<Prose> ofUnits =
                told.stream().filter(prose -> !isOfPortfolio(prose)).toList();
        Draft draft = new Draft(material, id());
        if (told.isEmpty()) {
            return draft.section();
        }
        if (ofPortfolio.isEmpty()) {
            draft.say(draft.empty());
        } else {
            draft.add(new Block.Quotes(ofPortfolio));
        }
        if (!ofUnits.isEmpty()) {
            draft.say(draft.sentence("WORDS-UNITS", Facts.none())).add(new Block.Quotes(ofUnits));
        }
        return draft.section();
    }

    private static boolean isOfPortfolio(Prose prose) {
        return prose.unit().equals(Unit.PORTFOLIO);
    }
}
