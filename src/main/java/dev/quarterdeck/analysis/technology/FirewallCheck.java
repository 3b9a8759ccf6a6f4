package dev.quarterdeck.analysis.technology;

import dev.quarterdeck.metric.Measured;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.value.Text;
import java.util.ArrayList;
import java.util.List;

/** Enabled distributions, and stages of REST interfaces, without a web ACL. */
final class FirewallCheck implements SecurityCheck {

    @Override
    public String rule() {
        return "SEC-04";
    }

    @Override
    public Verdict check(Portfolio portfolio) {
        Measured distributions = portfolio.snapshot().at("/cloudfront");
        Measured interfaces = portfolio.snapshot().at("/api");
        List<Text> places = new ArrayList<>();
        List<Measured> unknown = new ArrayList<>();
        for (Measured distribution : distributions.items()) {
            Measured acl = distribution.get("webAclId");
            if (!distribution.get("enabled").flag().orElse(true)) {
                continue;
            }
            if (!acl.isPresent()) {
                unknown.add(acl);
            } else if (acl.text().orElse("").isEmpty()) {
                places.add(name(distribution));
            }
        }
        for (Measured one : interfaces.items()) {
            if (one.get("kind").text().orElse("").equals("rest")) {
                stages(one, places, unknown);
            }
        }
        return Verdict.of(places, distributions, interfaces).lacking(unknown);
    }

    private static void stages(Measured rest, List<Text> places, List<Measured> unknown) {
        for (Measured stage : rest.get("stages").items()) {
            Measured acl = stage.get("webAcl");
            if (!acl.isPresent()) {
                unknown.add(acl);
            } else if (!acl.flag().orElse(false)) {
                places.add(Named.by("name", stage));
            }
        }
    }

    private static Text name(Measured distribution) {
        return distribution.get("aliases").items().stream()
                .findFirst()
                .map(alias -> Named.of(alias.text().orElse(""), distribution.get("webAclId")))
                .orElseGet(() -> Named.by("id", distribution));
    }
}
