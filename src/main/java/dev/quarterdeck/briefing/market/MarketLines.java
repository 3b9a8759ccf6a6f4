package dev.quarterdeck.briefing.market;

import dev.quarterdeck.analysis.market.ChannelPlan;
import dev.quarterdeck.briefing.LineBuilder;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Wording;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import java.util.List;

/** What a digest adds about the market: the channels to open, in their order. */
public final class MarketLines {

    private MarketLines() {}

    public static List<LineBuilder> all() {
        return List.of(LineBuilder.block("channels", "SEQ-HEADING", MarketLines::channels));
    }

    /** One line a channel. */
    private static List<Text> channels(Material material) {
        Wording wording = material.portfolio().frameworks().wording();
        return material.analysis().market().sequence().channels().stream()
                .map(plan -> wording.say("SEQ-LINE", facts(plan)))
                .toList();
    }

    private static Facts facts(ChannelPlan plan) {
        Facts facts = Facts.of("wave", Quantity.count(plan.wave(), plan.sources()))
                .with("monthly", plan.monthly())
                .with("hours", plan.hours())
                .with("channel", Text.quote(plan.channel(), plan.sources()));
        return plan.needs()
                .map(needs -> facts.with("needs", Text.quote(needs, plan.sources())))
                .orElse(facts);
    }
}
