package dev.quarterdeck.analysis.governance;

import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.handoff.Handoff;
import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.Measurement;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Day;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How old the notes and the metrics are.
 *
 * @param files every handoff, in path order
 * @param units the oldest handoff of each unit that has one, in the order of units
 */
public record Freshness(List<Note> files, List<Note> units, List<Finding> findings) {

    private static final String OLD_METRICS = "DQ-SNAPOLD";

    /** How far a note can be relied on. */
    public enum State {
        FRESH,
        AGEING,
        STALE,
        UNKNOWN;

        /** The label's last part, such as {@code stale} in {@code freshness.stale}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A handoff with its age in days; missing when it has no date. */
    public record Note(String file, String unit, Day updated, Quantity age, State state) {}

    public Freshness {
        files = List.copyOf(files);
        units = List.copyOf(units);
        findings = List.copyOf(findings);
    }

    /** Of the notes alone, on the portfolio's day. */
    public static Freshness of(Portfolio portfolio) {
        return of(Evidence.ofNotes(portfolio));
    }

    static Freshness of(Evidence evidence) {
        List<Note> files = evidence.portfolio().handoffs().files().stream()
                .map(file -> note(evidence, file))
                .toList();
        Map<String, List<Note>> byUnit = files.stream().collect(Collectors.groupingBy(Note::unit));
        List<Note> units = evidence.frameworks().units().stream()
                .flatMap(unit -> oldest(byUnit.getOrDefault(unit.id(), List.of())).stream())
                .toList();
        List<Finding> findings = new ArrayList<>();
        withoutFile(evidence).ifPresent(findings::add);
        oldMetrics(evidence).ifPresent(findings::add);
        return new Freshness(files, units, findings);
    }

    /** Whether a measurement is as old as metrics may not be: that of the collector which made it, since runs may ask only some of them. */
    public static Predicate<Measurement> oldMeasurements(Portfolio portfolio) {
        Evidence evidence = Evidence.ofNotes(portfolio);
        if (oldMetrics(evidence).isEmpty()) {
            return measurement -> false;
        }
        return measurement -> portfolio
                .snapshot()
                .collectedOn(measurement.pointer())
                .filter(day -> isOld(evidence, Day.derived(day, Sources.of(measurement))))
                .isPresent();
    }

    List<Figure> figures() {
        return units.stream()
                .map(note -> Figure.of("handoff-age", note.unit(), note.age()))
                .toList();
    }

    /** An undated note is older than any. */
    private static Optional<Note> oldest(List<Note> files) {
        Comparator<Note> byDay =
                Comparator.comparing(note -> note.updated().date().orElse(LocalDate.MIN));
        return files.stream().min(byDay);
    }

    private static Note note(Evidence evidence, Handoff file) {
        Quantity age = age(evidence, file.updated());
        BigDecimal stale = Optional.ofNullable(file.headers().get("review_days"))
                .flatMap(cell -> cell.quantity(Type.DAYS).mid())
                .orElseGet(() -> evidence.limit("stale-days"));
        State state = age.mid()
                .map(days -> days.compareTo(stale) > 0
                        ? State.STALE
                        : days.compareTo(evidence.limit("fresh-days")) > 0 ? State.AGEING : State.FRESH)
                .orElse(State.UNKNOWN);
        return new Note(file.file(), file.unit(), file.updated(), age, state);
    }

    /** Days since a day; a day in the future is no younger than today. */
    static Quantity age(Evidence evidence, Day day) {
        return day.date()
                .map(date -> Quantity.derived(
                        Type.DAYS,
                        Range.of(Math.max(
                                0,
                                ChronoUnit.DAYS.between(
                                        date, evidence.portfolio().asOf()))),
                        day.sources()))
                .orElseGet(() -> Quantity.missing(Type.DAYS, day.sources()));
    }

    private static Optional<Finding> withoutFile(Evidence evidence) {
        List<Unit> silent = evidence.portfolio().units().stream()
                .filter(unit -> evidence.portfolio().handoffs().of(unit.id()).isEmpty())
                .toList();
        if (silent.isEmpty()) {
            return Optional.empty();
        }
        List<String> ids = silent.stream().map(Unit::id).toList();
        Sources rows = Sources.of(silent.stream().map(Unit::at).toArray(Place[]::new));
        Facts facts = Facts.of("n", Quantity.count(ids.size(), rows)).with("units", evidence.named(ids));
        return Optional.of(Finding.of(evidence.frameworks(), "DQ-NOFILE", Unit.PORTFOLIO, facts, ids));
    }

    /** The date of the file that a row stands in, for rows without one of their own. */
    static Day updated(Evidence evidence, Row row) {
        return evidence.portfolio()
                .handoffs()
                .file(row.at().file())
                .map(Handoff::updated)
                .orElseGet(() -> Day.missing(Type.DATE, row.sources()));
    }

    private static Optional<Finding> oldMetrics(Evidence evidence) {
        Sources stamp = evidence.portfolio().snapshot().collected().sources();
        return evidence.portfolio()
                .snapshot()
                .collectedOn()
                .map(date -> Day.derived(date, stamp))
                .filter(day -> isOld(evidence, day))
                .map(day -> Finding.of(
                        evidence.frameworks(),
                        OLD_METRICS,
                        Unit.PORTFOLIO,
                        Facts.of("date", day).with("age", age(evidence, day)),
                        List.of()));
    }

    private static boolean isOld(Evidence evidence, Day collected) {
        return age(evidence, collected)
                .mid()
                .filter(days -> days.compareTo(evidence.limit("snapshot-old-days")) > 0)
                .isPresent();
    }
}
