package dev.quarterdeck.analysis.rental;

import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Type;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Nights let of nights to let, by month and together; rates of the months that are let by the night.
 *
 * @param months as the handoff has them
 * @param overfull months with more nights occupied than available, which are left out of all figures here
 * @param byMonth occupancy of each calendar month, oldest first
 * @param length how many months the calendar holds; several rows of one month, such as half of it let by the night, are one
 * @param share occupied ÷ available nights, in per cent (the definition of STR, the hotel benchmark)
 * @param nightlyIncome income ÷ occupied nights of all months
 * @param vacancyCost vacant nights × nightly income; an estimate, for an empty night need not have found a guest at that price
 * @param dailyRate rent ÷ occupied nights of short-term months (ADR)
 * @param perAvailable rent ÷ available nights of short-term months (RevPAR)
 * @param rateTimesShare dailyRate × shortTermShare, which must be perAvailable
 */
public record Occupancy(
        List<Month> months,
        List<Month> overfull,
        Map<YearMonth, Quantity> byMonth,
        Quantity length,
        Quantity available,
        Quantity occupied,
        Quantity vacant,
        Quantity share,
        Quantity nightlyIncome,
        Quantity vacancyCost,
        Quantity shortTermShare,
        Quantity dailyRate,
        Quantity perAvailable,
        Quantity rateTimesShare) {

    public Occupancy {
        months = List.copyOf(months);
        overfull = List.copyOf(overfull);
        byMonth = Collections.unmodifiableMap(new TreeMap<>(byMonth));
    }

    static Occupancy of(List<Month> calendar) {
        List<Month> months =
                calendar.stream().filter(month -> !month.isOverfull()).toList();
        Quantity available = sum(Type.COUNT, months, Month::available);
        Quantity occupied = sum(Type.COUNT, months, Month::occupied);
        Quantity vacant = available.minus(occupied);
        Quantity nightly = sum(Type.MONEY, months, Month::income).dividedBy(occupied);
        List<Month> stays = months.stream().filter(Month::shortTerm).toList();
        Quantity rent = stays(Type.MONEY, months, stays, Month::rent);
        Quantity nights = stays(Type.COUNT, months, stays, Month::occupied);
        Quantity offered = stays(Type.COUNT, months, stays, Month::available);
        Quantity stayShare = ratio(nights, nights.shareOf(offered));
        Quantity rate = ratio(rent, rent.dividedBy(nights));
        return new Occupancy(
                months,
                calendar.stream().filter(Month::isOverfull).toList(),
                byMonth(months),
                length(calendar),
                available,
                occupied,
                vacant,
                occupied.shareOf(available),
                nightly,
                vacant.times(nightly).asEstimate(),
                stayShare,
                rate,
                ratio(rent, rent.dividedBy(offered)),
                ratio(rent, stayShare.percentOf(rate)));
    }

    static Quantity length(List<Month> calendar) {
        Sources sources = Sources.union(calendar.stream().map(Month::sources).toList());
        long count = calendar.stream()
                .flatMap(month -> month.calendar().stream())
                .distinct()
                .count();
        return count == 0 ? Quantity.missing(Type.COUNT, sources) : Quantity.count(count, sources);
    }

    private static Map<YearMonth, Quantity> byMonth(List<Month> months) {
        Map<YearMonth, List<Month>> together = new TreeMap<>();
        months.forEach(month -> month.calendar()
                .ifPresent(calendar -> together.computeIfAbsent(calendar, any -> new ArrayList<>())
                        .add(month)));
        Map<YearMonth, Quantity> shares = new TreeMap<>();
        together.forEach((calendar, rows) -> shares.put(
                calendar, sum(Type.COUNT, rows, Month::occupied).shareOf(sum(Type.COUNT, rows, Month::available))));
        return shares;
    }

    private static Quantity sum(Type type, List<Month> months, Function<Month, Quantity> column) {
        return Quantity.sum(type, months.stream().map(column).toList());
    }

    /** A calendar without a short-term month has no rates by the night, which is not the same as not knowing them. */
    private static Quantity stays(Type type, List<Month> months, List<Month> stays, Function<Month, Quantity> column) {
        return stays.isEmpty() && !months.isEmpty()
                ? Quantity.notApplicable(
                        type, Sources.union(months.stream().map(Month::sources).toList()))
                : sum(type, stays, column);
    }

    private static Quantity ratio(Quantity over, Quantity ratio) {
        return over.applicable() ? ratio : Quantity.notApplicable(ratio.type(), over.sources());
    }

    List<Figure> figures(String unit) {
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of("calendar-months", unit, length));
        figures.add(Figure.of("occupancy", unit, share));
        figures.add(Figure.of("occupancy-short-term", unit, shortTermShare));
        figures.add(Figure.of("adr", unit, dailyRate));
        figures.add(Figure.of("revpar", unit, perAvailable));
        figures.add(Figure.of("vacant-nights", unit, vacant));
        figures.add(Figure.of("vacancy-cost", unit, vacancyCost));
        return figures;
    }

    List<Figure> monthlyFigures(String unit) {
        List<Figure> figures = new ArrayList<>();
        byMonth.forEach((month, part) -> figures.add(Figure.of("occupancy", unit, month.toString(), part)));
        return figures;
    }
}
