package dev.quarterdeck.analysis.logistics;

import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Frameworks;
import dev.quarterdeck.portfolio.Finding;
import java.util.List;
import java.util.Optional;

/** More days were sold than the captains have. */
final class OverbookedRule implements JobRule {

    @Override
    public Optional<Finding> check(Frameworks frameworks, Fleet fleet) {
        return fleet.daysSold().minus(fleet.daysAvailable()).isPositive()
                ? Optional.of(Finding.of(
                        frameworks,
                        "EYD-OVER",
                        fleet.unit(),
                        Facts.of("sold", fleet.daysSold()).with("available", fleet.daysAvailable()),
                        List.of(fleet.unit())))
                : Optional.empty();
    }
}
