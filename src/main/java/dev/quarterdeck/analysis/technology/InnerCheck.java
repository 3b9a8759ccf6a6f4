package dev.quarterdeck.analysis.technology;

import dev.quarterdeck.metric.Measured;
import dev.quarterdeck.portfolio.Portfolio;

/**
 * A check of the parts of interfaces: their routes or their stages.
 *
 * @param parts the field that lists them
 * @param name the field that names one
 */
record InnerCheck(String rule, String parts, String name, EachCheck.Look look) implements Check {

    @Override
    public Verdict check(Portfolio portfolio) {
        Measured interfaces = portfolio.snapshot().at("/api");
        Tally tally = new Tally();
        for (Measured one : interfaces.items()) {
            Measured inner = one.get(parts);
            if (!inner.isPresent()) {
                tally.add(Spot.by("name", one, portfolio), Sight.unknown(inner));
            }
            for (Measured part : inner.items()) {
                String where = one.get("name").text().orElse("") + " "
                        + part.get(name).text().orElse("");
                tally.add(Spot.of(where.strip(), part, one, portfolio), look.at(portfolio, part));
            }
        }
        return tally.verdict(interfaces);
    }
}
