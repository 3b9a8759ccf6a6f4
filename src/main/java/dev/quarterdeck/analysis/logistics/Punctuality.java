package dev.quarterdeck.analysis.logistics;

import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Type;
import java.util.List;
import java.util.function.Predicate;

/**
 * How many jobs arrived by the promised day.
 *
 * @param dated delivered jobs of which both days are known
 * @param late after the promised day; {@code excused} of these, through weather and the like
 * @param share in time ÷ dated, in per cent; an excuse does not make a job punctual
 */
public record Punctuality(Quantity dated, Quantity inTime, Quantity late, Quantity excused, Quantity share) {

    static Punctuality of(List<Job> delivered) {
        List<Job> both = delivered.stream().filter(job -> job.slip().isKnown()).toList();
        Quantity dated = count(delivered, both, job -> true);
        Quantity inTime = count(delivered, both, job -> !job.isLate());
        return new Punctuality(
                dated,
                inTime,
                count(delivered, both, Job::isLate),
                count(delivered, both, job -> job.isLate() && job.excuse() == Job.Excuse.EXCUSED),
                inTime.shareOf(dated));
    }

    /** Nothing is known of how punctual nobody's jobs were. */
    private static Quantity count(List<Job> delivered, List<Job> dated, Predicate<Job> kind) {
        Sources rows = Sources.union(delivered.stream().map(Job::sources).toList());
        return dated.isEmpty()
                ? Quantity.missing(Type.COUNT, rows)
                : Quantity.count(dated.stream().filter(kind).count(), rows);
    }
}
