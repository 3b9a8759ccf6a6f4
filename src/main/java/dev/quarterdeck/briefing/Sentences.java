package dev.quarterdeck.briefing;

import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Perspective;
import dev.quarterdeck.framework.Wording;
import dev.quarterdeck.portfolio.Figures;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The headline, the summary and the workings of a perspective, said of its figures. */
final class Sentences {

    private final Perspective perspective;
    private final Wording wording;
    private final Facts facts;

    Sentences(Perspective perspective, Figures figures, Wording wording) {
        this.perspective = perspective;
        this.wording = wording;
        Facts gathered = Facts.none();
        for (Map.Entry<String, String> fact : perspective.facts().entrySet()) {
            Optional<Value> value = FigureRef.parse(fact.getValue()).in(figures);
            if (value.isPresent()) {
                gathered = gathered.with(fact.getKey(), value.get());
            }
        }
        this.facts = gathered;
    }

    /** The first headline whose facts are known; nothing when none is. */
    Text headline() {
        return perspective.headlines().stream()
                .flatMap(id -> wording.sayIfKnown(id, facts).stream())
                .findFirst()
                .orElse(Text.EMPTY);
    }

    List<Text> summary() {
        return said(perspective.summaries());
    }

    List<Text> workings() {
        return said(perspective.workings());
    }

    private List<Text> said(List<String> ids) {
        return ids.stream()
                .flatMap(id -> wording.sayIfKnown(id, facts).stream())
                .toList();
    }
}
