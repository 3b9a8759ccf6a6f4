package dev.quarterdeck.analysis.technology;

import dev.quarterdeck.metric.Measured;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Type;
import java.util.List;

/** Large log groups without a retention period. What they hold beyond their mean of ninety days is an estimate; without one nothing is claimed. */
final class EndlessLogs implements CostRule {

    private static final String PRICE = "logs-gb-month";

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
                .map(group -> waste(bill, group))
                .toList();
    }

    private static Waste waste(Bill bill, Measured group) {
        Quantity old = group.get("storedBytes")
                .quantity(Type.NUMBER)
                .minus(group.get("meanBytes90d").quantity(Type.NUMBER))
                .dividedBy(bill.limits().of("gibibyte"));
        return old.isPositive()
                ? Waste.of(
                        Named.by("name", group),
                        PRICE,
                        bill.price(PRICE).times(old).asEstimate())
                : Waste.unpriced(Named.by("name", group));
    }

    private static boolean isOver(Measured group, Quantity least) {
        return group.get("storedBytes").quantity(Type.NUMBER).minus(least).isPositive();
    }
}
