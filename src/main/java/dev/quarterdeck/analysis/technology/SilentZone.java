package dev.quarterdeck.analysis.technology;

import dev.quarterdeck.value.Type;
import java.util.List;

/** Hosted zones that nobody asked for two weeks; without query logs nothing is known of that, and nothing claimed. */
final class SilentZone implements CostRule {

    private static final String PRICE = "hosted-zone-month";

    @Override
    public String rule() {
        return "COST-13";
    }

    @Override
    public List<Waste> find(Bill bill) {
        return bill.at("/route53/zones").items().stream()
                .filter(zone -> zone.get("queries14d").quantity(Type.COUNT).isZero())
                .map(zone -> Waste.of(Named.by("name", zone), PRICE, bill.price(PRICE)))
                .toList();
    }
}
