package dev.quarterdeck.page;

import dev.quarterdeck.briefing.Briefing;
import dev.quarterdeck.framework.Wording;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Origins;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Kind;
import dev.quarterdeck.value.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the figures of one report were made: their formulas in words, by what they rest on, and what stands there. */
final class Provenance {

    private final Origins origins;
    private final Map<Sources, List<Notes.Formula>> formulas = new LinkedHashMap<>();

    Provenance(Briefing briefing, Wording wording) {
        this.origins = briefing.origins();
        for (Figure figure : briefing.figures().all()) {
            if (figure.value().kind() == Kind.DERIVED) {
                String id = figure.key().id();
                wording.findLabel("formula." + id)
                        .map(words -> new Notes.Formula(
                                wording.findLabel("figure." + id).orElse(Text.id(id)), words))
                        .ifPresent(formula -> add(figure.value().sources(), formula));
            }
        }
    }

    private void add(Sources sources, Notes.Formula formula) {
        List<Notes.Formula> all = formulas.computeIfAbsent(sources, none -> new ArrayList<>());
        if (!all.contains(formula)) {
            all.add(formula);
        }
    }

    List<Notes.Formula> formulas(Sources sources) {
        return formulas.getOrDefault(sources, List.of());
    }

    Origins origins() {
        return origins;
    }
}
