package dev.quarterdeck.analysis.technology;

import java.util.List;

/** Buckets that keep incomplete uploads and old versions for ever. */
final class NoLifecycle implements CostRule {

    @Override
    public String rule() {
        return "COST-12";
    }

    @Override
    public List<Waste> find(Bill bill) {
        return bill.at("/s3/buckets").items().stream()
                .filter(bucket -> !bucket.get("lifecycle").flag().orElse(true))
                .map(bucket -> Waste.unpriced(Named.by("name", bucket)))
                .toList();
    }
}
