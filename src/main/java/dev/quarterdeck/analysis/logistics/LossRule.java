package dev.quarterdeck.analysis.logistics;

import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Frameworks;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A delivered job cost more than it brought. */
final class LossRule implements JobRule {

    @Override
    public Optional<Finding> check(Frameworks frameworks, Fleet fleet) {
        return fleet.delivered().stream()
                .filter(job -> job.margin().mid().filter(m -> m.signum() < 0).isPresent())
                .min(Comparator.comparing(job -> job.margin().mid().orElseThrow()))
                .map(job -> Finding.of(
                        frameworks,
                        "EYD-LOSS",
                        fleet.unit(),
                        Facts.of("margin", lost(job.margin())).with("job", Text.id(job.id())),
                        List.of(fleet.unit())));
    }

    private static Quantity lost(Quantity margin) {
        return Quantity.derived(
                        margin.type(), Range.of(margin.mid().orElseThrow().negate()), margin.sources())
                .inCurrency(margin.unit());
    }
}
