package dev.quarterdeck.portfolio;

import dev.quarterdeck.framework.Frameworks;
import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.handoff.Handoffs;
import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.metric.Snapshot;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** All that an analysis may know: what was stated, what was measured, the frameworks, and the day they are looked at from. */
public record Portfolio(Handoffs handoffs, Frameworks frameworks, Snapshot snapshot, LocalDate asOf) {

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
        return frameworks.units().stream().filter(unit -> !unit.isPortfolio()).toList();
    }

    public List<Unit> entities() {
        return units().stream().filter(Unit::isEntity).toList();
    }

    public List<Unit> children(String unit) {
        return units().stream()
                .filter(child -> child.parent().equals(Optional.of(unit)))
                .toList();
    }

    /** The name of a unit for sentences; its id when no framework or handoff names it. */
    public String name(String unit) {
        return frameworks.unit(unit).map(Unit::name).orElse(unit);
    }

    public List<Row> rows(String role) {
        return handoffs.rows(role);
    }

    public List<Row> rows(String unit, String role) {
        return handoffs.rows(unit, role);
    }
}
