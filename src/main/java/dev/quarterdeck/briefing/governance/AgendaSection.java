package dev.quarterdeck.briefing.governance;

import dev.quarterdeck.analysis.governance.AgendaPlan;
import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.portfolio.Action;
import dev.quarterdeck.section.Block;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.value.Text;
import java.util.List;

/** What is to be done in the coming days, filled up to the capacity; then what the frameworks propose. */
final class AgendaSection implements SectionBuilder {

    @Override
    public String id() {
        return "agenda";
    }

    @Override
    public Section build(Material material) {
        AgendaPlan agenda = material.analysis().governance().agenda();
        Draft draft = new Draft(material, id());
        if (!agenda.items().isEmpty()) {
            draft.add(new Block.ActionList(
                    agenda.items().stream()
                            .map(item -> new Block.ActionLine(item.action(), place(draft, item.place())))
                            .toList(),
                    draft.sentence(
                            "AGENDA-CAPACITY", Facts.of("load", agenda.load()).with("capacity", agenda.capacity()))));
        }
        List<Action> proposed = material.analysis().actions().stream()
                .filter(Action::proposed)
                .filter(action -> material.perspective().answersFor(action.area(), action.unit()))
                .toList();
        return draft.table(draft.label("caption.proposed"), 0, ActionRows.of(draft, proposed))
                .showing("agenda-load", "agenda-capacity", "overdue-actions")
                .showingScores(
                        agenda.items().stream().map(item -> item.action()).toList())
                .showingScores(proposed)
                .section();
    }

    private static Text place(Draft draft, AgendaPlan.Place place) {
        String id = switch (place) {
            case IN -> "AGENDA-IN";
            case NO_FIT -> "AGENDA-NO-FIT";
            case NEXT -> "AGENDA-NEXT";
        };
        return draft.sentence(id, Facts.none());
    }
}
