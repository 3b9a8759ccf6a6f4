package dev.quarterdeck.analysis.technology;

import dev.quarterdeck.metric.Measured;
import dev.quarterdeck.portfolio.Portfolio;
import java.util.List;

/** Nothing that looks for known weaknesses in dependencies, neither in the repositories nor in the account. */
final class DependencyScanCheck implements Check {

    @Override
    public String rule() {
        return "SEC-06";
    }

    @Override
    public Verdict check(Portfolio portfolio) {
        Measured scanners = portfolio.snapshot().at("/repo/depScan");
        Measured inspector = portfolio.snapshot().at("/detect/inspectorLambda");
        boolean inAccount = inspector.flag().orElse(false);
        if (inAccount || !scanners.items().isEmpty()) {
            return Verdict.of(List.of(), inAccount ? inspector : scanners);
        }
        boolean known = scanners.isPresent() && inspector.isPresent();
        return Verdict.of(known ? Repositories.all(portfolio, scanners) : List.of(), scanners, inspector)
                .byAbsence();
    }
}
