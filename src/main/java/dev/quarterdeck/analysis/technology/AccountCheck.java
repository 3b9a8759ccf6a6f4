package dev.quarterdeck.analysis.technology;

import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.metric.Measured;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Type;
import java.util.Optional;

/**
 * A check of one setting or count of the whole account. Users are counted and never named.
 *
 * @param pointer to the flag that must be set, or to the number that must be zero
 */
record AccountCheck(String rule, String pointer, EachCheck.Look look) implements Check {

    @Override
    public Verdict check(Portfolio portfolio) {
        Measured part = portfolio.snapshot().at(pointer);
        Tally tally = new Tally();
        if (part.isPresent()) {
            tally.add(
                    new Spot(Named.part(portfolio.frameworks().wording(), part), Optional.empty()),
                    look.at(portfolio, part));
        }
        Quantity number = part.quantity(Type.COUNT);
        return tally.verdict(part).with(number.isKnown() ? Facts.of("n", number) : Facts.none());
    }
}
