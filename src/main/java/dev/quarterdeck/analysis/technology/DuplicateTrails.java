package dev.quarterdeck.analysis.technology;

import dev.quarterdeck.metric.Measured;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Type;
import java.util.List;

/** More than one trail of the same events. */
final class DuplicateTrails implements CostRule {

    @Override
    public String rule() {
        return "COST-08";
    }

    @Override
    public List<Waste> find(Bill bill) {
        Measured trails = bill.at("/detect/trails");
        Quantity one = Quantity.derived(Type.COUNT, Range.of(1), trails.sources());
        return trails.quantity(Type.COUNT).minus(one).isPositive()
                ? List.of(Waste.unpriced(Named.of("CloudTrail", trails)))
                : List.of();
    }
}
