package dev.quarterdeck.analysis.technology;

import dev.quarterdeck.metric.Measured;
import dev.quarterdeck.portfolio.Portfolio;

/**
 * A check that looks at each thing of one list in the same way.
 *
 * @param list pointer to the list
 * @param name the field that names one of its things
 */
record EachCheck(String rule, String list, String name, Look look) implements Check {

    /** How one thing is judged. */
    interface Look {
        Sight at(Portfolio portfolio, Measured thing);
    }

    @Override
    public Verdict check(Portfolio portfolio) {
        Measured things = portfolio.snapshot().at(list);
        Tally tally = new Tally();
        for (Measured thing : things.items()) {
            tally.add(Spot.by(name, thing, portfolio), look.at(portfolio, thing));
        }
        return tally.verdict(things);
    }
}
