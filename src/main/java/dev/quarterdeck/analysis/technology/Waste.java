package dev.quarterdeck.analysis.technology;

import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Type;
import java.util.List;

/**
 * Something that costs more than it should.
 *
 * @param claims what it would spare, by price; none where there is no evidence of an amount
 * @param runRate what it costs in a full month; missing where it existed all month or has no price
 */
record Waste(Text resource, List<Claim> claims, Quantity runRate) {

    /** An amount of last month's bill, and the price whose billed usage limits it. */
    record Claim(String price, Quantity amount) {}

    Waste {
        claims = List.copyOf(claims);
    }

    static Waste unpriced(Text resource) {
        return of(resource, List.of());
    }

    static Waste of(Text resource, List<Claim> claims) {
        return new Waste(resource, claims, Quantity.missing(Type.MONEY, Sources.none()));
    }

    static Waste of(Text resource, String price, Quantity amount) {
        return of(resource, List.of(new Claim(price, amount)));
    }
}
