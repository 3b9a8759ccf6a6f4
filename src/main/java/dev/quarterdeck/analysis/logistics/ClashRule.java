package dev.quarterdeck.analysis.logistics;

import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Frameworks;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.value.Day;
import dev.quarterdeck.value.Run;
import dev.quarterdeck.value.Text;
import java.util.List;
import java.util.Optional;

/** One captain has two jobs on the same days. */
final class ClashRule implements JobRule {

    @Override
    public Optional<Finding> check(Frameworks frameworks, Fleet fleet) {
        List<Job> jobs = fleet.jobs();
        for (int i = 0; i < jobs.size(); i++) {
            for (int j = i + 1; j < jobs.size(); j++) {
                if (clash(jobs.get(i), jobs.get(j))) {
                    return Optional.of(finding(frameworks, fleet, jobs.get(i), jobs.get(j)));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean clash(Job one, Job other) {
        return one.captain().isPresent()
                && one.captain().equals(other.captain())
                && isNotAfter(one.start(), other.promised())
                && isNotAfter(other.start(), one.promised());
    }

    private static boolean isNotAfter(Day first, Day second) {
        return first.date()
                .flatMap(start -> second.date().map(end -> !start.isAfter(end)))
                .orElse(false);
    }

    private static Finding finding(Frameworks frameworks, Fleet fleet, Job one, Job other) {
        String captain = one.captain().orElseThrow();
        Facts facts = Facts.none()
                .with("captain", Text.of(Run.Role.NAME, captain, one.sources().and(other.sources())))
                .with("first", Text.id(one.id()))
                .with("second", Text.id(other.id()));
        return Finding.of(frameworks, "EYD-CLASH", fleet.unit(), facts, List.of(fleet.unit()));
    }
}
