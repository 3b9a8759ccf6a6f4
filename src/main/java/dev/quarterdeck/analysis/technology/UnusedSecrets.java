package dev.quarterdeck.analysis.technology;

import dev.quarterdeck.metric.Measured;
import java.time.LocalDate;
import java.util.List;

/** Stored secrets that nothing read for long. */
final class UnusedSecrets implements CostRule {

    private static final String PRICE = "secret-month";

    @Override
    public String rule() {
        return "COST-10";
    }

    @Override
    public List<Waste> find(Bill bill) {
        LocalDate old = bill.portfolio().asOf().minusDays(bill.limits().whole("unused-days"));
        return bill.at("/secrets").items().stream()
                .filter(secret -> isBefore(secret, old))
                .map(secret -> Waste.of(Named.by("name", secret), PRICE, bill.price(PRICE)))
                .toList();
    }

    private static boolean isBefore(Measured secret, LocalDate day) {
        return secret.get("lastAccessed").day().filter(day::isAfter).isPresent();
    }
}
