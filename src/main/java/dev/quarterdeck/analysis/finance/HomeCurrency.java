package dev.quarterdeck.analysis.finance;

import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Type;
import java.util.Collection;

/** Sums of money; an amount in another currency counts as unknown, since no rate is known. */
final class HomeCurrency {

    private HomeCurrency() {}

    static Quantity sum(Collection<Quantity> amounts) {
        return Quantity.sum(Type.MONEY, amounts.stream().map(HomeCurrency::only).toList());
    }

    private static Quantity only(Quantity amount) {
        return amount.unit().equals(Quantity.HOME_CURRENCY) ? amount : Quantity.missing(Type.MONEY, amount.sources());
    }
}
