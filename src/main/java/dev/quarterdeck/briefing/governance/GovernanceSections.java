package dev.quarterdeck.briefing.governance;

import dev.quarterdeck.briefing.SectionBuilder;
import java.util.List;

/** The sections on assets, shortfalls, KPIs, revenue, risks, actions, limits and the notes themselves. */
public final class GovernanceSections {

    private GovernanceSections() {}

    public static List<SectionBuilder> all() {
        return List.of(
                new AssetSection(),
                new ShortfallSection(),
                MissingKpiSection.ofAll(),
                MissingKpiSection.ofMarketing(),
                new RevenueSection(),
                new MarketBillingSection(),
                new RiskSection(),
                new AgendaSection(),
                new RollUpSection(),
                new FreshnessSection(),
                new ContradictionSection(),
                new HandoffWordsSection(),
                new GuardrailSection(),
                new AreaActionsSection("finance-actions"),
                new AreaActionsSection("books-actions"),
                new AreaActionsSection("engineering-actions"),
                new AreaActionsSection("growth-actions"));
    }
}
