package dev.quarterdeck.handoff;

import dev.quarterdeck.value.Quantity;
import java.math.BigDecimal;

/**
 * A limit as its author wrote it, such as {@code >= 6} or {@code between 3 and 6}.
 *
 * @param limit a point, or for {@link Operator#BETWEEN} the range allowed
 */
public record Comparison(Operator operator, Quantity limit) {

    /** How a value must stand to the limit. */
    public enum Operator {
        AT_LEAST(">="),
        MORE_THAN(">"),
        AT_MOST("<="),
        LESS_THAN("<"),
        EQUAL("="),
        BETWEEN("between");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }

    /** Whether a number keeps within the limit. */
    public boolean allows(BigDecimal number) {
        BigDecimal low = limit.low().orElseThrow();
        BigDecimal high = limit.high().orElseThrow();
        return switch (operator) {
            case AT_LEAST -> number.compareTo(low) >= 0;
            case MORE_THAN -> number.compareTo(low) > 0;
            case AT_MOST -> number.compareTo(high) <= 0;
            case LESS_THAN -> number.compareTo(high) < 0;
            case EQUAL, BETWEEN -> number.compareTo(low) >= 0 && number.compareTo(high) <= 0;
        };
    }
}
