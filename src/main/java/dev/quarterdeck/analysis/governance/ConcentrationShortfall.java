package dev.quarterdeck.analysis.governance;

import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Type;
import dev.quarterdeck.value.Word;
import java.util.List;
import java.util.Optional;

/** SF-CONC: one customer brings too much of the revenue. */
final class ConcentrationShortfall implements ShortfallRule {

    @Override
    public List<Finding> check(Evidence evidence) {
        Quantity share = evidence.figures().quantity("largest-customer-share", Type.PERCENT);
        if (share.mid()
                .filter(part -> part.compareTo(evidence.limit("concentration-limit")) > 0)
                .isEmpty()) {
            return List.of();
        }
        Facts facts = Facts.of("value", share);
        Optional<Text> name = evidence.figures()
                .find("largest-customer")
                .map(Figure::value)
                .filter(Word.class::isInstance)
                .flatMap(word -> ((Word) word).text())
                .map(Text::name);
        Facts named = name.map(known -> facts.with("name", known)).orElse(facts);
        return List.of(Finding.of(evidence.frameworks(), "SF-CONC", Unit.PORTFOLIO, named, List.of()));
    }
}
