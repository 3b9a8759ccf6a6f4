package dev.quarterdeck.analysis.technology;

import dev.quarterdeck.metric.Measured;
import dev.quarterdeck.portfolio.Portfolio;
import java.util.ArrayList;
import java.util.List;

/** Enabled distributions, and stages of REST interfaces, without a web ACL. */
final class FirewallCheck implements Check {

    @Override
    public String rule() {
        return "SEC-04";
    }

    @Override
    public Verdict check(Portfolio portfolio) {
        Measured distributions = portfolio.snapshot().at("/cloudfront");
        Measured interfaces = portfolio.snapshot().at("/api");
        List<Spot> places = new ArrayList<>();
        List<Gap> unknown = new ArrayList<>();
        for (Measured distribution : distributions.items()) {
            Measured acl = distribution.get("webAclId");
            if (!distribution.get("enabled").flag().orElse(true)) {
                continue;
            }
            if (!acl.isPresent()) {
                unknown.add(Gap.notCollected(acl));
            } else if (acl.text().orElse("").isEmpty()) {
                places.add(name(distribution, portfolio));
            }
        }
        for (Measured one : interfaces.items()) {
            if (one.get("kind").text().orElse("").equals("rest")) {
                stages(one, portfolio, places, unknown);
            }
        }
        return Verdict.of(places, distributions, interfaces).lacking(unknown);
    }

    private static void stages(Measured rest, Portfolio portfolio, List<Spot> places, List<Gap> unknown) {
        for (Measured stage : rest.get("stages").items()) {
            Measured acl = stage.get("webAcl");
            if (!acl.isPresent()) {
                unknown.add(Gap.notCollected(acl));
            } else if (!acl.flag().orElse(false)) {
                places.add(Spot.of(stage.get("name").text().orElse(""), acl, rest, portfolio));
            }
        }
    }

    private static Spot name(Measured distribution, Portfolio portfolio) {
        return distribution.get("aliases").items().stream()
                .findFirst()
                .map(alias -> Spot.of(alias.text().orElse(""), distribution.get("webAclId"), distribution, portfolio))
                .orElseGet(() -> Spot.by("id", distribution, portfolio));
    }
}
