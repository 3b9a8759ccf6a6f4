package dev.quarterdeck.analysis.rental;

import dev.quarterdeck.framework.Frameworks;
import dev.quarterdeck.handoff.Cell;
import dev.quarterdeck.handoff.Fact;
import dev.quarterdeck.handoff.Per;
import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Type;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One cost of a property.
 *
 * @param stated as the handoff has it; {@code amount} over the months of the calendar
 */
public record Cost(String item, String category, Kind kind, Quantity stated, Quantity amount, Row row) {

    /** Whether it counts among the costs of operating a property. */
    public enum Kind {
        OPERATING,
        /** Operating, and a part of the maintenance ratio. */
        MAINTENANCE,
        /** Debt service, depreciation, income tax and improvements: not a part of net operating income. */
        EXCLUDED
    }

    boolean isOperating() {
        return kind != Kind.EXCLUDED;
    }

    /**
     * @param months how many months the calendar holds
     */
    static List<Cost> of(Portfolio portfolio, String unit, Quantity months) {
        Optional<Quantity> covered = portfolio.handoffs().fact(unit, "period").flatMap(Cost::covered);
        return portfolio.rows(unit, "property-cost").stream()
                .map(row -> cost(portfolio.frameworks(), row, months, covered))
                .toList();
    }

    private static Cost cost(Frameworks frameworks, Row row, Quantity months, Optional<Quantity> covered) {
        String item = row.text("item").orElse("");
        String category = row.text("category").orElse("");
        Quantity stated = row.money("amount");
        Per per = row.cell("amount").flatMap(Cell::per).orElse(Per.ONCE);
        return new Cost(
                item,
                category,
                kind(frameworks, item + " " + category),
                stated,
                amount(stated, per, months, covered),
                row);
    }

    private static Kind kind(Frameworks frameworks, String words) {
        if (mentions(frameworks.words("not-operating"), words)) {
            return Kind.EXCLUDED;
        }
        return mentions(frameworks.words("maintenance-categories"), words) ? Kind.MAINTENANCE : Kind.OPERATING;
    }

    static boolean mentions(List<String> list, String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return list.stream().anyMatch(lower::contains);
    }

    /** An amount for a period is taken for each month; one for other months than the calendar's is scaled to them, as an estimate. */
    private static Quantity amount(Quantity stated, Per per, Quantity months, Optional<Quantity> covered) {
        if (per != Per.ONCE) {
            return per.monthly(stated).times(months);
        }
        return covered.filter(other -> months.isKnown() && !other.mid().equals(months.mid()))
                .map(other -> stated.times(months).dividedBy(other).asEstimate())
                .orElse(stated);
    }

    /** The number of months in a period such as 2025-11 to 2026-04. */
    private static Optional<Quantity> covered(Fact period) {
        Optional<LocalDate> first = period.cell().firstDay().date();
        Optional<LocalDate> last = period.cell().day().date();
        return first.flatMap(
                        from -> last.map(to -> ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(to)) + 1))
                .filter(count -> count > 0)
                .map(count -> Quantity.derived(
                        Type.NUMBER, Range.of(count), period.cell().sources()));
    }
}
