package dev.quarterdeck.analysis.rental;

import dev.quarterdeck.framework.Entry;
import dev.quarterdeck.framework.Frameworks;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What falls on one line of Schedule E, Part I (Form 1040), over the months of the calendar.
 *
 * @param number empty for costs that have no line of their own
 * @param sign whether it is income or a cost
 */
public record TaxLine(String number, String name, Sign sign, List<String> items, Quantity amount) {

    /** Which way an amount counts. */
    public enum Sign {
        INCOME,
        COST
    }

    /** What a line takes, as the framework's column Takes says. */
    private enum Takes {
        INCOME,
        /** The interest share of the loan payments, and costs of its words. */
        INTEREST,
        COSTS
    }

    public TaxLine {
        items = List.copyOf(items);
    }

    /** Lines that anything falls on, in the framework's order; what no line takes comes last. */
    static List<TaxLine> of(Portfolio portfolio, Property property) {
        List<Entry> rows = rows(portfolio.frameworks());
        List<TaxLine> lines = new ArrayList<>();
        for (Entry row : rows) {
            List<Cost> taken = property.costs().stream()
                    .filter(cost -> lineOf(rows, cost).equals(Optional.of(row)))
                    .toList();
            line(portfolio, property, row, taken).ifPresent(lines::add);
        }
        List<Cost> left = property.costs().stream()
                .filter(cost -> lineOf(rows, cost).isEmpty())
                .toList();
        if (!left.isEmpty()) {
            lines.add(new TaxLine("", "", Sign.COST, items(left), sum(left)));
        }
        return lines;
    }

    /** The category says best where a cost belongs; else the item's own words. */
    private static Optional<Entry> lineOf(List<Entry> rows, Cost cost) {
        return Stream.of(cost.category(), cost.item())
                .flatMap(words -> rows.stream().filter(row -> Cost.mentions(row.list("words"), words)))
                .findFirst();
    }

    private static List<Entry> rows(Frameworks frameworks) {
        return frameworks.catalogue("rental", "Schedule E lines").entries();
    }

    private static Optional<TaxLine> line(Portfolio portfolio, Property property, Entry row, List<Cost> taken) {
        Quantity amount = switch (takes(row)) {
            case INCOME -> property.earnings().collected();
            case INTEREST -> taken.isEmpty() ? interest(portfolio, property) : sum(taken);
            case COSTS -> sum(taken);
        };
        boolean told = takes(row) != Takes.COSTS || !taken.isEmpty();
        return told && (amount.isKnown() || !amount.sources().isEmpty() || !taken.isEmpty())
                ? Optional.of(new TaxLine(
                        row.key(),
                        row.text("name").orElse(""),
                        takes(row) == Takes.INCOME ? Sign.INCOME : Sign.COST,
                        items(taken),
                        amount))
                : Optional.empty();
    }

    private static Takes takes(Entry row) {
        return switch (row.text("takes").orElse("")) {
            case "income" -> Takes.INCOME;
            case "interest" -> Takes.INTEREST;
            default -> Takes.COSTS;
        };
    }

    /** Without a stated share it is not known how much of a payment is interest. */
    private static Quantity interest(Portfolio portfolio, Property property) {
        Quantity payments = property.earnings().payments();
        return portfolio
                .handoffs()
                .fact(property.unit(), "interest share")
                .map(fact -> fact.cell().quantity(Type.PERCENT).percentOf(payments))
                .orElseGet(() -> Quantity.missing(Type.MONEY, payments.sources()));
    }

    private static List<String> items(List<Cost> costs) {
        return costs.stream().map(Cost::item).toList();
    }

    private static Quantity sum(List<Cost> costs) {
        return Quantity.sum(Type.MONEY, costs.stream().map(Cost::amount).toList());
    }
}
