package dev.quarterdeck.briefing.governance;

import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.portfolio.Action;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.value.Text;
import java.util.List;

/** Open actions that the perspective answers for, by score; then what the frameworks propose. A figure of the section's own name counts them. */
record ActionsSection(String id) implements SectionBuilder {

    @Override
    public Section build(Material material) {
        Draft draft = new Draft(material, id());
        List<Action> stated = material.analysis().actions().stream()
                .filter(action -> !action.proposed() && action.status().isOpen())
                .filter(action -> material.perspective().answersFor(action.area(), action.unit()))
                .toList();
        List<Action> proposed = material.proposals();
        return draft.table(Text.EMPTY, 0, ActionRows.of(draft, stated))
                .table(draft.label("caption.proposed"), 0, ActionRows.of(draft, proposed))
                .showing(id())
                .showingScores(stated)
                .showingScores(proposed)
                .section();
    }
}
