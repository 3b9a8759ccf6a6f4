package dev.quarterdeck.analysis.logistics;

import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.value.Day;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Type;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Reads the jobs of a unit. */
final class Jobs {

    private Jobs() {}

    static List<Job> of(Portfolio portfolio, String unit) {
        return portfolio.rows(unit, "job").stream().map(Jobs::job).toList();
    }

    private static Job job(Row row) {
        Quantity revenue = row.money("revenue");
        Quantity margin = revenue.minus(row.money("costs"));
        Day promised = row.day("promised");
        Day delivered = row.day("delivered");
        boolean excused = row.cell("excused").flatMap(cell -> cell.answer()).orElse(false);
        return new Job(
                row.text("job").orElse(""),
                row.statusWord(),
                row.day("start"),
                promised,
                delivered,
                row.quantity("days", Type.NUMBER).as(Type.NUMBER),
                revenue,
                margin,
                margin.shareOf(revenue),
                slip(promised, delivered),
                row.text("captain"),
                excused ? Job.Excuse.EXCUSED : Job.Excuse.NONE,
                row.sources());
    }

    private static Quantity slip(Day promised, Day delivered) {
        var both = promised.sources().and(delivered.sources());
        return promised.date()
                .flatMap(due -> delivered.date().map(done -> ChronoUnit.DAYS.between(due, done)))
                .map(days -> Quantity.derived(Type.DAYS, Range.of(days), both))
                .orElseGet(() -> Quantity.missing(Type.DAYS, both));
    }
}
