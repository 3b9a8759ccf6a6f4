package dev.quarterdeck.analysis.technology;

import dev.quarterdeck.metric.Measured;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.value.Type;
import java.util.List;

/**
 * Something that the repositories must have, and none has.
 *
 * @param pointer to the list of such files, or to their number
 */
record RepositoryCheck(String rule, String pointer) implements Check {

    @Override
    public Verdict check(Portfolio portfolio) {
        Measured part = portfolio.snapshot().at(pointer);
        boolean none = part.isPresent()
                && part.items().isEmpty()
                && !part.quantity(Type.COUNT).isPositive();
        return Verdict.of(none ? Repositories.all(portfolio, part) : List.of(), part)
                .byAbsence();
    }
}
