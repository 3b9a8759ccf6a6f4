package dev.quarterdeck.briefing.market;

import dev.quarterdeck.briefing.SectionBuilder;
import java.util.List;

/** The sections on channels, e-mail, funnels, local search and campaigns. */
public final class MarketSections {

    private MarketSections() {}

    public static List<SectionBuilder> all() {
        return List.of(
                new ChannelMatrixSection(),
                new ChannelSequenceSection(),
                new EmailListSection(),
                new FunnelSection(),
                new LocalSeoSection(),
                new CampaignSection());
    }
}
