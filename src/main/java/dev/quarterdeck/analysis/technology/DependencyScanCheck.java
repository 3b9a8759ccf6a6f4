package dev.quarterdeck.analysis.technology;

import dev.quarterdeck.metric.Measured;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.value.Text;
import java.util.List;

/** Nothing that looks for known weaknesses in dependencies, neither in the repositories nor in the account. */
final class DependencyScanCheck implements SecurityCheck {

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
        return Verdict.of(known ? unscanned(portfolio, scanners) : List.of(), scanners, inspector);
    }

    private static List<Text> unscanned(Portfolio portfolio, Measured scanners) {
        List<Text> repositories = portfolio.snapshot().at("/git/repos").items().stream()
                .map(repository -> Named.by("name", repository))
                .toList();
        return repositories.isEmpty() ? List.of(Named.of(scanners.source().pointer(), scanners)) : repositories;
    }
}
