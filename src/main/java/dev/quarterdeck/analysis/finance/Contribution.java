package dev.quarterdeck.analysis.finance;

import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Type;
import java.util.Optional;

/**
 * What revenue leaves after variable costs.
 *
 * @param ratio per cent of revenue
 * @param from the unit that states it: the unit itself or its parent
 * @param sale the price and costs that it follows from; empty where it is stated
 */
public record Contribution(Quantity ratio, String from, Optional<UnitEconomics> sale) {

    /** What is left of a revenue; multiplied before it is divided, so that thirds of a price stay exact. */
    Quantity of(Quantity revenue) {
        return sale.map(each -> revenue.times(each.contribution().as(Type.NUMBER))
                        .dividedBy(each.price().as(Type.NUMBER)))
                .orElseGet(() -> ratio.percentOf(revenue));
    }
}
