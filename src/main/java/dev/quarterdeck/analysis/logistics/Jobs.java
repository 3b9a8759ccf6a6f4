package dev.quarterdeck.analysis.logistics;

import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.portfolio.Ids;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.value.Day;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Type;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Reads the jobs of a unit. */
final class Jobs {

    private Jobs() {}

    static List<Job> of(Portfolio portfolio, String unit) {
        List<Job> jobs = new ArrayList<>();
        // A second job of the same name gets a number, so that each has figures of its own.
        Ids ids = new Ids();
        for (Row row : portfolio.rows(unit, "job")) {
            jobs.add(job(row, ids.once(unit, row.text("job").orElse(""))));
        }
        return jobs;
    }

    private static Job job(Row row, String id) {
        Quantity revenue = row.money("revenue");
        Quantity costs = row.money("costs");
        Quantity margin = revenue.minus(costs);
        Day promised = row.day("promised");
        Day delivered = row.day("delivered");
        boolean excused = row.cell("excused").flatMap(cell -> cell.answer()).orElse(false);
        return new Job(
                row.unit(),
                id,
                row.text("route").orElse(""),
                row.statusWord(),
                row.day("start"),
                promised,
                delivered,
                row.quantity("days", Type.NUMBER).as(Type.NUMBER),
                revenue,
                costs,
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
