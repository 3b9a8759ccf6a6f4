package dev.quarterdeck.briefing.finance;

import dev.quarterdeck.analysis.finance.Burn;
import dev.quarterdeck.analysis.finance.Capital;
import dev.quarterdeck.analysis.finance.Initiative;
import dev.quarterdeck.briefing.LineBuilder;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Wording;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import java.util.List;

/** What a digest adds about money: the capital tiers, what burn leaves out, and the age of cash. */
public final class FinanceLines {

    private FinanceLines() {}

    public static List<LineBuilder> all() {
        return List.of(
                LineBuilder.block("capital", "CAP-HEADING", FinanceLines::capital),
                LineBuilder.note("burn-scope", FinanceLines::scope),
                LineBuilder.note("cash-date", FinanceLines::cashDate));
    }

    private static List<Text> capital(Material material) {
        Wording wording = material.portfolio().frameworks().wording();
        List<Capital.Tier> tiers = material.analysis().finance().capital().tiers();
        boolean listed = tiers.stream().anyMatch(tier -> !tier.items().isEmpty());
        return tiers.stream()
                .filter(tier -> listed)
                .map(tier -> tier(wording, tier))
                .toList();
    }

    private static Text tier(Wording wording, Capital.Tier tier) {
        Facts facts = Facts.none().with("tier", Text.name(tier.id()));
        if (tier.isClosed()) {
            return wording.say("CAP-CLOSED", facts.with("reason", tier.reason().orElseThrow()));
        }
        List<Initiative> open = tier.open();
        if (open.isEmpty()) {
            return wording.say("CAP-EMPTY", facts);
        }
        Sources rows =
                Sources.union(open.stream().map(item -> item.row().sources()).toList());
        Initiative first = open.get(0);
        boolean named = first.row().text("id").isPresent();
        return wording.say(
                "CAP-OPEN",
                (named ? facts.with("id", Text.id(first.id())) : facts)
                        .with("n", Quantity.count(open.size(), rows))
                        .with("initiative", Text.name(first.title())));
    }

    private static List<Text> scope(Material material) {
        Wording wording = material.portfolio().frameworks().wording();
        return material.analysis().finance().burn().excluded().stream()
                .map(out -> wording.say("NOTE-BURN", scope(out)))
                .toList();
    }

    private static Facts scope(Burn.Excluded out) {
        Facts facts = Facts.none().with("id", Text.id(out.costs().unit()));
        return out.reason()
                .map(reason -> facts.with("reason", Text.quote(reason, out.sources())))
                .orElse(facts);
    }

    private static List<Text> cashDate(Material material) {
        Wording wording = material.portfolio().frameworks().wording();
        return material.analysis().finance().cash().day().stream()
                .map(day -> wording.say("NOTE-CASH", Facts.of("date", day)))
                .toList();
    }
}
