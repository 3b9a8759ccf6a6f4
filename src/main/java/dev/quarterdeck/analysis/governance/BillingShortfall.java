package dev.quarterdeck.analysis.governance;

import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Type;
import java.util.List;

/** SF-BILLING: clients that are worked for and have no billing model. */
final class BillingShortfall implements ShortfallRule {

    @Override
    public List<Finding> check(Evidence evidence) {
        List<Row> active = evidence.portfolio().rows("client").stream()
                .filter(BillingShortfall::isActive)
                .toList();
        List<Row> without =
                active.stream().filter(row -> !hasModel(evidence, row)).toList();
        if (without.isEmpty()) {
            return List.of();
        }
        Quantity n = evidence.count(without, "clients");
        Quantity total = evidence.count(active, "clients");
        Facts facts = Facts.of("n", n).with("total", total);
        List<String> units = without.stream().map(Row::unit).distinct().toList();
        boolean many = n.shareOf(total).mid().orElseThrow().compareTo(evidence.limit("billing-critical-share")) >= 0;
        return List.of(
                many
                        ? Finding.of(evidence.frameworks(), "SF-BILLING", Unit.PORTFOLIO, facts, units)
                        : Finding.milder(evidence.frameworks(), "SF-BILLING", Unit.PORTFOLIO, facts, units));
    }

    /** An amount, too: it may be a client's. */
    @Override
    public Sources unread(Evidence evidence) {
        return evidence.portfolio().handoffs().unread(List.of("clients"));
    }

    static boolean hasModel(Evidence evidence, Row client) {
        return client.text("model")
                .filter(model -> !evidence.isWord("no-billing-models", model))
                .isPresent();
    }

    /** Worked for, or said to be active. Hours that nobody states are no proof of the contrary. */
    private static boolean isActive(Row client) {
        Quantity hours = client.quantity("hours", Type.NUMBER);
        String status = client.statusWord();
        return hours.isPositive() || status.equals("active") || (status.isEmpty() && !hours.isZero());
    }
}
