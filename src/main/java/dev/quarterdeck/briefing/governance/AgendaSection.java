package dev.quarterdeck.briefing.governance;

import dev.quarterdeck.analysis.governance.AgendaPlan;
import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Perspective.AgendaKind;
import dev.quarterdeck.portfolio.Action;
import dev.quarterdeck.section.Block;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import java.time.LocalDate;
import java.util.List;

/** What is to be done in the coming days, filled up to the capacity; then what the frameworks propose. */
final class AgendaSection implements SectionBuilder {

    private static final String[] PLANNED = {"agenda-load", "agenda-capacity", "overdue-actions"};
    private static final String[] NOT_PLANNED = {"agenda-capacity", "overdue-actions"};

    @Override
    public String id() {
        return "agenda";
    }

    @Override
    public Section build(Material material) {
        AgendaPlan agenda = own(material);
        Draft draft = new Draft(material, id());
        if (!agenda.items().isEmpty()) {
            draft.add(new Block.ActionList(
                    agenda.items().stream()
                            .map(item -> new Block.ActionLine(item.action(), place(draft, item.place())))
                            .toList(),
                    draft.sentence(
                            "AGENDA-CAPACITY", Facts.of("load", agenda.load()).with("capacity", agenda.capacity()))));
        }
        draft.sayElsewhere();
        List<Action> proposed = material.proposals();
        return draft.table(draft.label("caption.proposed"), 0, ActionRows.of(draft, proposed))
                .showing(material.perspective().agenda() == AgendaKind.CAPACITY ? PLANNED : NOT_PLANNED)
                .showingScores(
                        agenda.items().stream().map(item -> item.action()).toList())
                .showingScores(proposed)
                .section();
    }

    /** Of the perspective's own areas: the plan that the figures tell is that of the perspective that plans by capacity. */
    private static AgendaPlan own(Material material) {
        Quantity horizon = material.portfolio().frameworks().thresholds().of("agenda-days");
        LocalDate last =
                material.portfolio().asOf().plusDays(horizon.mid().orElseThrow().longValue());
        return material.analysis()
                .governance()
                .agenda()
                .of(
                        material.analysis().actions(),
                        action -> material.perspective().answersFor(action.area(), action.unit()),
                        last);
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
