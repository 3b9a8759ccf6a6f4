package dev.quarterdeck.analysis.technology;

import dev.quarterdeck.metric.Measured;
import dev.quarterdeck.portfolio.Portfolio;
import java.util.List;

/**
 * Senders without signature (RFC 6376), without a policy record in their zone (RFC 7489) or deaf to bounces; and an account that may only
 * write to itself.
 */
final class SenderCheck implements Check {

    @Override
    public String rule() {
        return "SEC-38";
    }

    @Override
    public Verdict check(Portfolio portfolio) {
        Measured identities = portfolio.snapshot().at("/ses/identities");
        Measured production = portfolio.snapshot().at("/ses/production");
        Measured zones = portfolio.snapshot().at("/route53/zones");
        Tally tally = new Tally();
        for (Measured identity : identities.items()) {
            Sight heard = Sight.mustBe(true, identity.get("feedback"))
                    .unless(Sight.mustBe(true, identity.get("eventDestination")));
            Sight signed = Sight.mustBe(true, identity.get("dkim"));
            tally.add(Spot.by("name", identity, portfolio), signed.or(heard).or(policy(identity, zones)));
        }
        if (production.isPresent()) {
            String place = production.source().pointer().substring(1);
            tally.add(Spot.of(place, production, production, portfolio), Sight.mustBe(true, production));
        }
        return tally.verdict(identities, production);
    }

    /** Only a domain has a policy of its own; an address goes by its domain's. */
    private static Sight policy(Measured identity, Measured zones) {
        if (!identity.get("type").text().orElse("").equals("domain")) {
            return Sight.FINE;
        }
        String domain = identity.get("name").text().orElse("");
        List<Measured> own = zones.items().stream()
                .filter(zone -> isIn(domain, zone.get("name").text().orElse("")))
                .toList();
        return own.stream()
                .map(zone -> Sight.mustBe(true, zone.get("dmarc")))
                .reduce(Sight::unless)
                .orElseGet(() -> zones.isPresent() ? Sight.unlisted(identity.get("name")) : Sight.unknown(zones));
    }

    private static boolean isIn(String domain, String zone) {
        return !zone.isEmpty() && (domain.equals(zone) || domain.endsWith("." + zone));
    }
}
