package dev.quarterdeck.analysis.books;

import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** RR-9: a unit earns revenue and neither its handoff, its parent's nor the portfolio's states how it recognises it (ASC 606-10-50). */
final class PolicyCheck implements RecognitionCheck {

    @Override
    public String rule() {
        return "RR-9";
    }

    @Override
    public List<Item> items(Portfolio portfolio, Ledger ledger, Matching matching) {
        List<Item> items = new ArrayList<>();
        for (Unit unit : portfolio.units()) {
            Sources earned = earned(portfolio, ledger, unit.id());
            if (!earned.isEmpty() && !hasPolicy(portfolio, unit)) {
                Quantity none = Quantity.missing(Type.MONEY, earned);
                items.add(new Item(unit.id(), Text.name(unit.name()), none, earned));
            }
        }
        return items;
    }

    private static Sources earned(Portfolio portfolio, Ledger ledger, String unit) {
        Stream<Sources> sales = ledger.sales().stream()
                .filter(sale -> sale.unit().equals(unit) && !sale.amount().isZero())
                .map(Document::sources);
        Stream<Sources> others = Stream.of("job", "occupancy-month", "client")
                .flatMap(role -> portfolio.rows(unit, role).stream())
                .filter(PolicyCheck::isPositive)
                .map(Row::sources);
        return Sources.union(Stream.concat(sales, others).toList());
    }

    private static boolean isPositive(Row row) {
        String column = switch (row.role()) {
            case "job" -> "revenue";
            case "occupancy-month" -> "rent";
            default -> "invoiced";
        };
        return row.money(column).isPositive();
    }

    private static boolean hasPolicy(Portfolio portfolio, Unit unit) {
        List<String> facts = portfolio.frameworks().words("policy-facts");
        return Stream.of(Optional.of(unit.id()), unit.parent(), Optional.of(Unit.PORTFOLIO))
                .flatMap(Optional::stream)
                .anyMatch(one -> facts.stream()
                        .anyMatch(key -> portfolio.handoffs().fact(one, key).isPresent()));
    }
}
