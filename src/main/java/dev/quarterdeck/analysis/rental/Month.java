package dev.quarterdeck.analysis.rental;

import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Day;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Type;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One row of a property's calendar. */
public record Month(
        String unit,
        Day month,
        String mode,
        boolean shortTerm,
        Quantity available,
        Quantity occupied,
        Quantity rent,
        Quantity other,
        Sources sources) {

    static List<Month> of(Portfolio portfolio, String unit) {
        List<String> shortTerm = portfolio.frameworks().words("short-term-modes");
        return portfolio.rows(unit, "occupancy-month").stream()
                .map(row -> month(row, shortTerm))
                .toList();
    }

    private static Month month(Row row, List<String> shortTerm) {
        String mode = row.text("mode").orElse("");
        return new Month(
                row.unit(),
                row.day("month"),
                mode,
                shortTerm.contains(mode.toLowerCase(Locale.ROOT)),
                row.quantity("available", Type.COUNT).as(Type.COUNT),
                row.quantity("occupied", Type.COUNT).as(Type.COUNT),
                row.money("rent"),
                row.cell("other").map(cell -> cell.quantity(Type.MONEY)).orElseGet(() -> none(row)),
                row.sources());
    }

    /** A calendar without the column tells of no other income; an empty cell under it leaves the amount open. */
    private static Quantity none(Row row) {
        return Quantity.notApplicable(Type.MONEY, row.sources());
    }

    /** Empty when the row does not say which month it is. */
    public Optional<YearMonth> calendar() {
        return month.date().map(YearMonth::from);
    }

    public Quantity share() {
        return occupied.shareOf(available);
    }

    /** Rent and other income. */
    public Quantity income() {
        return Quantity.sum(Type.MONEY, List.of(rent, other));
    }

    /** More nights occupied than there were: one of the two numbers is wrong, and nobody knows which. */
    boolean isOverfull() {
        return occupied.minus(available).isPositive();
    }
}
