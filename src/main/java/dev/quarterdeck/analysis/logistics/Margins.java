package dev.quarterdeck.analysis.logistics;

import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Type;
import java.util.List;

/**
 * What delivered jobs left.
 *
 * @param revenue of the jobs whose margin is known, as {@code costs} and {@code margin}
 * @param share Σ margin ÷ Σ revenue, in per cent: a large job weighs more than a small one
 * @param mean margin of a job
 * @param unpriced how many jobs have no known margin and so are left out of all these
 */
public record Margins(
        Quantity revenue, Quantity costs, Quantity margin, Quantity share, Quantity mean, Quantity unpriced) {

    static Margins of(List<Job> delivered) {
        List<Job> priced =
                delivered.stream().filter(job -> job.margin().isKnown()).toList();
        Quantity revenue = sum(priced.stream().map(Job::revenue).toList());
        Quantity margin = sum(priced.stream().map(Job::margin).toList());
        return new Margins(
                revenue,
                sum(priced.stream().map(Job::costs).toList()),
                margin,
                margin.shareOf(revenue),
                margin.dividedBy(count(priced, priced.size())),
                count(delivered, delivered.size() - priced.size()));
    }

    private static Quantity sum(List<Quantity> parts) {
        return Quantity.sum(Type.MONEY, parts);
    }

    /** How many there are, where there are jobs to tell from. */
    static Quantity count(List<Job> jobs, int number) {
        Sources sources = Sources.union(jobs.stream().map(Job::sources).toList());
        return jobs.isEmpty() ? Quantity.missing(Type.COUNT, sources) : Quantity.count(number, sources);
    }
}
