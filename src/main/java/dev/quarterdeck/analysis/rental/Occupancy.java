package dev.quarterdeck.analysis.rental;

import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.value.Day;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Type;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Nights let of nights to let, by month and together; rates of the months that are let by the night.
 *
 * @param months oldest first as the handoff has them; months with more nights occupied than available are left out
 * @param share occupied ÷ available nights, in per cent (STR definition)
 * @param dailyRate rent ÷ occupied nights of short-term months (ADR)
 * @param perAvailable rent ÷ available nights of short-term months (RevPAR)
 */
public record Occupancy(
        List<Month> months,
        Quantity available,
        Quantity vacant,
        Quantity share,
        Quantity shortTermShare,
        Quantity dailyRate,
        Quantity perAvailable) {

    /** One month of the calendar. */
    public record Month(
            Day month, boolean shortTerm, Quantity available, Quantity occupied, Quantity rent, Quantity other) {
        Quantity share() {
            return occupied.shareOf(available);
        }
    }

    public Occupancy {
        months = List.copyOf(months);
    }

    static Occupancy of(Portfolio portfolio, String unit) {
        List<String> shortTerm = portfolio.frameworks().words("short-term-modes");
        List<Month> months = portfolio.rows(unit, "occupancy-month").stream()
                .map(row -> month(row, shortTerm))
                .filter(month -> !isOverfull(month))
                .toList();
        Quantity available = sum(months.stream().map(Month::available).toList(), Type.COUNT);
        Quantity occupied = sum(months.stream().map(Month::occupied).toList(), Type.COUNT);
        List<Month> nightly = months.stream().filter(Month::shortTerm).toList();
        Quantity rent = sum(nightly.stream().map(Month::rent).toList(), Type.MONEY);
        Quantity nights = sum(nightly.stream().map(Month::occupied).toList(), Type.COUNT);
        Quantity offered = sum(nightly.stream().map(Month::available).toList(), Type.COUNT);
        return new Occupancy(
                months,
                available,
                available.minus(occupied),
                occupied.shareOf(available),
                nights.shareOf(offered),
                rent.dividedBy(nights),
                rent.dividedBy(offered));
    }

    private static Month month(Row row, List<String> shortTerm) {
        String mode = row.text("mode").orElse("").toLowerCase(Locale.ROOT);
        return new Month(
                row.day("month"),
                shortTerm.contains(mode),
                row.quantity("available", Type.COUNT).as(Type.COUNT),
                row.quantity("occupied", Type.COUNT).as(Type.COUNT),
                row.money("rent"),
                row.money("other"));
    }

    private static boolean isOverfull(Month month) {
        return month.occupied().minus(month.available()).isPositive();
    }

    private static Quantity sum(List<Quantity> parts, Type type) {
        return Quantity.sum(type, parts);
    }

    List<Figure> figures(String unit) {
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of("occupancy", unit, share));
        figures.add(Figure.of("occupancy-short-term", unit, shortTermShare));
        figures.add(Figure.of("adr", unit, dailyRate));
        figures.add(Figure.of("revpar", unit, perAvailable));
        figures.add(Figure.of("vacant-nights", unit, vacant));
        for (Month month : months) {
            month.month()
                    .date()
                    .ifPresent(day -> figures.add(
                            Figure.of("occupancy", unit, YearMonth.from(day).toString(), month.share())));
        }
        return figures;
    }
}
