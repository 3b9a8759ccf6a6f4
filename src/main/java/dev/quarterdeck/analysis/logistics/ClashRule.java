package dev.quarterdeck.analysis.logistics;

import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Frameworks;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.value.Run;
import dev.quarterdeck.value.Text;
import java.util.List;
import java.util.Optional;

/** One captain has two jobs on the same days. */
final class ClashRule implements JobRule {

    @Override
    public Optional<Finding> check(Frameworks frameworks, Fleet fleet) {
        return fleet.schedule().clashes().stream()
                .findFirst()
                .map(pair -> Finding.of(frameworks, "EYD-CLASH", fleet.unit(), facts(pair), List.of(fleet.unit())));
    }

    static Facts facts(Schedule.Pair pair) {
        return Facts.none()
                .with(
                        "captain",
                        Text.of(
                                Run.Role.NAME,
                                pair.captain(),
                                pair.first().sources().and(pair.second().sources())))
                .with("first", Text.id(pair.first().id()))
                .with("second", Text.id(pair.second().id()));
    }
}
