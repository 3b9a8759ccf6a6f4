package dev.quarterdeck.analysis.technology;

import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.metric.Measured;
import dev.quarterdeck.portfolio.Portfolio;
import java.math.BigDecimal;
import java.util.List;

/** Half of a year's commits made by one person. */
final class AbsenceCheck implements Check {

    @Override
    public String rule() {
        return "DEV-06";
    }

    @Override
    public Verdict check(Portfolio portfolio) {
        Measured repositories = portfolio.snapshot().at("/git/repos");
        AbsenceFactor factor = AbsenceFactor.of(portfolio);
        if (!factor.people().isKnown()) {
            return Verdict.of(List.of(), repositories).lacking(List.of(Gap.notCollected(repositories)));
        }
        boolean alone = factor.people().mid().orElseThrow().compareTo(BigDecimal.ONE) == 0;
        return Verdict.of(alone ? Repositories.all(portfolio, repositories) : List.of(), repositories)
                .with(Facts.of("people", factor.people()).with("share", factor.share()));
    }
}
