package dev.quarterdeck.analysis.governance;

import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Window;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Day;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Type;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Booked revenue by unit and month: of events; where a unit has none, of delivered jobs; else of occupied nights.
 *
 * @param months the months shown, oldest first
 * @param units those with any revenue recorded, in their order
 */
public record Revenue(List<YearMonth> months, List<OfUnit> units) {

    /** One unit, an amount a month, and the sum of the trailing months. A month before the first record is unknown. */
    public record OfUnit(String unit, List<Quantity> byMonth, Quantity trailing) {
        public OfUnit {
            byMonth = List.copyOf(byMonth);
        }
    }

    /** An amount on its day. */
    private record Booking(YearMonth month, Quantity amount) {}

    public Revenue {
        months = List.copyOf(months);
        units = List.copyOf(units);
    }

    static Revenue of(Evidence evidence) {
        int shown = evidence.frameworks().thresholds().whole("revenue-chart-months");
        List<YearMonth> months =
                Window.before(evidence.portfolio().asOf(), shown).months();
        List<YearMonth> trailing = evidence.portfolio().trailing().months();
        List<OfUnit> units = new ArrayList<>();
        for (Unit unit : evidence.frameworks().units()) {
            List<Booking> bookings = bookings(evidence, unit.id());
            if (!bookings.isEmpty()) {
                YearMonth first = firstRecorded(evidence, bookings);
                units.add(new OfUnit(
                        unit.id(),
                        months.stream().map(month -> in(bookings, month, first)).toList(),
                        Quantity.sum(
                                Type.MONEY,
                                trailing.stream()
                                        .map(month -> in(bookings, month, first))
                                        .toList())));
            }
        }
        return new Revenue(months, units);
    }

    /** The revenue of a unit's trailing months; missing when none is recorded. */
    public Quantity trailing(String unit) {
        return units.stream()
                .filter(one -> one.unit().equals(unit))
                .map(OfUnit::trailing)
                .findFirst()
                .orElseGet(() -> Quantity.missing(Type.MONEY, Sources.none()));
    }

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        for (OfUnit unit : units) {
            figures.add(Figure.of("revenue", unit.unit(), unit.trailing()));
            figures.add(Figure.of("month-revenue", unit.unit(), unit.byMonth().get(months.size() - 1)));
            for (int i = 0; i < months.size(); i++) {
                figures.add(Figure.of(
                        "revenue",
                        unit.unit(),
                        months.get(i).toString(),
                        unit.byMonth().get(i)));
            }
        }
        return figures;
    }

    private static Quantity in(List<Booking> bookings, YearMonth month, YearMonth first) {
        List<Quantity> amounts = bookings.stream()
                .filter(booking -> booking.month().equals(month))
                .map(Booking::amount)
                .toList();
        if (!amounts.isEmpty()) {
            return Quantity.sum(Type.MONEY, amounts);
        }
        var rested = bookings.get(0).amount().sources();
        return month.isBefore(first)
                ? Quantity.missing(Type.MONEY, rested)
                : Quantity.derived(Type.MONEY, Range.of(0), rested);
    }

    /** The month from which a month without a booking means no revenue: that of the ledger's first event, or of the unit's own first. */
    private static YearMonth firstRecorded(Evidence evidence, List<Booking> own) {
        List<Booking> ledger = read(evidence.portfolio().rows("event"), "date", "amount");
        return Stream.concat(own.stream(), ledger.stream())
                .map(Booking::month)
                .min(YearMonth::compareTo)
                .orElseThrow();
    }

    private static List<Booking> bookings(Evidence evidence, String unit) {
        List<Booking> events = read(
                evidence.portfolio().rows("event").stream()
                        .filter(row -> unitOf(evidence, row).equals(unit))
                        .toList(),
                "date",
                "amount");
        if (!events.isEmpty()) {
            return events;
        }
        List<Booking> jobs = read(evidence.portfolio().rows(unit, "job"), "delivered", "revenue");
        if (!jobs.isEmpty()) {
            return jobs;
        }
        List<Row> nights = evidence.portfolio().rows(unit, "occupancy-month");
        List<Booking> rents = new ArrayList<>(read(nights, "month", "rent"));
        rents.addAll(read(nights, "month", "other"));
        return rents;
    }

    /** The unit that an event names, by id or by one of its names; else the unit whose handoff holds it. */
    static String unitOf(Evidence evidence, Row event) {
        Optional<String> named = event.text("unit");
        return named.flatMap(name -> evidence.frameworks().units().stream()
                        .filter(unit -> unit.id().equals(name)
                                || unit.name().equalsIgnoreCase(name)
                                || unit.aliases().stream().anyMatch(name::equalsIgnoreCase))
                        .map(Unit::id)
                        .findFirst())
                .orElseGet(event::unit);
    }

    private static List<Booking> read(List<Row> rows, String day, String amount) {
        List<Booking> bookings = new ArrayList<>();
        for (Row row : rows) {
            Day on = row.day(day);
            Quantity money = row.money(amount);
            if (on.isKnown() && row.cell(amount).isPresent()) {
                Quantity rested = money.isKnown() ? money : money.restingOn(row.sources());
                bookings.add(new Booking(YearMonth.from(on.date().orElseThrow()), rested));
            }
        }
        return bookings;
    }
}
