package dev.quarterdeck.analysis.technology;

import dev.quarterdeck.metric.Measured;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Type;
import java.util.List;

/** Distributions that send text uncompressed; inside the free tier that costs readers' time and no money. */
final class UncompressedTransfer implements CostRule {

    private static final String PRICE = "cloudfront-gb";

    @Override
    public String rule() {
        return "COST-04";
    }

    @Override
    public List<Waste> find(Bill bill) {
        List<Measured> all = bill.at("/cloudfront").items();
        Quantity bytes = Quantity.sum(
                Type.NUMBER, all.stream().map(UncompressedTransfer::bytes).toList());
        Quantity billed = bill.billed(PRICE);
        return all.stream()
                .filter(one -> one.get("enabled").flag().orElse(true))
                .filter(one -> !one.get("compress").flag().orElse(true))
                .map(one -> waste(bill, one, billed, bytes))
                .toList();
    }

    private static Waste waste(Bill bill, Measured distribution, Quantity billed, Quantity bytes) {
        if (!billed.isPositive()) {
            return Waste.unpriced(Named.by("id", distribution));
        }
        Quantity text = bill.limits().of("compressible-share").percentOf(bytes(distribution));
        Quantity spared = bill.limits().of("uncompressed-reduction").percentOf(text);
        return Waste.of(Named.by("id", distribution), PRICE, billed.times(spared.dividedBy(bytes)));
    }

    private static Quantity bytes(Measured distribution) {
        return distribution.get("use14d").get("bytesDownloaded").quantity(Type.NUMBER);
    }
}
