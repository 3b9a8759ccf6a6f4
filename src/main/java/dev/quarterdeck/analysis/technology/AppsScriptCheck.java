package dev.quarterdeck.analysis.technology;

import dev.quarterdeck.metric.Measured;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Apps Script web endpoints that anyone may call without signing in. */
final class AppsScriptCheck implements SecurityCheck {

    private static final String ANYONE = "ANYONE_ANONYMOUS";
    private static final Set<String> WEB_HANDLERS = Set.of("doGet", "doPost");

    @Override
    public String rule() {
        return "SEC-03";
    }

    @Override
    public Verdict check(Portfolio portfolio) {
        Measured scripts = portfolio.snapshot().at("/repo/appsScript");
        List<Text> places = new ArrayList<>();
        List<Measured> unknown = new ArrayList<>();
        for (Measured script : scripts.items()) {
            if (!script.get("access").text().orElse("").equals(ANYONE)) {
                continue;
            }
            Measured handlers = script.get("handlers");
            if (!handlers.isPresent()) {
                unknown.add(handlers);
            } else if (handlers.items().stream().anyMatch(AppsScriptCheck::isWeb)) {
                places.add(Named.by("path", script));
            }
        }
        return Verdict.of(places, scripts).lacking(unknown);
    }

    private static boolean isWeb(Measured handler) {
        return WEB_HANDLERS.contains(handler.text().orElse(""));
    }
}
