package dev.quarterdeck.analysis.technology;

import dev.quarterdeck.metric.Measured;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Type;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What the account's functions used in the last month, and what that costs after the free tier. */
final class Functions {

    static final String PRICE = "lambda-gb-second";

    private final Bill bill;

    Functions(Bill bill) {
        this.bill = bill;
    }

    List<Measured> all() {
        return bill.at("/lambda").items();
    }

    /** Gigabyte-seconds of one function in the month billed. */
    Quantity used(Measured function) {
        Measured use = function.get("useMonth");
        return use.get("month").text().filter(bill.month().toString()::equals).isPresent()
                ? use.get("gbSeconds").quantity(Type.NUMBER)
                : Quantity.missing(Type.NUMBER, Sources.none());
    }

    Quantity used() {
        return Quantity.sum(Type.NUMBER, all().stream().map(this::used).toList());
    }

    /** The free tier is the account's, not each function's. */
    Quantity cost(Quantity gigabyteSeconds) {
        Quantity beyond = gigabyteSeconds.minus(bill.free(PRICE));
        boolean free = beyond.mid().filter(more -> more.signum() <= 0).isPresent();
        Quantity paid = free ? Quantity.derived(Type.NUMBER, Range.of(BigDecimal.ZERO), beyond.sources()) : beyond;
        return bill.price(PRICE).times(paid);
    }

    /** Whose a function is, by its name. */
    static Optional<String> owner(Portfolio portfolio, String name) {
        return portfolio.snapshot().at("/lambda").items().stream()
                .filter(function -> function.get("name").text().equals(Optional.of(name)))
                .findFirst()
                .flatMap(function -> portfolio.owners().of(function));
    }
}
