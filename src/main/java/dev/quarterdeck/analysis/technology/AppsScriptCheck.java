package dev.quarterdeck.analysis.technology;

import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.metric.Measured;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Apps Script web endpoints that anyone may call without signing in. */
final class AppsScriptCheck implements Check {

    private static final String ANYONE = "ANYONE_ANONYMOUS";
    private static final String OWNER = "USER_DEPLOYING";
    private static final Set<String> WEB_HANDLERS = Set.of("doGet", "doPost");

    @Override
    public String rule() {
        return "SEC-03";
    }

    @Override
    public Verdict check(Portfolio portfolio) {
        Measured scripts = portfolio.snapshot().at("/repo/appsScript");
        List<Spot> places = new ArrayList<>();
        List<Measured> asOwner = new ArrayList<>();
        List<Gap> unknown = new ArrayList<>();
        for (Measured script : scripts.items()) {
            if (!script.get("access").text().orElse("").equals(ANYONE)) {
                continue;
            }
            Measured handlers = script.get("handlers");
            if (!handlers.isPresent()) {
                unknown.add(Gap.notCollected(handlers));
            } else if (handlers.items().stream().anyMatch(AppsScriptCheck::isWeb)) {
                places.add(Spot.by("path", script, portfolio));
                if (script.get("executeAs").text().orElse("").equals(OWNER)) {
                    asOwner.add(script);
                }
            }
        }
        return Verdict.of(places, scripts).lacking(unknown).with(withTheRightsOfTheirOwner(asOwner));
    }

    /** Whoever calls these acts as the account that put them there: nothing is worse, so the severity needs no second step. */
    private static Facts withTheRightsOfTheirOwner(List<Measured> scripts) {
        Sources sources = Sources.union(scripts.stream()
                .map(script -> script.get("executeAs").sources())
                .toList());
        return scripts.isEmpty() ? Facts.none() : Facts.of("owned", Quantity.count(scripts.size(), sources));
    }

    private static boolean isWeb(Measured handler) {
        return WEB_HANDLERS.contains(handler.text().orElse(""));
    }
}
