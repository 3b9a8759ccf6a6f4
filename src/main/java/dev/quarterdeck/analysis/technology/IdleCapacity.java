package dev.quarterdeck.analysis.technology;

import dev.quarterdeck.metric.Measured;
import dev.quarterdeck.value.Type;
import java.util.List;

/** Tables that pay for capacity nobody used for two weeks. */
final class IdleCapacity implements CostRule {

    @Override
    public String rule() {
        return "COST-09";
    }

    @Override
    public List<Waste> find(Bill bill) {
        return bill.at("/dynamodb").items().stream()
                .filter(table -> table.get("billing").text().orElse("").equals("PROVISIONED"))
                .filter(table -> isUnused(table, "consumedRead14d") && isUnused(table, "consumedWrite14d"))
                .map(table -> Waste.unpriced(Named.by("name", table)))
                .toList();
    }

    private static boolean isUnused(Measured table, String capacity) {
        return table.get(capacity).quantity(Type.NUMBER).isZero();
    }
}
