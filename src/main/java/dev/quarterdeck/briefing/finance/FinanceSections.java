package dev.quarterdeck.briefing.finance;

import dev.quarterdeck.briefing.SectionBuilder;
import java.util.List;

/** All sections about money. */
public final class FinanceSections {

    private FinanceSections() {}

    public static List<SectionBuilder> all() {
        return List.of(
                new BurnSection(),
                new RunwaySection(),
                new UnitEconomicsSection(),
                new ChannelsSection(),
                new TargetsSection(),
                new CapitalSection(),
                MilestonesSection.plain(),
                MilestonesSection.toProfit(),
                MilestonesSection.own(),
                new AssumptionsSection());
    }
}
