package dev.quarterdeck.analysis.technology;

import dev.quarterdeck.metric.Measured;
import dev.quarterdeck.portfolio.Portfolio;
import java.util.List;
import java.util.Optional;

/** Environment files in git: tracked now, or less badly in history only. */
final class TrackedEnvironmentCheck implements Check {

    @Override
    public String rule() {
        return "SEC-02";
    }

    @Override
    public Verdict check(Portfolio portfolio) {
        Measured tracked = portfolio.snapshot().at("/repo/trackedEnv");
        Measured history = portfolio.snapshot().at("/repo/historyEnv");
        return Verdict.of(names(portfolio, tracked), names(portfolio, history), tracked, history);
    }

    /** A template of such a file, which holds names and no values, is no gap. */
    private static List<Spot> names(Portfolio portfolio, Measured files) {
        List<String> templates = portfolio.frameworks().words("environment-templates");
        return files.items().stream()
                .filter(file -> templates.stream().noneMatch(file.text().orElse("")::endsWith))
                .map(file -> new Spot(Named.of(file.text().orElse(""), file), Optional.empty()))
                .toList();
    }
}
