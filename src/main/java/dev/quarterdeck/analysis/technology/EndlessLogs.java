package dev.quarterdeck.analysis.technology;

import dev.quarterdeck.metric.Measured;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Type;
import java.util.List;

/** Large log groups without a retention period. How much of them is old is not measured, so no amount is claimed. */
final class EndlessLogs implements CostRule {

    @Override
    public String rule() {
        return "COST-07";
    }

    @Override
    public List<Waste> find(Bill bill) {
        Quantity least = bill.limits().of("log-least-gb").times(bill.limits().of("gibibyte"));
        return bill.at("/logs/groups").items().stream()
                .filter(group -> group.get("retentionDays").isNull())
                .filter(group -> isOver(group, least))
                .map(group -> Waste.unpriced(Named.by("name", group)))
                .toList();
    }

    private static boolean isOver(Measured group, Quantity least) {
        return group.get("storedBytes").quantity(Type.NUMBER).minus(least).isPositive();
    }
}
