package dev.quarterdeck.analysis.governance;

import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import java.util.List;
import java.util.Optional;

/** SF-SEC: security gaps of the first tier, which another report tells in detail. */
final class SecurityShortfall implements ShortfallRule {

    @Override
    public List<Finding> check(Evidence evidence) {
        List<Finding> gaps = gaps(evidence);
        if (gaps.isEmpty()) {
            return List.of();
        }
        Sources sources = Sources.union(gaps.stream().map(Finding::sources).toList());
        List<Text> names = gaps.stream()
                .map(finding -> finding.rule().id())
                .distinct()
                .map(Text::id)
                .toList();
        Facts facts = Facts.of("n", Quantity.count(names.size(), sources)).with("names", names);
        List<String> units =
                gaps.stream().flatMap(gap -> gap.units().stream()).distinct().toList();
        return List.of(Finding.of(evidence.frameworks(), "SF-SEC", Unit.PORTFOLIO, facts, units));
    }

    /** Failed checks of the first tier. What could not be evaluated has a reason in place of evidence. */
    static List<Finding> gaps(Evidence evidence) {
        return evidence.findings().stream()
                .filter(finding -> finding.rule().id().startsWith("SEC-"))
                .filter(finding -> finding.rule().row().text("tier").equals(Optional.of("one")))
                .filter(finding -> finding.facts().find("reason").isEmpty())
                .toList();
    }
}
