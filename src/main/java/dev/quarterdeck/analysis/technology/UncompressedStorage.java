package dev.quarterdeck.analysis.technology;

import dev.quarterdeck.metric.Measured;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Type;
import java.util.List;
import java.util.Optional;

/** Buckets that hold files of formats without compression. */
final class UncompressedStorage implements CostRule {

    private static final String PRICE = "s3-gb-month";

    @Override
    public String rule() {
        return "COST-03";
    }

    @Override
    public List<Waste> find(Bill bill) {
        return bill.at("/s3/buckets").items().stream()
                .flatMap(bucket -> waste(bill, bucket).stream())
                .toList();
    }

    private static Optional<Waste> waste(Bill bill, Measured bucket) {
        Measured formats = bucket.get("byExt");
        Quantity bytes = bill.words("uncompressed-formats").stream()
                .map(format -> formats.get(format).get("bytes").quantity(Type.NUMBER))
                .filter(Quantity::isPositive)
                .reduce(Quantity::plus)
                .orElseGet(() -> Quantity.missing(Type.NUMBER, Sources.none()));
        if (!bytes.isKnown()) {
            return Optional.empty();
        }
        Quantity gigabytes = bytes.dividedBy(bill.limits().of("gibibyte"));
        Quantity spared = bill.limits().of("uncompressed-reduction").percentOf(gigabytes);
        return Optional.of(
                Waste.of(Named.by("name", bucket), PRICE, bill.price(PRICE).times(spared)));
    }
}
