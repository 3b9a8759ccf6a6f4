package dev.quarterdeck.analysis.logistics;

import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Frameworks;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Run;
import dev.quarterdeck.value.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** More days were sold than all captains have, or than one of them has. */
final class OverbookedRule implements JobRule {

    @Override
    public Optional<Finding> check(Frameworks frameworks, Fleet fleet) {
        Capacity capacity = fleet.capacity();
        Optional<Facts> facts = capacity.sold().minus(capacity.available()).isPositive()
                ? Optional.of(facts(capacity.sold(), capacity.available()))
                : capacity.parts().stream()
                        .filter(Capacity.Part::isOverbooked)
                        .max(Comparator.comparing(part ->
                                part.sold().minus(part.available()).mid().orElseThrow()))
                        .map(part -> facts(part.sold(), part.available())
                                .with("captain", Text.of(Run.Role.NAME, part.name(), part.sources())));
        return facts.map(known -> Finding.of(frameworks, "EYD-OVER", fleet.unit(), known, List.of(fleet.unit())));
    }

    private static Facts facts(Quantity sold, Quantity available) {
        return Facts.of("sold", sold).with("available", available);
    }
}
