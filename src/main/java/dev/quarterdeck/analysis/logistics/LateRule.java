package dev.quarterdeck.analysis.logistics;

import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Frameworks;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.value.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A job arrived after the promised day without an excuse. */
final class LateRule implements JobRule {

    @Override
    public Optional<Finding> check(Frameworks frameworks, Fleet fleet) {
        return fleet.delivered().stream()
                .filter(job -> job.excuse() == Job.Excuse.NONE && job.slip().isPositive())
                .max(Comparator.comparing(job -> job.slip().mid().orElseThrow()))
                .map(job -> Finding.of(
                        frameworks,
                        "EYD-LATE",
                        fleet.unit(),
                        Facts.of("days", job.slip()).with("job", Text.id(job.id())),
                        List.of(fleet.unit())));
    }
}
