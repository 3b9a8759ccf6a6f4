package dev.quarterdeck.analysis.finance;

import dev.quarterdeck.portfolio.CostLine;
import dev.quarterdeck.value.Quantity;
import java.util.List;

/**
 * Fixed monthly costs of one unit.
 *
 * @param modelled sum of the fixed cost lines; missing where there are none
 * @param actual mean month of the recorded spend; missing unless every trailing month is recorded
 * @param lines all cost lines, one-off and variable ones too
 */
public record UnitCosts(String unit, Quantity modelled, Quantity actual, List<CostLine> lines) {

    public UnitCosts {
        lines = List.copyOf(lines);
    }

    public boolean isActual() {
        return actual.isKnown();
    }

    /** What the unit costs: what was spent where that is recorded, else the model. */
    public Quantity costs() {
        return isActual() ? actual : modelled;
    }

    /** Actual less modelled, as per cent of the model's middle; missing unless both are known. */
    public Quantity variance() {
        Quantity model = modelled.midpoint();
        return actual.minus(model).shareOf(model);
    }

    public List<CostLine> oneOffs() {
        return lines.stream()
                .filter(line -> line.nature() == CostLine.Nature.ONE_OFF)
                .toList();
    }
}
