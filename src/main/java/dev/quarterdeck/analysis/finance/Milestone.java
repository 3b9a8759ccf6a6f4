package dev.quarterdeck.analysis.finance;

import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.handoff.Status;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Day;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Type;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where a unit should be, and when.
 *
 * @param due the last day of the period it is due in
 * @param progress current ÷ target in per cent; with a target of zero a hundred once it is reached
 */
public record Milestone(
        String key,
        String title,
        String unit,
        Day due,
        String metric,
        Quantity target,
        Quantity current,
        Quantity progress,
        boolean met,
        Row row) {

    static List<Milestone> all(Portfolio portfolio) {
        return portfolio.rows("milestone").stream()
                .map(row -> of(portfolio, row))
                .sorted(Comparator.comparing(one -> one.due.date().orElse(LocalDate.MAX)))
                .toList();
    }

    /** The last one, by date, that is not met. */
    static Optional<Milestone> lastOpen(List<Milestone> byDate) {
        return byDate.stream().filter(one -> !one.met() && one.due().isKnown()).reduce((earlier, later) -> later);
    }

    private static Milestone of(Portfolio portfolio, Row row) {
        String title = row.text("milestone").orElse("");
        Quantity target = row.quantity("target", Type.NUMBER);
        Quantity current = row.quantity("current", Type.NUMBER);
        boolean said = row.status() == Status.DONE
                || portfolio.frameworks().words("milestone-met-words").contains(row.statusWord());
        return new Milestone(
                RowKey.of(row, title),
                title,
                row.unit(),
                row.day("due"),
                row.text("metric").orElse(""),
                target,
                current,
                progress(target, current),
                said || reached(target, current),
                row);
    }

    private static boolean reached(Quantity target, Quantity current) {
        return target.mid().isPresent()
                && current.low()
                        .filter(now -> now.compareTo(target.mid().get()) >= 0)
                        .isPresent();
    }

    private static Quantity progress(Quantity target, Quantity current) {
        Sources both = target.sources().and(current.sources());
        if (target.isZero() && current.isKnown()) {
            return Quantity.derived(Type.PERCENT, Range.of(reached(target, current) ? 100 : 0), both);
        }
        return current.as(Type.NUMBER).shareOf(target.as(Type.NUMBER));
    }

    public boolean isOverdue(LocalDate asOf) {
        return !met && due.date().filter(day -> day.isBefore(asOf)).isPresent();
    }
}
