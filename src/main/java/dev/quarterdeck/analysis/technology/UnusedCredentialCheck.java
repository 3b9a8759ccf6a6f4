package dev.quarterdeck.analysis.technology;

import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.metric.Measured;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Type;
import java.util.Optional;

/** Credentials that nobody used for ninety days; less badly for the forty-five days of the CIS benchmark. */
final class UnusedCredentialCheck implements Check {

    @Override
    public String rule() {
        return "SEC-30";
    }

    @Override
    public Verdict check(Portfolio portfolio) {
        Measured longest = portfolio.snapshot().at("/iam/unusedOver90d");
        Measured shorter = portfolio.snapshot().at("/iam/unusedOver45d");
        Sight overNinety = Sight.none(longest);
        boolean strict = overNinety.state() == Sight.State.FAULT;
        Measured shown = strict ? longest : shorter;
        Sight sight = strict || Sight.none(shorter).state() != Sight.State.FAULT ? overNinety : Sight.MILD;
        Tally tally = new Tally();
        tally.add(new Spot(Named.part(portfolio.frameworks().wording(), shown), Optional.empty()), sight);
        Quantity number = shown.quantity(Type.COUNT);
        return tally.verdict(longest, shorter).with(number.isKnown() ? Facts.of("n", number) : Facts.none());
    }
}
