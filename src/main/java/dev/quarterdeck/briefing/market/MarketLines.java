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
        return List.of(new Channels());
    }

    /** One line a channel. */
    private record Channels() implements LineBuilder {

        @Override
        public String id() {
            return "channels";
        }

        @Override
        public Made build(Material material) {
            Wording wording = material.portfolio().frameworks().wording();
            return new Made(
                    wording.say("SEQ-HEADING", Facts.none()),
                    material.analysis().market().sequence().channels().stream()
                            .map(plan -> wording.say("SEQ-LINE", facts(plan)))
                            .toList());
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
}
