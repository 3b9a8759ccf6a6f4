package dev.quarterdeck.analysis.technology;

import dev.quarterdeck.metric.Measured;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.value.Text;
import java.util.List;

/** Environment files in git: tracked now, or less badly in history only. */
final class TrackedEnvironmentCheck implements SecurityCheck {

    @Override
    public String rule() {
        return "SEC-02";
    }

    @Override
    public Verdict check(Portfolio portfolio) {
        Measured tracked = portfolio.snapshot().at("/repo/trackedEnv");
        Measured history = portfolio.snapshot().at("/repo/historyEnv");
        return Verdict.of(names(tracked), names(history), tracked, history);
    }

    private static List<Text> names(Measured files) {
        return files.items().stream()
                .map(file -> Named.of(file.text().orElse(""), file))
                .toList();
    }
}
