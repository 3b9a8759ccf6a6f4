package dev.quarterdeck.briefing.governance;

import dev.quarterdeck.analysis.governance.Freshness;
import dev.quarterdeck.briefing.LineBuilder;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Wording;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.source.Source;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import java.util.List;
import java.util.Optional;

/** What a digest notes about its data: handoffs that grow old, and values that could not be read. */
public final class GovernanceLines {

    private GovernanceLines() {}

    public static List<LineBuilder> all() {
        return List.of(
                LineBuilder.note("freshness", GovernanceLines::freshness),
                LineBuilder.note("errors", GovernanceLines::errors));
    }

    private static List<Text> freshness(Material material) {
        Wording wording = material.portfolio().frameworks().wording();
        List<String> own = material.perspective().units();
        return material.analysis().governance().freshness().units().stream()
                .filter(note -> own.isEmpty() || own.contains(note.unit()))
                .flatMap(note -> rule(note.state())
                        .map(rule ->
                                wording.say(rule, Facts.of("age", note.age()).with("id", Text.id(note.unit()))))
                        .stream())
                .toList();
    }

    private static Optional<String> rule(Freshness.State state) {
        return switch (state) {
            case FRESH -> Optional.empty();
            case AGEING -> Optional.of("NOTE-AGEING");
            case STALE -> Optional.of("NOTE-STALE");
            case UNKNOWN -> Optional.of("NOTE-UNDATED");
        };
    }

    private static List<Text> errors(Material material) {
        List<Problem> errors = material.portfolio().handoffs().openProblems().stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .toList();
        if (errors.isEmpty()) {
            return List.of();
        }
        Sources places = Sources.of(errors.stream().map(Problem::at).toArray(Source[]::new));
        Wording wording = material.portfolio().frameworks().wording();
        return List.of(wording.say("NOTE-ERRORS", Facts.of("n", Quantity.count(errors.size(), places))));
    }
}
