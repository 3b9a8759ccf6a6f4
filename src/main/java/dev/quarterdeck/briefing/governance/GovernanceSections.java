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
                new OwnRisksSection(),
                new ActionsSection("finance-actions"),
                new ActionsSection("books-actions"),
                new ActionsSection("billing-actions"),
                new ActionsSection("engineering-actions"),
                new ActionsSection("growth-actions"),
                new ActionsSection("own-actions"));
    }
}
