package dev.quarterdeck.analysis.logistics;

import dev.quarterdeck.value.Day;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Type;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Jobs of one captain that touch each other, by their start and promised days.
 *
 * @param clashes pairs that share a day
 * @param turns each job with the captain's next, where they share none
 */
public record Schedule(List<Pair> clashes, List<Pair> turns) {

    /**
     * Two jobs of one captain, the earlier first.
     *
     * @param between days from the promised day of the first to the start of the second; less than one where they share a day
     */
    public record Pair(String captain, Job first, Job second, Quantity between) {}

    public Schedule {
        clashes = List.copyOf(clashes);
        turns = List.copyOf(turns);
    }

    static Schedule of(List<Job> jobs) {
        List<Job> dated = jobs.stream()
                .filter(job -> job.captain().isPresent()
                        && job.start().isKnown()
                        && job.promised().isKnown())
                .sorted(Comparator.comparing((Job job) -> day(job.start())))
                .toList();
        List<Pair> clashes = new ArrayList<>();
        List<Pair> turns = new ArrayList<>();
        for (int i = 0; i < dated.size(); i++) {
            Job first = dated.get(i);
            List<Job> later = dated.subList(i + 1, dated.size()).stream()
                    .filter(job -> captain(job).equals(captain(first)))
                    .toList();
            List<Pair> pairs = later.stream().map(job -> pair(first, job)).toList();
            pairs.stream().filter(Schedule::isClash).forEach(clashes::add);
            next(pairs).filter(pair -> !isClash(pair)).ifPresent(turns::add);
        }
        return new Schedule(clashes, turns);
    }

    private static Optional<Pair> next(List<Pair> pairs) {
        return pairs.stream().findFirst();
    }

    private static boolean isClash(Pair pair) {
        return !pair.between().isPositive();
    }

    private static Pair pair(Job first, Job second) {
        long days = ChronoUnit.DAYS.between(day(first.promised()), day(second.start()));
        return new Pair(
                first.captain().orElse(""),
                first,
                second,
                Quantity.derived(
                        Type.DAYS,
                        Range.of(days),
                        first.promised().sources().and(second.start().sources())));
    }

    private static String captain(Job job) {
        return job.captain().orElse("").toLowerCase(Locale.ROOT);
    }

    private static LocalDate day(Day day) {
        return day.date().orElseThrow();
    }
}
