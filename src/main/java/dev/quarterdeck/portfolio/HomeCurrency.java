package dev.quarterdeck.portfolio;

import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Type;
import java.util.Collection;

/** Money of the portfolio's own currency; an amount in another counts as unknown, since no rate is known. */
public final class HomeCurrency {

    private HomeCurrency() {}

    public static Quantity sum(Collection<Quantity> amounts) {
        return Quantity.sum(Type.MONEY, amounts.stream().map(HomeCurrency::only).toList());
    }

    public static Quantity only(Quantity amount) {
        return amount.unit().equals(Quantity.HOME_CURRENCY) ? amount : Quantity.missing(Type.MONEY, amount.sources());
    }
}
