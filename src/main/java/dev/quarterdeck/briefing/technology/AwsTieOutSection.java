package dev.quarterdeck.briefing.technology;

import dev.quarterdeck.analysis.technology.CloudCost;
import dev.quarterdeck.analysis.technology.TieOut;
import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.value.Text;

/** What was billed, whether the handoffs agree, and what could have been saved. */
final class AwsTieOutSection implements SectionBuilder {

    @Override
    public String id() {
        return "aws-tie-out";
    }

    @Override
    public Section build(Material material) {
        Draft draft = new Draft(material, id());
        CloudCost cost = draft.analysis().technology().cost();
        if (!cost.months().isEmpty()) {
            TieOut tie = draft.analysis().technology().tie();
            draft.table(Text.EMPTY, 0, CostBlocks.months(draft, cost));
            CostBlocks.chart(draft, cost).ifPresent(draft::add);
            draft.table(Text.EMPTY, 1, CostBlocks.services(cost));
            draft.table(Text.EMPTY, 2, CostBlocks.tie(draft, tie));
            draft.table(
                    Text.EMPTY,
                    3,
                    CostBlocks.savings(draft, draft.analysis().technology().savings()));
        }
        draft.findings("COST-TIE", "COST-TOTAL");
        return draft.showing(
                        "aws-last-month",
                        "aws-change",
                        "aws-min",
                        "aws-max",
                        "aws-mean",
                        "aws-month",
                        "aws-service",
                        "aws-tie",
                        "savings-total",
                        "savings-run-rate",
                        "savings-share")
                .section();
    }
}
