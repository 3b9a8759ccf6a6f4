package dev.quarterdeck.analysis.technology;

import dev.quarterdeck.metric.Measured;
import dev.quarterdeck.portfolio.Portfolio;

/** A weakness that was found in code that signs people in; one that was not found is no pass. */
record AuthenticationCheck(String rule) implements Check {

    @Override
    public Verdict check(Portfolio portfolio) {
        Measured handlers = portfolio.snapshot().at("/code/handlers");
        Tally tally = new Tally();
        for (Measured handler : handlers.items()) {
            Measured result = handler.get("checks").get(rule);
            String[] words = result.text().orElse("").split(":", 2);
            boolean found = words[0].equals("fail");
            String line = words.length > 1 ? ":" + words[1] : "";
            String place = handler.get("file").text().orElse("") + line;
            tally.add(
                    new Spot(Named.of(place, result), portfolio.owners().of(handler)),
                    found ? Sight.FAULT : words[0].equals("pass") ? Sight.FINE : Sight.unknown(result));
        }
        return tally.verdict(handlers);
    }
}
