package dev.quarterdeck.briefing.governance;

import dev.quarterdeck.analysis.governance.RiskRegister;
import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.value.Text;
import java.util.List;

/** The risks of the perspective's own units. */
final class OwnRisksSection implements SectionBuilder {

    @Override
    public String id() {
        return "own-risks";
    }

    @Override
    public Section build(Material material) {
        Draft draft = new Draft(material, id());
        List<RiskRegister.Risk> own = material.analysis().governance().risks().risks().stream()
                .filter(risk -> material.perspective().units().contains(risk.unit()))
                .toList();
        return draft.table(Text.EMPTY, 0, RiskSection.rows(draft, own))
                .showing(
                        "risk-score",
                        figure -> material.perspective()
                                .units()
                                .contains(figure.key().unit()))
                .section();
    }
}
