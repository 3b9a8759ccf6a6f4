package dev.quarterdeck.analysis.technology;

import dev.quarterdeck.metric.Measured;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Type;

/**
 * A check that looks on each page for something that must not be there, and says how many it found.
 *
 * @param field the number of them
 */
record CountCheck(String rule, String field) implements Check {

    @Override
    public Verdict check(Portfolio portfolio) {
        Measured pages = portfolio.snapshot().at("/html");
        Tally tally = new Tally();
        for (Measured page : pages.items()) {
            tally.add(spot(portfolio, page), Sight.none(page.get(field)));
        }
        return tally.verdict(pages);
    }

    private Spot spot(Portfolio portfolio, Measured page) {
        Spot spot = Spot.by("path", page, portfolio);
        Quantity number = page.get(field).quantity(Type.COUNT);
        if (!number.isPositive()) {
            return spot;
        }
        Text counted =
                spot.where().and(Text.label(" (")).and(Format.INT.text(number)).and(Text.label(")"));
        return new Spot(counted, spot.unit());
    }
}
