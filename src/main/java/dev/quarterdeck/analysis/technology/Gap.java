package dev.quarterdeck.analysis.technology;

import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.metric.Measured;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.value.Text;
import java.util.Optional;

/**
 * What a check would have needed to know.
 *
 * @param sentence the id of the wording that says why it is not known
 */
record Gap(Measured part, String sentence) {

    static Gap notCollected(Measured part) {
        return new Gap(part, "GAP-NOT-COLLECTED");
    }

    /** What was collected, and no framework row says anything about. */
    static Gap unlisted(Measured part) {
        return new Gap(part, "GAP-UNLISTED");
    }

    /** Why it is not known; a collector that was refused comes first, in its own words where it has any. */
    Text reason(Portfolio portfolio) {
        String pointer = part.source().pointer();
        var wording = portfolio.frameworks().wording();
        Text name = part.text().map(Text::name).orElseGet(() -> Named.part(wording, part));
        Facts facts = Facts.none().with("part", name);
        Optional<String> status = portfolio.snapshot().gap(pointer);
        if (status.isEmpty()) {
            return wording.say(sentence, facts);
        }
        Facts refusal = facts.with("status", Text.name(status.get()));
        return wording.say(
                "GAP-DENIED",
                portfolio
                        .snapshot()
                        .message(pointer)
                        .map(said -> refusal.with("message", Text.quote(said, part.sources())))
                        .orElse(refusal));
    }
}
