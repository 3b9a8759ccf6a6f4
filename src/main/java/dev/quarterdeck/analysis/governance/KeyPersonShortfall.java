package dev.quarterdeck.analysis.governance;

import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** SF-KEYPERSON: a heavy key-person, equity or succession risk that nobody answers by a date. One without a score counts too. */
final class KeyPersonShortfall implements ShortfallRule {

    @Override
    public List<Finding> check(Evidence evidence) {
        BigDecimal from = evidence.limit("key-person-score");
        List<RiskRegister.Risk> open = evidence.risks().risks().stream()
                .filter(risk -> risk.isOpen() && evidence.isWord("key-person-categories", risk.category()))
                .filter(risk -> risk.mitigation().isEmpty() || !risk.due().isKnown())
                .filter(risk -> risk.score()
                        .mid()
                        .filter(score -> score.compareTo(from) < 0)
                        .isEmpty())
                .toList();
        if (open.isEmpty()) {
            return List.of();
        }
        Sources rows =
                Sources.union(open.stream().map(RiskRegister.Risk::sources).toList());
        Facts facts = Facts.of("n", Quantity.count(open.size(), rows));
        Optional<Quantity> top = open.stream()
                .map(RiskRegister.Risk::score)
                .filter(Quantity::isKnown)
                .max(Comparator.comparing(score -> score.mid().orElseThrow()));
        List<String> units =
                open.stream().map(RiskRegister.Risk::unit).distinct().toList();
        return List.of(top.map(score -> Finding.of(
                        evidence.frameworks(), "SF-KEYPERSON", Unit.PORTFOLIO, facts.with("top", score), units))
                .orElseGet(() -> Finding.milder(evidence.frameworks(), "SF-KEYPERSON", Unit.PORTFOLIO, facts, units)));
    }

    @Override
    public Sources unread(Evidence evidence) {
        return evidence.hidden("risks");
    }
}
