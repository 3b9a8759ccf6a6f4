package dev.quarterdeck.analysis.technology;

import dev.quarterdeck.metric.Measured;
import java.util.List;

/** Distributions at the price of the whole world, whose readers all sit in one region. */
final class WidePriceClass implements CostRule {

    private static final String WORLD = "PriceClass_All";

    @Override
    public String rule() {
        return "COST-11";
    }

    @Override
    public List<Waste> find(Bill bill) {
        return bill.at("/cloudfront").items().stream()
                .filter(one -> one.get("enabled").flag().orElse(true))
                .filter(one -> one.get("priceClass").text().orElse("").equals(WORLD))
                .filter(WidePriceClass::hasOneRegion)
                .map(one -> Waste.unpriced(Named.by("id", one)))
                .toList();
    }

    private static boolean hasOneRegion(Measured distribution) {
        return distribution.get("viewerRegions").items().size() == 1;
    }
}
