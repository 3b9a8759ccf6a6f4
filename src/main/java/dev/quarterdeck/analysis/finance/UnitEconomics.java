package dev.quarterdeck.analysis.finance;

import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Type;
import java.math.BigDecimal;
import java.util.List;

/**
 * What one sale of a unit brings and costs, and how many pay its fixed costs (cost, volume and profit).
 *
 * @param noun what is sold, singular
 * @param price of one sale
 * @param lines variable costs of one sale
 * @param fixed the unit's own fixed costs a month
 * @param sold sales of the last complete month
 * @param safety share of the sales above break-even, in per cent; unknown without sales
 * @param channels the same after each channel's commission, lowest break-even first
 * @param sensitivity as it is, then with price and fixed costs changed by a step
 */
public record UnitEconomics(
        String unit,
        String noun,
        Quantity price,
        List<VariableCost> lines,
        Quantity contribution,
        Quantity ratio,
        Quantity fixed,
        BreakEven breakEven,
        Quantity sold,
        Quantity safety,
        List<Channel> channels,
        List<Case> sensitivity) {

    /** One variable cost as an amount of money; {@code stated} may be a share of the price. */
    public record VariableCost(String item, Quantity stated, Quantity amount) {}

    /** A way to sell and what it leaves. */
    public record Channel(String name, Quantity commission, Quantity contribution, BreakEven breakEven, Row row) {}

    /** One of the cases of the sensitivity table. */
    public record Case(Kind kind, Quantity price, Quantity fixed, Quantity contribution, BreakEven breakEven) {

        /** What differs from the case as it is. */
        public enum Kind {
            BASE("base"),
            PRICE_UP("price-up"),
            PRICE_DOWN("price-down"),
            FIXED_UP("fixed-up"),
            FIXED_DOWN("fixed-down");

            private final String id;

            Kind(String id) {
                this.id = id;
            }

            /** The end of its label's name. */
            public String id() {
                return id;
            }
        }
    }

    public UnitEconomics {
        lines = List.copyOf(lines);
        channels = List.copyOf(channels);
        sensitivity = List.copyOf(sensitivity);
    }

    /** Whether each sale is known to leave nothing or less. */
    public boolean losesOnEachSale() {
        return contribution.mid().filter(left -> left.signum() <= 0).isPresent();
    }

    public Quantity variable() {
        return Quantity.sum(Type.MONEY, lines.stream().map(VariableCost::amount).toList());
    }

    /** Fixed costs ÷ contribution ratio, multiplied first so that thirds of a price stay exact. */
    public Quantity breakEvenRevenue() {
        Quantity quotient = breakEven.quotient();
        Quantity revenue = quotient.isKnown()
                ? fixed.times(price.as(Type.NUMBER)).dividedBy(contribution.as(Type.NUMBER))
                : Quantity.missing(Type.MONEY, quotient.sources());
        if (!revenue.isKnown()) {
            return revenue;
        }
        BigDecimal product = fixed.mid().orElseThrow().multiply(price.mid().orElseThrow(), Range.PRECISION);
        return revenue.withMid(product.divide(contribution.mid().orElseThrow(), Range.PRECISION));
    }
}
