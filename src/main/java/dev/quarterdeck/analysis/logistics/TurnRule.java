package dev.quarterdeck.analysis.logistics;

import dev.quarterdeck.framework.Frameworks;
import dev.quarterdeck.portfolio.Finding;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A captain has too few days between two jobs. */
final class TurnRule implements JobRule {

    @Override
    public Optional<Finding> check(Frameworks frameworks, Fleet fleet) {
        return fleet.schedule().turns().stream()
                .filter(pair -> isShort(frameworks, pair))
                .min(Comparator.comparing(pair -> pair.between().mid().orElseThrow()))
                .map(pair -> Finding.of(
                        frameworks,
                        "EYD-TURN",
                        fleet.unit(),
                        ClashRule.facts(pair).with("days", pair.between()),
                        List.of(fleet.unit())));
    }

    private static boolean isShort(Frameworks frameworks, Schedule.Pair pair) {
        return frameworks
                .thresholds()
                .of("turn-round-days")
                .minus(pair.between())
                .isPositive();
    }
}
