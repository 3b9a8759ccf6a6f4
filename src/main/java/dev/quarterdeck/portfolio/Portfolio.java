package dev.quarterdeck.portfolio;

import dev.quarterdeck.framework.Frameworks;
import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.handoff.Handoffs;
import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.metric.Snapshot;
import dev.quarterdeck.value.Quantity;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * All that an analysis may know: what was stated, what was measured, the frameworks, and the day they are looked at from.
 *
 * <p>A class for its indexes: every analysis asks for every unit.
 */
public final class Portfolio {

    private final Handoffs handoffs;
    private final Frameworks frameworks;
    private final Snapshot snapshot;
    private final LocalDate asOf;
    private final List<Unit> units;
    private final Map<String, List<Unit>> children;
    private final Map<String, String> names;

    public Portfolio(Handoffs handoffs, Frameworks frameworks, Snapshot snapshot, LocalDate asOf) {
        this.handoffs = handoffs;
        this.frameworks = frameworks;
        this.snapshot = snapshot;
        this.asOf = asOf;
        this.units =
                frameworks.units().stream().filter(unit -> !unit.isPortfolio()).toList();
        this.children = units.stream()
                .filter(unit -> unit.parent().isPresent())
                .collect(Collectors.groupingBy(unit -> unit.parent().orElseThrow()));
        this.names =
                frameworks.units().stream().collect(Collectors.toMap(Unit::id, Unit::name, (first, again) -> first));
    }

    /** The same, looked at from another day. */
    public Portfolio on(LocalDate day) {
        return new Portfolio(handoffs, frameworks, snapshot, day);
    }

    public Handoffs handoffs() {
        return handoffs;
    }

    public Frameworks frameworks() {
        return frameworks;
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    public LocalDate asOf() {
        return asOf;
    }

    /** Tells whose a measured thing is. */
    public Owners owners() {
        return new Owners(frameworks, snapshot);
    }

    /** The complete calendar months before the as-of date that averages look back on. */
    public Window trailing() {
        return Window.before(asOf, frameworks.thresholds().whole("trailing-months"));
    }

    /** The last complete calendar month before the as-of date. */
    public YearMonth lastMonth() {
        return YearMonth.from(asOf).minusMonths(1);
    }

    /** All units but the portfolio itself, in their order. */
    public List<Unit> units() {
        return units;
    }

    public List<Unit> entities() {
        return units.stream().filter(Unit::isEntity).toList();
    }

    public List<Unit> children(String unit) {
        return children.getOrDefault(unit, List.of());
    }

    /** The name of a unit for sentences; its id when no framework or handoff names it. */
    public String name(String unit) {
        return names.getOrDefault(unit, unit);
    }

    public List<Row> rows(String role) {
        return handoffs.rows(role);
    }

    public List<Row> rows(String unit, String role) {
        return handoffs.rows(unit, role);
    }

    /** A sum or a count over some sections: at least so much where something in them was not read; no part of it is unknown. */
    public Quantity atLeast(Quantity counted, String... sections) {
        Quantity unread = unread(counted, sections);
        if (unread.sources().isEmpty()) {
            return counted;
        }
        return counted.isZero()
                ? unread.restingOn(counted.sources())
                : Quantity.sum(counted.type(), List.of(counted, unread));
    }

    /** What can be told only of all rows of some sections: missing where something in them was not read. */
    public Quantity ofAll(Quantity made, String... sections) {
        Quantity unread = unread(made, sections);
        return unread.sources().isEmpty() ? made : unread.restingOn(made.sources());
    }

    private Quantity unread(Quantity like, String... sections) {
        return Quantity.missing(like.type(), handoffs.unread(List.of(sections)));
    }
}
